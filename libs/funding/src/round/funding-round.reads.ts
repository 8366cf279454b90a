import { organizationsOf, uuidOf, type NodeType } from '@allmende/kernel';
import { actingRoles } from '@allmende/organizations';
import {
  asc,
  badInput,
  column,
  computed,
  connection,
  desc,
  extendReadModel,
  many,
  money,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type FieldScope,
  type Sql,
} from '@allmende/platform/graphql';
import { givesFor, mayBook, mayManage, pledgeReadable, roundReadable } from '../access.js';
import { isEligible } from './eligibility.js';
import type { FundingRoundsArgs } from './funding-round.inputs.js';
import { roundPartModels } from './round-parts.reads.js';
import { organizationCount, personDays, timeline } from './round-sums.sql.js';

const byName = ({ t }: { t: Columns }) => [
  asc(sql`(select fold_german(o.name) from organization o where o.id = ${t('organization_id')})`),
];

const fundingRoundReads = readModel({
  type: 'FundingRound',
  table: 'funding_round',
  visible: ({ t, actor }) => roundReadable(t, actor),
  fields: {
    id: nodeId(),
    title: column('title'),
    summary: column('summary'),
    terms: column('terms'),
    purpose: column('purpose'),
    state: column('state'),
    project: one('Project', { column: 'project_id' }),
    fund: one('Fund', { column: 'fund_id' }),
    minimum: money('minimum_cents'),
    target: money('target_cents'),
    cap: money('cap_cents'),
    overTarget: column('over_target'),
    closesAt: column('closes_at', { as: 'timestamp' }),
    fiscalYears: column('fiscal_years'),
    eligible: column('eligible'),
    opensByDecision: column('opens_by_decision'),
    openedAt: column('opened_at', { as: 'timestamp' }),
    evaluatedAt: column('evaluated_at', { as: 'timestamp' }),
    settledAt: column('settled_at', { as: 'timestamp' }),
    cancelReason: column('cancel_reason'),
    promised: money('promised_cents'),
    approved: money('approved_cents'),
    pledgedPersonDays: computed(({ t }) => personDays(t)),
    organizationCount: computed(({ t }) => organizationCount(t)),
    milestones: many('FundingMilestone', {
      foreignColumn: 'round_id',
      order: ({ t }) => [asc(t('position'))],
    }),
    participants: many('FundingParticipant', { foreignColumn: 'round_id', order: byName, limit: 500 }),
    decisions: many('FundingDecision', {
      foreignColumn: 'round_id',
      order: ({ t }) => [asc(t('recorded_at'))],
    }),
    extensions: many('FundingExtension', {
      foreignColumn: 'round_id',
      order: ({ t }) => [asc(t('extended_at'))],
    }),
    timeline: computed(({ t }) => timeline(t)),
    createdAt: column('created_at', { as: 'timestamp' }),
    updatedAt: column('updated_at', { as: 'timestamp' }),
    version: column('version'),
    viewerCanManage: computed(({ actor }) => sql`${mayManage(actor)}::boolean`),
    viewerCanBook: computed(({ actor }) => sql`${mayBook(actor)}::boolean`),
    viewerPledges: many('Pledge', {
      on: ({ t, parent, actor }) => sql`${t('round_id')} = ${parent('id')}
        and ${t('organization_id')} = any(${organizationsOf(actor, ...actingRoles, 'TREASURER')}::uuid[])`,
      order: ({ t }) => [asc(t('created_at'))],
    }),
    viewerMayPledgeFor: many('PledgeOffer', {
      on: ({ t, parent, actor }) => sql`${t('round_id')} = ${parent('id')} and ${parent('state')} = 'OPEN'
        and ${t('organization_id')} = any(${givesFor(actor)}::uuid[]) and ${isEligible(parent, t('organization_id'))}`,
      order: byName,
    }),
  },
});

const idIn = (type: NodeType, place: string, id: string): string => {
  const uuid = uuidOf(type, id);
  if (uuid) return uuid;
  throw badInput(place, {
    de: `„${id.slice(0, 60)}“ ist keine gültige Kennung dieser Art.`,
    en: `"${id.slice(0, 60)}" is not a valid id of this kind.`,
  });
};

/** Only by what the viewer may read: a pledge that is hidden from her finds nothing. */
function filter({ t, actor, args }: FieldScope<FundingRoundsArgs>): Sql {
  const { projectId, fundId, states, purpose, organizationId } = args.filter ?? {};
  const whose = organizationId && idIn('Organization', 'filter.organizationId', organizationId);
  const p: Columns = (name) => sql`fp.${sql.id(name)}`;
  return sql.and(
    projectId ? sql`${t('project_id')} = ${idIn('Project', 'filter.projectId', projectId)}` : null,
    fundId ? sql`${t('fund_id')} = ${idIn('Fund', 'filter.fundId', fundId)}` : null,
    states?.length ? sql`${t('state')} = any(${states}::text[])` : null,
    purpose ? sql`${t('purpose')} = ${purpose}` : null,
    whose
      ? sql`(exists (select from funding_participant fo where fo.round_id = ${t('id')} and fo.organization_id = ${whose})
          or exists (select from pledge fp where fp.round_id = ${t('id')} and fp.organization_id = ${whose}
            and ${pledgeReadable(p, actor)}))`
      : null,
  );
}

const newestFirst = ({ t }: { t: Columns }) => [desc(t('created_at'))];

/** `Query.fundingRounds`. */
export const fundingRoundsRoot = rootConnection<FundingRoundsArgs>('Query.fundingRounds', 'FundingRound', {
  filter,
  order: newestFirst,
});

const projectRounds = extendReadModel('Project', {
  fundingRounds: connection('FundingRound', { foreignColumn: 'project_id', order: newestFirst }),
});

export const fundingRoundModels = [fundingRoundReads, ...roundPartModels, fundingRoundsRoot, projectRounds];
