import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, Link, Stack, Text, VisuallyHidden } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { ApproveMinutes } from '../../gql/approve-minutes.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import type { Session, SessionItem } from './session.js';
import { useCommandFault } from './use-command-fault.js';

type Waiting = Session['minutesToApprove'][number];

/** Under this item the minutes of earlier sessions are approved, the oldest first. */
export function MinutesToApprove({ session, item }: { session: Session; item: SessionItem }) {
  const { t } = useTranslation();
  if (session.minutesToApprove.length === 0) return <Text>{t('session.noMinutes')}</Text>;
  return (
    <EntryList>
      {session.minutesToApprove.map((minutes) => (
        <MinutesEntry key={minutes.id} minutes={minutes} item={item} />
      ))}
    </EntryList>
  );
}

function MinutesEntry({ minutes, item }: { minutes: Waiting; item: SessionItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const approve = useCommand(ApproveMinutes);
  const { fault, run } = useCommandFault();
  // The session is not told of minutes, so what was approved here stays until the next change.
  const [done, setDone] = useState(false);
  const { id, title, startsAt } = minutes.meeting;
  const act = async () => {
    const input = { id: minutes.id, agendaItemId: item.id };
    const { userErrors } = (await approve.mutateAsync({ input })).approveMinutes;
    setDone(userErrors.length === 0);
    return userErrors;
  };
  return (
    <Entry
      actions={
        !done && (
          <Button look="primary" busy={approve.isPending} onClick={() => run(act)}>
            {t('session.approveMinutes')} <VisuallyHidden>{title}</VisuallyHidden>
          </Button>
        )
      }
    >
      <Stack gap="small">
        <Link href={paths.meetingMinutes(id)}>
          {t('session.minutesOf', { title, date: format.date(startsAt) })}
        </Link>
        {done && <Alert kind="success" title={t('session.minutesApproved', { title })} announce />}
        {fault && <Alert kind="danger" title={fault} announce />}
        {approve.error && <FailureAlert error={approve.error} />}
      </Stack>
    </Entry>
  );
}
