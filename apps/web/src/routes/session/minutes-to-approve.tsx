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
  // What is approved leaves the list with the next news of the session; that it was, stays to be read.
  const [approved, setApproved] = useState<readonly Waiting[]>([]);
  const waiting = session.minutesToApprove.filter(({ id }) => approved.every((one) => one.id !== id));
  const done = (minutes: Waiting) => setApproved((before) => [...before, minutes]);
  return (
    <Stack>
      {approved.map(({ id, meeting }) => (
        <Alert
          key={id}
          kind="success"
          title={t('session.minutesApproved', { title: meeting.title })}
          announce
        />
      ))}
      {waiting.length === 0 && approved.length === 0 && <Text>{t('session.noMinutes')}</Text>}
      {waiting.length > 0 && (
        <EntryList>
          {waiting.map((minutes) => (
            <MinutesEntry key={minutes.id} minutes={minutes} item={item} onDone={done} />
          ))}
        </EntryList>
      )}
    </Stack>
  );
}

interface MinutesEntryProps {
  minutes: Waiting;
  item: SessionItem;
  onDone: (minutes: Waiting) => void;
}

function MinutesEntry({ minutes, item, onDone }: MinutesEntryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const approve = useCommand(ApproveMinutes);
  const { fault, run } = useCommandFault();
  const { id, title, startsAt } = minutes.meeting;
  const act = async () => {
    const input = { id: minutes.id, agendaItemId: item.id };
    const { userErrors } = (await approve.mutateAsync({ input })).approveMinutes;
    if (userErrors.length === 0) onDone(minutes);
    return userErrors;
  };
  return (
    <Entry
      actions={
        <Button look="primary" busy={approve.isPending} onClick={() => run(act)}>
          {t('session.approveMinutes')} <VisuallyHidden>{title}</VisuallyHidden>
        </Button>
      }
    >
      <Stack gap="small">
        <Link href={paths.meetingMinutes(id)}>
          {t('session.minutesOf', { title, date: format.date(startsAt) })}
        </Link>
        {fault && <Alert kind="danger" title={fault} announce />}
        {approve.error && <FailureAlert error={approve.error} />}
      </Stack>
    </Entry>
  );
}
