import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { WithdrawPledge } from '../../gql/withdraw-pledge.js';
import { WriteOffPledge } from '../../gql/write-off-pledge.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import { useFieldFaults, type UserError } from '../../parts/user-faults.js';
import type { PledgeActProps } from './pledge-actions.js';
import { WhatIsPledged } from './what-is-pledged.js';

interface EndDialogProps extends PledgeActProps {
  how: 'withdraw' | 'writeOff';
}

/** Ends a pledge for good, with a reason that stays readable. */
export function EndDialog({ how, pledge, onDone, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  const command = useEnd(how);
  const [reason, setReason] = useState('');
  const faults = useFieldFaults({ reason: t('pledge.reason') });
  const submit = async () => {
    const text = reason.trim();
    const missing: UserError = {
      code: 'REQUIRED',
      path: ['input', 'reason'],
      message: t('pledge.fault.reason'),
    };
    if (text === '') return faults.show([missing]);
    const errors = await command.run(pledge.id, text);
    faults.show(errors);
    if (errors.length > 0) return;
    onClose();
    onDone({ title: t(`pledge.ended.${how}`) });
  };
  return (
    <DialogForm
      title={t(`pledge.act.${how}`)}
      confirm={t(`pledge.confirmEnd.${how}`)}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <WhatIsPledged pledge={pledge} />
      <Alert kind="warning" title={t('pledge.cannotUndo')}>
        <Text size="small">{t(`pledge.endText.${how}`)}</Text>
      </Alert>
      <TextArea
        {...faults.field('reason')}
        hint={t('pledge.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  );
}

function useEnd(how: EndDialogProps['how']) {
  const withdraw = useCommand(WithdrawPledge);
  const writeOff = useCommand(WriteOffPledge);
  const once = useOnceKey();
  const run = async (pledgeId: string, reason: string): Promise<UserError[]> => {
    const input = { idempotencyKey: once.key, pledgeId, reason };
    const { userErrors } =
      how === 'withdraw'
        ? (await withdraw.mutateAsync({ input })).withdrawPledge
        : (await writeOff.mutateAsync({ input })).writeOffPledge;
    once.renew();
    return userErrors;
  };
  return { run, error: withdraw.error ?? writeOff.error };
}
