import { belongsToNetwork, isModerator } from '@allmende/kernel';
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
  type Columns,
  type FieldScope,
  type Sql,
  type Visible,
} from '@allmende/platform/graphql';
import { presides, speaksFor } from '@allmende/working-groups';
import { chosen, inYear } from './decision-search.js';
import type { DecisionsArgs, EndorsementsArgs } from './decision.inputs.js';
import {
  adoptionSummary,
  decisionOfReadable,
  decisionReadable,
  isAdopted,
  mayStillEndorse,
  owesAdoption,
  tally,
} from './decision.sql.js';

const adopted: Visible = ({ t }) => isAdopted(t);
const byName = ({ t }: { t: Columns }) => [
  asc(sql`(select fold_german(o.name) from organization o where o.id = ${t('organization_id')})`),
];

/** Who presides, and the people of the organization that sees to it. */
const canMarkDone: Visible = ({ t, actor }) =>
  sql`${isAdopted(t)} and ${t('done_on')} is null and (${presides(actor, t('working_group_id'))}
    or coalesce(${t('owner_organization_id')} = any(${speaksFor(actor)}::uuid[]), false))`;

const decisionReads = readModel({
  type: 'Decision',
  table: 'decision',
  visible: ({ t, actor }) => decisionReadable(t, actor),
  fields: {
    id: nodeId(),
    number: column('number'),
    title: column('title'),
    wording: column('wording'),
    result: column('result'),
    tally: computed(({ t }) => tally(t)),
    tallyNote: column('tally_note'),
    decidedOn: column('decided_on'),
    visibility: column('visibility'),
    jointPosition: column('joint_position'),
    workingGroup: one('WorkingGroup', { column: 'working_group_id' }),
    ownerOrganization: one('Organization', { column: 'owner_organization_id' }),
    dueOn: column('due_on'),
    reviewOn: column('review_on'),
    doneOn: column('done_on'),
    doneNote: column('done_note'),
    project: one('Project', { column: 'project_id' }),
    fundingRoundId: computed(({ t }) => sql`'rnd_' || replace(${t('funding_round_id')}::text, '-', '')`),
    adoptionSummary: computed(({ t }) => adoptionSummary(t), { visible: adopted }),
    endorsements: connection<EndorsementsArgs>('DecisionEndorsement', {
      foreignColumn: 'decision_id',
      filter: ({ t, args }) => (args.withdrawn ? null : sql`${t('withdrawn_on')} is null`),
      order: byName,
    }),
    adoptions: connection('DecisionAdoption', { foreignColumn: 'decision_id', order: byName }),
    adoptionsOutstanding: many('Organization', {
      on: ({ t, parent }) => sql`${isAdopted(parent)} and ${owesAdoption(t('id'), parent)}`,
      order: ({ t }) => [asc(sql`fold_german(${t('name')})`)],
    }),
    createdAt: column('created_at', { as: 'timestamp' }),
    updatedAt: column('updated_at', { as: 'timestamp' }),
    version: column('version'),
    viewerCanManage: computed(({ t, actor }) => presides(actor, t('working_group_id'))),
    viewerCanMarkDone: computed((scope) => canMarkDone(scope)),
    viewerCanEndorse: computed(
      ({ t, actor }) =>
        sql`${t('joint_position')} and ${isAdopted(t)} and exists (${mayStillEndorse(t, actor)})`,
    ),
    viewerCanAdopt: computed(
      ({ t, actor }) =>
        sql`${isAdopted(t)} and ${isModerator(actor) || speaksFor(actor).length > 0}::boolean`,
    ),
  },
});

/** As visible as the decision. */
const decisionEndorsementReads = readModel({
  type: 'DecisionEndorsement',
  table: 'decision_endorsement',
  visible: ({ t, actor }) => decisionOfReadable(t('decision_id'), actor),
  fields: {
    id: nodeId(),
    decision: one('Decision', { column: 'decision_id', certain: true }),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    endorsedOn: column('endorsed_on'),
    note: column('note', { visible: ({ actor }) => sql`${belongsToNetwork(actor)}::boolean` }),
    withdrawnOn: column('withdrawn_on'),
    viewerCanWithdraw: computed(
      ({ t, actor }) =>
        sql`${t('withdrawn_on')} is null and ${t('organization_id')} = any(${speaksFor(actor)}::uuid[])`,
    ),
  },
});

const newestFirst = ({ t }: { t: Columns }) => [desc(t('decided_on')), desc(t('created_at'))];
const filtered = ({ t, args }: FieldScope<DecisionsArgs>): Sql =>
  sql.and(chosen(args.filter, t), inYear(args.filter, t));
const d: Columns = (name) => sql`d.${sql.id(name)}`;

/** `Query.decisions`: the register. */
export const decisionsRoot = rootConnection<DecisionsArgs>('Query.decisions', 'Decision', {
  filter: filtered,
  order: newestFirst,
  extras: {
    years: ({ args, actor }) =>
      sql`(select coalesce(json_agg(json_build_object('year', y.year, 'count', y.count) order by y.year desc), '[]')
        from (select d.year, count(*) from decision d
          where ${decisionReadable(d, actor)} and ${chosen(args.filter, d)} group by d.year) y)`,
  },
});

const decisionsBy = (foreignColumn: string) =>
  connection<DecisionsArgs>('Decision', { foreignColumn, filter: filtered, order: newestFirst });
const inOrder = ({ t }: { t: Columns }) => [asc(t('year')), asc(t('sequence'))];

export const decisionModels = [decisionReads, decisionEndorsementReads, decisionsRoot];

/** Where decisions are seen from. */
export const decisionExtensions = [
  extendReadModel('Project', { decisions: decisionsBy('project_id') }),
  extendReadModel('WorkingGroup', {
    foundingDecision: one('Decision', { column: 'founding_decision_id' }),
    decisions: decisionsBy('working_group_id'),
  }),
  extendReadModel('Meeting', {
    decisions: many('Decision', { foreignColumn: 'meeting_id', order: inOrder }),
  }),
  extendReadModel('AgendaItem', {
    decisions: many('Decision', { foreignColumn: 'agenda_item_id', order: inOrder }),
    decision: one('Decision', {
      on: ({ t, parent, actor }) => sql`${t('id')} = (select l.id from decision l
        where l.agenda_item_id = ${parent('id')} and ${decisionReadable((name) => sql`l.${sql.id(name)}`, actor)}
        order by l.year desc, l.sequence desc limit 1)`,
    }),
  }),
  extendReadModel('Decision', {
    meeting: one('Meeting', { column: 'meeting_id' }),
    agendaItem: one('AgendaItem', { column: 'agenda_item_id' }),
    ballot: one('Ballot', { column: 'ballot_id' }),
  }),
];
