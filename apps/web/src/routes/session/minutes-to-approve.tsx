import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { ApproveMinutes } from '../../gql/approve-minutes.js';
import type { SessionItem } from './session.js';
import { useCommandFault } from './use-command-fault.js';

/** The item under which the minutes of an earlier session are approved. */
export function MinutesToApprove({ item }: { item: SessionItem }) {
  const { t } = useTranslation();
  const approve = useCommand(ApproveMinutes);
  const { fault, run } = useCommandFault();
  const [done, setDone] = useState(false);
  const minutes = item.minutesToApprove;
  if (done) return <Alert kind="success" title={t('session.minutesApproved')} announce />;
  if (!minutes) return <Text>{t('session.noMinutes')}</Text>;
  const act = async () => {
    const input = { id: minutes.id, agendaItemId: item.id };
    const { userErrors } = (await approve.mutateAsync({ input })).approveMinutes;
    setDone(userErrors.length === 0);
    return userErrors;
  };
  return (
    <Stack gap="small">
      <Text>{t('session.minutesWait')}</Text>
      {fault && <Alert kind="danger" title={fault} announce />}
      {approve.error && <FailureAlert error={approve.error} />}
      <div>
        <Button look="primary" busy={approve.isPending} onClick={() => run(act)}>
          {t('session.approveMinutes')}
        </Button>
      </div>
    </Stack>
  );
}
