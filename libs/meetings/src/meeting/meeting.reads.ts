import {
  asc,
  column,
  computed,
  connection,
  desc,
  extendReadModel,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type FieldScope,
  type Sql,
  type Visible,
} from '@allmende/platform/graphql';
import { mayPropose, participates, presides } from '@allmende/working-groups';
import { bodyIs } from '../body-filter.js';
import type { MeetingsArgs } from './meeting.inputs.js';
import { meetingVisible } from './meeting.sql.js';

const ofTheBody: Visible = ({ t, actor }) => participates(actor, t('working_group_id'));

const minutesLong = (t: Columns): Sql =>
  sql`(extract(epoch from ${t('ends_at')} - ${t('starts_at')}) / 60)::integer`;

const minutesPlanned = (t: Columns): Sql =>
  sql`(select coalesce(sum(pi.minutes), 0)::integer from agenda_item pi
    where pi.meeting_id = ${t('id')} and pi.state <> 'POSTPONED')`;

/** Proposals of others than who leads the body come before the deadline; without one, before the beginning. */
const takesProposals = (t: Columns): Sql =>
  sql`${t('state')} in ('DRAFT', 'INVITED') and now() < coalesce(${t('proposals_until')}, ${t('starts_at')})`;

export const meetingReads = readModel({
  type: 'Meeting',
  table: 'meeting',
  visible: ({ t, actor }) => meetingVisible(t, actor),
  fields: {
    id: nodeId(),
    workingGroup: one('WorkingGroup', { column: 'working_group_id' }),
    title: column('title'),
    state: column('state'),
    startsAt: column('starts_at', { as: 'timestamp' }),
    endsAt: column('ends_at', { as: 'timestamp' }),
    place: column('place'),
    onlineUrl: column('online_url', { visible: ofTheBody }),
    visibility: column('visibility'),
    proposalsUntil: column('proposals_until', { as: 'timestamp' }),
    invitationText: column('invitation_text', { visible: ofTheBody }),
    invitedAt: column('invited_at', { as: 'timestamp' }),
    startedAt: column('started_at', { as: 'timestamp' }),
    closedAt: column('closed_at', { as: 'timestamp' }),
    cancelledAt: column('cancelled_at', { as: 'timestamp' }),
    cancelReason: column('cancel_reason', { visible: ofTheBody }),
    version: column('version'),
    durationMinutes: computed(({ t }) => minutesLong(t)),
    plannedMinutes: computed(({ t }) => minutesPlanned(t)),
    overbooked: computed(({ t }) => sql`${minutesPlanned(t)} > ${minutesLong(t)}`),
    viewerCanManage: computed(({ t, actor }) => presides(actor, t('working_group_id'))),
    viewerParticipates: computed(({ t, actor }) => participates(actor, t('working_group_id'))),
    viewerCanPropose: computed(
      ({ t, actor }) => sql`(${takesProposals(t)} and ${mayPropose(actor, t('working_group_id'))}
        or ${t('state')} in ('DRAFT', 'INVITED', 'RUNNING') and ${presides(actor, t('working_group_id'))})`,
    ),
  },
});

/** The beginning of a day in Germany. */
const beginOf = (day: string): Sql => sql`(${day}::date)::timestamp at time zone 'Europe/Berlin'`;

function chosen({ t, args }: FieldScope<MeetingsArgs>): Sql {
  const { workingGroupId, board, from, to, states } = args.filter ?? {};
  return sql.and(
    workingGroupId ? bodyIs(t, workingGroupId) : board ? bodyIs(t, null) : null,
    from ? sql`${t('starts_at')} >= ${beginOf(from)}` : null,
    to ? sql`${t('starts_at')} < ${beginOf(to)} + interval '1 day'` : null,
    states?.length ? sql`${t('state')} = any(${states}::text[])` : null,
  );
}
const byBeginning = ({ t, args }: FieldScope<MeetingsArgs>) => [
  args.filter?.newestFirst ? desc(t('starts_at')) : asc(t('starts_at')),
];

/** `Query.meetings`: the calendar. */
export const meetingsRoot = rootConnection<MeetingsArgs>('Query.meetings', 'Meeting', {
  filter: chosen,
  order: byBeginning,
});

export const workingGroupMeetings = extendReadModel('WorkingGroup', {
  meetings: connection<MeetingsArgs>('Meeting', {
    foreignColumn: 'working_group_id',
    filter: chosen,
    order: byBeginning,
  }),
});
