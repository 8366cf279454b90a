import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { WithdrawApplication } from '../../gql/withdraw-application.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { Proof, Status } from './status-view.js';

interface WithdrawProps {
  status: Status;
  proof: Proof;
  onDone: () => void;
}

/** Takes the application back, after a question. */
export function WithdrawButton(props: WithdrawProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('application.withdraw')}
      </Button>
      {open && <WithdrawDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function WithdrawDialog({ status, proof, onDone, onClose }: WithdrawProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand(WithdrawApplication);
  const faults = useFieldFaults({ token: t('application.withdraw') });
  const submit = async () => {
    const { withdrawApplication } = await command.mutateAsync({ input: proof });
    faults.show(withdrawApplication.userErrors);
    if (withdrawApplication.userErrors.length > 0) return;
    onClose();
    onDone();
  };
  return (
    <DialogForm
      title={t('application.withdrawTitle', { name: status.organizationName })}
      confirm={t('application.withdraw')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <Text>{t('application.withdrawText')}</Text>
      {status.state === 'WAITING' && <Text>{t('application.withdrawWaiting')}</Text>}
    </DialogForm>
  );
}
