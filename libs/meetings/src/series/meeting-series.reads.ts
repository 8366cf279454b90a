import {
  asc,
  column,
  computed,
  connection,
  desc,
  extendReadModel,
  many,
  nodeId,
  one,
  readModel,
  resolvedElsewhere,
  rootConnection,
  sql,
  type Columns,
  type Sql,
  type Visible,
} from '@allmende/platform/graphql';
import { participates, presides } from '@allmende/working-groups';
import { bodyIs } from '../body-filter.js';
import type { MeetingSeriesArgs } from './meeting-series.inputs.js';
import type { SeriesDays } from './occurrences.js';

const todayInGermany = sql`(now() at time zone 'Europe/Berlin')::date`;

/** How a body arranges its regular sessions is for its people; what comes of it is seen as a meeting. */
const visible: Visible = ({ t, actor }) => participates(actor, t('working_group_id'));

/** Columns that `MeetingSeries.upcoming` is computed of. */
export interface UpcomingRow {
  rule: SeriesDays['rule'];
  starts_on: string;
  ended_on: string | null;
  skipped: string[];
}

/** A view over the series with the days that are skipped. */
export const meetingSeriesReads = readModel({
  type: 'MeetingSeries',
  table: 'scheduled_series',
  visible,
  fields: {
    id: nodeId(),
    workingGroup: one('WorkingGroup', { column: 'working_group_id' }),
    title: column('title'),
    rule: column('rule'),
    startsOn: column('starts_on'),
    startTime: computed(({ t }) => sql`to_char(${t('start_time')}, 'HH24:MI')`),
    durationMinutes: column('duration_minutes'),
    place: column('place'),
    onlineUrl: column('online_url'),
    visibility: column('visibility'),
    proposalDays: column('proposal_days'),
    endedOn: column('ended_on'),
    version: column('version'),
    items: many('SeriesItem', { foreignColumn: 'series_id', order: ({ t }) => [asc(t('position'))] }),
    exceptions: many('SeriesException', {
      foreignColumn: 'series_id',
      order: ({ t }) => [desc(sql`${t('occurs_on')} >= ${todayInGermany}`), asc(t('occurs_on'))],
    }),
    meetings: connection('Meeting', { foreignColumn: 'series_id', order: ({ t }) => [asc(t('starts_at'))] }),
    upcoming: resolvedElsewhere(['rule', 'starts_on', 'ended_on', 'skipped']),
    viewerCanManage: computed(({ t, actor }) => presides(actor, t('working_group_id'))),
  },
});

/** Whoever sees the series sees its parts. */
const withSeries =
  (seriesId: (t: Columns) => Sql): Visible =>
  ({ t, actor }) =>
    sql`exists (select from meeting_series s where s.id = ${seriesId(t)} and ${participates(actor, sql`s.working_group_id`)})`;

export const seriesItemReads = readModel({
  type: 'SeriesItem',
  table: 'series_item',
  visible: withSeries((t) => t('series_id')),
  fields: {
    id: nodeId(),
    standing: column('standing'),
    title: column('title'),
    outcome: column('outcome'),
    minutes: column('minutes'),
  },
});

export const seriesExceptionReads = readModel({
  type: 'SeriesException',
  table: 'series_exception',
  visible: withSeries((t) => t('series_id')),
  fields: { id: nodeId(), occursOn: column('occurs_on'), reason: column('reason') },
});

/** `Query.meetingSeries`: those that go on first. */
export const meetingSeriesRoot = rootConnection<MeetingSeriesArgs>('Query.meetingSeries', 'MeetingSeries', {
  filter: ({ t, args }) => bodyIs(t, args.workingGroupId ?? null),
  order: ({ t }) => [
    desc(sql`coalesce(${t('ended_on')} >= ${todayInGermany}, true)`),
    asc(sql`fold_german(${t('title')})`),
  ],
});

export const meetingOfSeries = extendReadModel('Meeting', {
  series: one('MeetingSeries', { column: 'series_id' }),
});

export const seriesReadModels = [
  meetingSeriesReads,
  meetingOfSeries,
  seriesItemReads,
  seriesExceptionReads,
  meetingSeriesRoot,
];
