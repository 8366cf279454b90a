import {
  asc,
  column,
  computed,
  desc,
  extendReadModel,
  many,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type RowScope,
  type Sql,
} from '@allmende/platform/graphql';
import { itemReadable } from '../agenda/agenda-item.sql.js';
import {
  mayObject,
  mayReadMinutes,
  mayReadPart,
  presidesOver,
  takesPartIn,
  waitForApproval,
} from './minutes.sql.js';

const forTheBody = ({ t, actor }: RowScope): Sql => takesPartIn(actor, t('id'));

export const minutesReads = readModel({
  type: 'Minutes',
  table: 'minutes',
  visible: ({ t, actor }) => mayReadMinutes(actor, t('id')),
  fields: {
    id: nodeId(),
    meeting: one('Meeting', { column: 'meeting_id', certain: true }),
    state: column('state'),
    circulatedAt: column('circulated_at', { as: 'timestamp' }),
    objectionsUntil: column('objections_until', { as: 'timestamp' }),
    approvedAt: column('approved_at', { as: 'timestamp' }),
    approvedItem: one('AgendaItem', { column: 'approved_item_id' }),
    publishedAt: column('published_at', { as: 'timestamp' }),
    // Who knows all but a name or a number of a confidential part could find it by trying.
    sha256: column('sha256', { visible: forTheBody }),
    publicSha256: column('public_sha256'),
    version: column('version'),
    sections: many('MinutesSection', {
      foreignColumn: 'minutes_id',
      order: ({ t }) => [asc(t('position'))],
      limit: 500,
    }),
    objections: many('MinutesObjection', {
      foreignColumn: 'minutes_id',
      order: ({ t }) => [asc(t('raised_at'))],
      limit: 500,
    }),
    addenda: many('MinutesAddendum', { foreignColumn: 'minutes_id', order: ({ t }) => [asc(t('number'))] }),
    viewerCanManage: computed(({ t, actor }) => presidesOver(actor, t('id'))),
    viewerCanObject: computed(({ t, actor }) => mayObject(actor, t('id'))),
  },
});

const readable = ({ t, actor }: RowScope): Sql => mayReadPart(actor, t('minutes_id'), t('visibility'));
const forPeopleOfTheBody = ({ t, actor }: RowScope): Sql => takesPartIn(actor, t('minutes_id'));

export const minutesSectionReads = readModel({
  type: 'MinutesSection',
  table: 'minutes_section',
  visible: ({ t, actor }) => mayReadMinutes(actor, t('minutes_id')),
  fields: {
    id: nodeId(),
    agendaItem: one('AgendaItem', { column: 'agenda_item_id' }),
    position: column('position'),
    heading: column('heading', { visible: readable }),
    text: column('text', { visible: readable }),
    visibility: column('visibility'),
    withheld: computed((scope) => sql`not ${readable(scope)}`),
    version: column('version'),
    editedBy: one('Account', { column: 'edited_by', visible: forPeopleOfTheBody }),
    editedAt: column('edited_at', { as: 'timestamp', visible: forPeopleOfTheBody }),
    variants: many('MinutesVariant', {
      foreignColumn: 'section_id',
      filter: ({ t }) => sql`${t('resolved_at')} is null`,
      order: ({ t }) => [asc(t('written_at'))],
    }),
  },
});

export const minutesVariantReads = readModel({
  type: 'MinutesVariant',
  table: 'minutes_variant',
  visible: ({ t, actor }) =>
    presidesOver(actor, sql`(select v.minutes_id from minutes_section v where v.id = ${t('section_id')})`),
  fields: {
    id: nodeId(),
    text: column('text'),
    basedOn: column('based_on'),
    baseText: computed(
      ({ t }) => sql`coalesce(
        (select r.text from minutes_revision r where r.section_id = ${t('section_id')} and r.version = ${t('based_on')}),
        (select s.text from minutes_section s where s.id = ${t('section_id')} and s.version = ${t('based_on')}))`,
    ),
    writtenBy: one('Account', { column: 'written_by' }),
    writtenAt: column('written_at', { as: 'timestamp' }),
  },
});

export const minutesObjectionReads = readModel({
  type: 'MinutesObjection',
  table: 'minutes_objection',
  visible: forPeopleOfTheBody,
  fields: {
    id: nodeId(),
    section: one('MinutesSection', { column: 'section_id' }),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    text: column('text'),
    raisedAt: column('raised_at', { as: 'timestamp' }),
    answer: column('answer'),
    accepted: column('accepted'),
    answeredAt: column('answered_at', { as: 'timestamp' }),
  },
});

export const minutesAddendumReads = readModel({
  type: 'MinutesAddendum',
  table: 'minutes_addendum',
  visible: (scope) => sql.and(mayReadMinutes(scope.actor, scope.t('minutes_id')), readable(scope)),
  fields: {
    id: nodeId(),
    number: column('number'),
    text: column('text'),
    visibility: column('visibility'),
    writtenAt: column('written_at', { as: 'timestamp' }),
  },
});

export const publishedMinutes = rootConnection('Query.publishedMinutes', 'Minutes', {
  filter: ({ t }) => sql`${t('state')} = 'PUBLISHED'`,
  order: ({ t }) => [desc(t('published_at'))],
});

export const meetingMinutes = extendReadModel('Meeting', {
  minutes: one('Minutes', { on: ({ t, parent }) => sql`${t('meeting_id')} = ${parent('id')}` }),
  minutesToApprove: many('Minutes', {
    on: ({ t, parent }) => sql`exists (select from minutes n join meeting e on e.id = n.meeting_id
      where n.id = ${t('id')} and ${waitForApproval(parent('working_group_id'), parent('starts_at'))})`,
    order: ({ t }) => [asc(t('circulated_at'))],
  }),
});

/** The one that the item names; a standing item that names none takes up the oldest that wait. */
export const agendaItemMinutes = extendReadModel('AgendaItem', {
  minutesToApprove: one('Minutes', {
    on: ({ t, parent, actor }) => sql`${itemReadable(parent, actor)}
      and ${t('id')} = coalesce(${parent('minutes_id')}, (select n.id from minutes n join meeting e on e.id = n.meeting_id
        join meeting c on c.id = ${parent('meeting_id')} and c.state in ('DRAFT', 'INVITED', 'RUNNING')
        where ${parent('standing')} = 'APPROVE_MINUTES' and ${waitForApproval(sql`c.working_group_id`, sql`c.starts_at`)}
        order by e.starts_at, n.id limit 1))`,
  }),
});

export const minutesReadModels = [
  minutesReads,
  minutesSectionReads,
  minutesVariantReads,
  minutesObjectionReads,
  minutesAddendumReads,
  publishedMinutes,
  meetingMinutes,
  agendaItemMinutes,
];
