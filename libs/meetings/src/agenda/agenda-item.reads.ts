import {
  asc,
  column,
  computed,
  connection,
  extendReadModel,
  many,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type RowScope,
  type Sql,
  type Visible,
} from '@allmende/platform/graphql';
import { participates, presides } from '@allmende/working-groups';
import { bodyIs } from '../body-filter.js';
import {
  concerned,
  editable,
  effectiveVisibility,
  itemReadable,
  itemVisible,
  speaksForSponsor,
  waits,
} from './agenda-item.sql.js';
import type { BacklogArgs, GroupBacklogArgs } from './agenda-item.inputs.js';
import type { AgendaItemState } from './agenda-item.machine.js';

/** Items of one agenda at most. */
const longestAgenda = 500;

const readable: Visible = ({ t, actor }) => itemReadable(t, actor);
const forConcerned: Visible = ({ t, actor }) => sql`${itemReadable(t, actor)} and ${concerned(t, actor)}`;
const inAgendaOrder = ({ t }: RowScope) => [asc(sql`agenda_path(${t('id')})`)];

/** Notes are the keeper's while the session runs; the people of the body read them when it is over, never a token. */
const seesNotes: Visible = ({ t, actor }) =>
  actor.kind === 'token'
    ? sql`false`
    : sql`${presides(actor, t('working_group_id'))} or ${participates(actor, t('working_group_id'))}
        and exists (select from meeting nm where nm.id = ${t('meeting_id')} and nm.state = 'CLOSED')`;

export const agendaItemReads = readModel({
  type: 'AgendaItem',
  table: 'agenda_item',
  visible: ({ t, actor }) => itemVisible(t, actor),
  fields: {
    id: nodeId(),
    workingGroup: one('WorkingGroup', { column: 'working_group_id' }),
    meeting: one('Meeting', { column: 'meeting_id' }),
    parent: one('AgendaItem', { column: 'parent_id' }),
    children: many('AgendaItem', {
      foreignColumn: 'parent_id',
      order: ({ t }) => [asc(t('position'))],
      limit: longestAgenda,
    }),
    position: column('position'),
    number: column('number'),
    state: column('state'),
    standing: column('standing', { visible: readable }),
    withheld: computed(({ t, actor }) => sql`not ${itemReadable(t, actor)}`),
    visibility: column('visibility'),
    effectiveVisibility: computed(({ t }) => effectiveVisibility(t)),
    minutes: column('minutes'),
    title: column('title', { visible: readable }),
    text: column('text', { visible: readable }),
    motion: column('motion', { visible: readable }),
    outcome: column('outcome', { visible: readable }),
    sponsorOrganization: one('Organization', { column: 'sponsor_organization_id', visible: readable }),
    sponsorWorkingGroup: one('WorkingGroup', { column: 'sponsor_working_group_id', visible: readable }),
    project: one('Project', { column: 'project_id', visible: readable }),
    wishedMeeting: one('Meeting', { column: 'wished_meeting_id', visible: readable }),
    proposedBy: one('Account', { column: 'proposed_by', visible: forConcerned }),
    proposedAt: column('proposed_at', { as: 'timestamp', visible: readable }),
    stateReason: column('state_reason', { visible: forConcerned }),
    decidedAt: column('decided_at', { as: 'timestamp', visible: readable }),
    mergedInto: one('AgendaItem', { column: 'merged_into_id', visible: readable }),
    mergedItems: many('AgendaItem', {
      foreignColumn: 'merged_into_id',
      order: ({ t }) => [asc(t('proposed_at'))],
    }),
    continues: one('AgendaItem', { column: 'continues_id', visible: readable }),
    continuedBy: one('AgendaItem', {
      on: ({ t, parent }) => sql`${t('continues_id')} = ${parent('id')}`,
      visible: readable,
    }),
    openedAt: column('opened_at', { as: 'timestamp', visible: readable }),
    finishedAt: column('finished_at', { as: 'timestamp', visible: readable }),
    spentSeconds: column('spent_seconds', { visible: readable }),
    notes: column('notes', { visible: seesNotes }),
    notesVersion: column('notes_version', { visible: seesNotes }),
    version: column('version'),
    viewerCanEdit: computed(({ t, actor }) => editable(t, actor)),
    viewerCanWithdraw: computed(({ t, actor }) => sql`${waits(t)} and ${speaksForSponsor(t, actor)}`),
    viewerCanManage: computed(({ t, actor }) => presides(actor, t('working_group_id'))),
  },
});

/** The agenda of a meeting, and what is being dealt with. */
export const meetingAgenda = extendReadModel('Meeting', {
  items: many('AgendaItem', {
    on: ({ t, parent }) => sql`${t('meeting_id')} = ${parent('id')} and ${t('parent_id')} is null`,
    order: ({ t }) => [asc(t('position'))],
    limit: longestAgenda,
  }),
  allItems: many('AgendaItem', { foreignColumn: 'meeting_id', order: inAgendaOrder, limit: longestAgenda }),
  currentItem: one('AgendaItem', { column: 'current_item_id' }),
});

/** What waits for a session; other states when asked for. */
const inStates = (t: Columns, states?: AgendaItemState[] | null): Sql =>
  sql`${t('meeting_id')} is null and ${t('state')} = any(${states?.length ? states : ['PROPOSED', 'DEFERRED']}::text[])`;

const oldestFirst = ({ t }: RowScope) => [asc(t('proposed_at'))];

/** `Query.backlog`: of the board, or of one group. */
export const backlogRoot = rootConnection<BacklogArgs>('Query.backlog', 'AgendaItem', {
  filter: ({ t, args: { filter } }) =>
    sql.and(inStates(t, filter?.states), bodyIs(t, filter?.workingGroupId ?? null)),
  order: oldestFirst,
});

export const workingGroupBacklog = extendReadModel('WorkingGroup', {
  backlog: connection<GroupBacklogArgs>('AgendaItem', {
    foreignColumn: 'working_group_id',
    filter: ({ t, args }) => inStates(t, args.states),
    order: oldestFirst,
  }),
});
