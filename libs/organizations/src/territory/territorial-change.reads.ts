import { isModerator } from '@allmende/kernel';
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
  rootConnection,
  sql,
  type Visible,
} from '@allmende/platform/graphql';
import type { TerritorialChangesArgs } from './territorial-change.inputs.js';

/** What waits, and why, is the moderators' business; what came of it stands with the organizations. */
const moderators: Visible = ({ actor }) => (isModerator(actor) ? sql`true` : sql`false`);

export const territorialChangeReads = readModel({
  type: 'TerritorialChange',
  table: 'territorial_change',
  visible: moderators,
  fields: {
    id: nodeId(),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    kind: column('kind'),
    state: column('state'),
    oldName: column('old_name'),
    newName: column('new_name'),
    oldKey: column('old_key'),
    newKey: column('new_key'),
    asOf: column('as_of'),
    successor: one('Organization', { column: 'successor_id' }),
    reason: computed(({ t, actor }) => sql`${t('evidence')} -> 'reason' ->> ${actor.locale}`),
    candidates: many('SuccessorCandidate', {
      foreignColumn: 'territorial_change_id',
      order: ({ t }) => [asc(t('position'))],
    }),
    hanging: computed(
      ({ t }) => sql`(select json_build_object('membership', h.membership, 'participations', h.participations,
        'people', h.people) from territory_holding h where h.organization_id = ${t('organization_id')})`,
    ),
    createdAt: column('created_at', { as: 'timestamp' }),
    decidedAt: column('decided_at', { as: 'timestamp' }),
  },
});

export const successorCandidateReads = readModel({
  type: 'SuccessorCandidate',
  table: 'successor_candidate',
  visible: moderators,
  fields: {
    organization: one('Organization', { column: 'organization_id', certain: true }),
    why: computed(({ t, actor }) => sql`${t('why')} ->> ${actor.locale}`),
  },
});

/** `Query.territorialChanges`; the newest first. */
export const territorialChangesRoot = rootConnection<TerritorialChangesArgs>(
  'Query.territorialChanges',
  'TerritorialChange',
  {
    filter: ({ t, args: { filter } }) => sql`${t('state')} = any(${filter?.states ?? ['PROPOSED']}::text[])`,
    order: ({ t }) => [desc(t('created_at'))],
  },
);

export const organizationSuccession = extendReadModel('Organization', {
  successor: one('Organization', { column: 'successor_id' }),
  predecessors: connection('Organization', {
    foreignColumn: 'successor_id',
    order: ({ t }) => [desc(t('dissolved_on')), asc(sql`fold_german(${t('name')})`)],
  }),
  formerNames: computed(
    ({ t }) => sql`(select coalesce(json_agg(json_build_object('name', c.old_name, 'until', c.as_of)
      order by c.as_of desc, c.id desc), '[]') from territorial_change c
      where c.organization_id = ${t('id')} and c.kind = 'RENAMED')`,
  ),
});
