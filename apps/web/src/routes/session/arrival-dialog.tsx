import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '@allmende/web-kern';
import { useCommand, useDocument } from '../../api/hooks.js';
import { RecordAttendance } from '../../gql/record-attendance.js';
import type { AttendanceCapacity } from '../../gql/schema.js';
import { SessionBoardPeople } from '../../gql/session-board-people.js';
import { SessionGroupPeople } from '../../gql/session-group-people.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { PartView } from '../../parts/part-view.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { Session } from './session.js';

/** Somebody who may come, for an organization. */
interface Candidate {
  accountId: string;
  organizationId: string;
  label: string;
}

const capacities = ['VOTING', 'CHAIR', 'GUEST'] as const satisfies AttendanceCapacity[];

/** Puts down that somebody of the body is there who has not answered the invitation. */
export function ArrivalDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  return session.workingGroup ? (
    <GroupPeople slug={session.workingGroup.slug} session={session} onClose={onClose} />
  ) : (
    <BoardPeople session={session} onClose={onClose} />
  );
}

interface PeopleProps {
  session: Session;
  onClose: () => void;
}

function BoardPeople(props: PeopleProps) {
  return (
    <PartView query={useDocument(SessionBoardPeople, {})}>
      {({ seatHolders }) => (
        <Arrival
          {...props}
          candidates={seatHolders.nodes.flatMap(({ organization: { id, name, activePeople } }) =>
            activePeople.nodes.map((person) => ({
              accountId: person.id,
              organizationId: id,
              label: `${name}: ${person.displayName}`,
            })),
          )}
        />
      )}
    </PartView>
  );
}

function GroupPeople({ slug, ...props }: PeopleProps & { slug: string }) {
  return (
    <PartView query={useDocument(SessionGroupPeople, { slug })}>
      {({ workingGroup }) => (
        <Arrival
          {...props}
          candidates={(workingGroup?.members.nodes ?? []).flatMap(({ account, organization }) =>
            account
              ? [
                  {
                    accountId: account.id,
                    organizationId: organization.id,
                    label: `${organization.name}: ${account.displayName}`,
                  },
                ]
              : [],
          )}
        />
      )}
    </PartView>
  );
}

function Arrival({ session, onClose, candidates }: PeopleProps & { candidates: Candidate[] }) {
  const { t } = useTranslation();
  const record = useCommand(RecordAttendance);
  const known = new Set(session.attendances.map(({ account }) => account?.id));
  const missing = candidates.filter(({ accountId }) => !known.has(accountId));
  const [chosen, setChosen] = useState(0);
  const [capacity, setCapacity] = useState<AttendanceCapacity>('VOTING');
  const faults = useFieldFaults({ accountId: t('session.person'), capacity: t('session.capacity') });
  const submit = async () => {
    const candidate = missing[chosen];
    if (!candidate) return onClose();
    const { accountId, organizationId } = candidate;
    const input = { meetingId: session.id, accountId, organizationId, capacity, present: true };
    const { recordAttendance } = await record.mutateAsync({ input });
    faults.show(recordAttendance.userErrors);
    if (recordAttendance.userErrors.length === 0) onClose();
  };
  return (
    <DialogForm
      title={t('session.addPerson')}
      confirm={t('session.arrives')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={record.error}
    >
      <Select
        {...faults.field('accountId')}
        value={String(chosen)}
        onChange={(event) => setChosen(Number(event.target.value))}
        options={missing.map(({ label }, index) => ({ value: String(index), label }))}
      />
      <Select
        {...faults.field('capacity')}
        value={capacity}
        onChange={(event) => setCapacity(event.target.value as AttendanceCapacity)}
        options={capacities.map((value) => ({ value, label: t(`enums.attendanceCapacity.${value}`) }))}
      />
    </DialogForm>
  );
}
