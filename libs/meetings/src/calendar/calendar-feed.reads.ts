import { idPrefixes } from '@allmende/kernel';
import {
  column,
  computed,
  extendReadModel,
  nodeId,
  one,
  readModel,
  resolvedElsewhere,
  sql,
  type Visible,
} from '@allmende/platform/graphql';

/** Only the person herself, in the browser: a token must not get hold of an address that outlives it. */
const ownInPerson: Visible = ({ t, actor }) =>
  actor.kind === 'account'
    ? sql`${t('account_id')} = ${actor.accountId}::uuid and ${t('revoked_at')} is null`
    : sql`false`;

const calendarFeedReads = readModel({
  type: 'CalendarFeed',
  table: 'calendar_feed',
  visible: ownInPerson,
  fields: {
    id: nodeId(),
    url: resolvedElsewhere(['id']),
    createdAt: column('created_at', { as: 'timestamp' }),
    lastUsedOn: column('last_used_on'),
  },
});

const accountCalendar = extendReadModel('Account', {
  calendarFeed: one('CalendarFeed', {
    on: ({ t, parent }) => sql`${t('account_id')} = ${parent('id')} and ${t('revoked_at')} is null`,
  }),
});

/** The same addresses as in `calendarPaths`. */
const meetingCalendar = extendReadModel('Meeting', {
  calendarUrl: computed(
    ({ t }) =>
      sql`${`/calendar/meetings/${idPrefixes.Meeting}_`}::text || replace(${t('id')}::text, '-', '') || '.ics'`,
  ),
});

const workingGroupCalendar = extendReadModel('WorkingGroup', {
  calendarUrl: computed(({ t }) => sql`'/calendar/working-groups/' || ${t('slug')} || '.ics'`),
});

export const calendarReadModels = [calendarFeedReads, accountCalendar, meetingCalendar, workingGroupCalendar];
