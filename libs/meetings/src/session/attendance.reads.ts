import { accountIdOf } from '@allmende/kernel';
import {
  asc,
  column,
  computed,
  extendReadModel,
  many,
  nodeId,
  one,
  readModel,
  sql,
  type Visible,
} from '@allmende/platform/graphql';
import { participates } from '@allmende/working-groups';

/** More people than ever sat in one meeting. */
const mostPeople = 500;

/** Who comes is for the people of the body; everybody sees her own. */
const visible: Visible = ({ t, actor }) =>
  sql`(${t('account_id')} = ${accountIdOf(actor)}::uuid or exists (select from meeting am
    where am.id = ${t('meeting_id')} and ${participates(actor, sql`am.working_group_id`)}))`;

const attendanceReads = readModel({
  type: 'Attendance',
  table: 'attendance',
  visible,
  fields: {
    id: nodeId(),
    meeting: one('Meeting', { column: 'meeting_id' }),
    account: one('Account', { column: 'account_id' }),
    organization: one('Organization', { column: 'organization_id' }),
    answer: column('answer'),
    answerNote: column('answer_note'),
    answeredAt: column('answered_at', { as: 'timestamp' }),
    capacity: column('capacity'),
    arrivedAt: column('arrived_at', { as: 'timestamp' }),
    leftAt: column('left_at', { as: 'timestamp' }),
    present: computed(({ t }) => sql`${t('arrived_at')} is not null and ${t('left_at')} is null`),
  },
});

const meetingAttendance = extendReadModel('Meeting', {
  attendances: many('Attendance', {
    foreignColumn: 'meeting_id',
    order: ({ t }) => [
      asc(sql`(select fold_german(o.name) from organization o where o.id = ${t('organization_id')})`),
      asc(t('account_id')),
    ],
    limit: mostPeople,
  }),
  viewerAttendance: one('Attendance', {
    on: ({ t, parent, actor }) =>
      sql`${t('meeting_id')} = ${parent('id')} and ${t('account_id')} = ${accountIdOf(actor)}::uuid`,
  }),
});

export const sessionReadModels = [attendanceReads, meetingAttendance];
