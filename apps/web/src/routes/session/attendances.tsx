import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, Row, Stack, Text, VisuallyHidden } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { RecordAttendance } from '../../gql/record-attendance.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { ArrivalDialog } from './arrival-dialog.js';
import type { Session } from './session.js';

type Attendance = Session['attendances'][number];

/** Who is there, who said what to the invitation, and who is missing. */
export function Attendances({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const present = session.attendances.filter((one) => one.present);
  const editable = session.viewerCanManage && session.state === 'RUNNING';
  return (
    <Stack>
      <Text>{t('session.present', { count: present.length })}</Text>
      {session.attendances.length > 0 && (
        <EntryList>
          {session.attendances.map((attendance) => (
            <Person key={attendance.id} attendance={attendance} session={session} editable={editable} />
          ))}
        </EntryList>
      )}
      {editable && (
        <div>
          <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t('session.addPerson')}
          </Button>
        </div>
      )}
      {open && <ArrivalDialog session={session} onClose={() => setOpen(false)} />}
    </Stack>
  );
}

function Person(props: { attendance: Attendance; session: Session; editable: boolean }) {
  const { t } = useTranslation();
  const record = useCommand(RecordAttendance);
  const { account, organization, present, answer, capacity } = props.attendance;
  const name = account?.displayName ?? '';
  const set = (here: boolean) => {
    const input = {
      meetingId: props.session.id,
      accountId: account?.id ?? '',
      organizationId: organization?.id ?? null,
      capacity,
      present: here,
    };
    void record.mutateAsync({ input }).catch(() => undefined);
  };
  return (
    <Entry
      actions={
        props.editable && (
          <Button look="tertiary" busy={record.isPending} onClick={() => set(!present)}>
            {t(present ? 'session.leaves' : 'session.arrives')} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        )
      }
    >
      <Row>
        <strong>{name}</strong>
        {present && <Badge mood="success">{t('session.isPresent')}</Badge>}
        {!present && answer === 'NO' && <Badge>{t('session.excused')}</Badge>}
      </Row>
      <Text size="small" muted>
        {[organization?.name, t(`enums.attendanceCapacity.${capacity}`)].filter(Boolean).join(' · ')}
      </Text>
      {record.error && <FailureAlert error={record.error} />}
    </Entry>
  );
}
