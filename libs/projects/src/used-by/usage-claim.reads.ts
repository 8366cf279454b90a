import { belongsToNetwork, isModerator, organizationsOf, type Actor } from '@allmende/kernel';
import { actsFor } from '@allmende/organizations';
import {
  asc,
  column,
  computed,
  connection,
  desc,
  everyone,
  extendReadModel,
  many,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type Sql,
  type Visible,
} from '@allmende/platform/graphql';
import { matchReasonTexts } from './match-reason.js';
import type { UsageClaimState } from './usage-claim.entity.js';
import type { UsageClaimQueueArgs, UsageClaimsArgs } from './usage-claim.inputs.js';
import { networkSees } from './usage-claim.policy.js';

const isOneOf = (column: Sql, ids: readonly string[]): Sql => sql`${column} = any(${[...ids]}::uuid[])`;

/** See `maySeeClaim`. */
const visible: Visible = ({ t, actor }) => {
  if (isModerator(actor)) return sql`true`;
  if (!belongsToNetwork(actor)) return sql`false`;
  return sql.or(
    sql`${t('state')} = any(${[...networkSees]}::text[])`,
    isOneOf(t('organization_id'), organizationsOf(actor)),
  );
};

const sentence = ({ t, actor }: { t: Columns; actor: Actor }): Sql =>
  sql`${JSON.stringify(matchReasonTexts)}::jsonb -> ${t('reason')} ->> ${actor.locale}::text`;

export const usageClaimReads = readModel({
  type: 'UsageClaim',
  table: 'usage_claim',
  visible,
  fields: {
    id: nodeId(),
    project: one('Project', { column: 'project_id', certain: true }),
    text: column('text'),
    state: column('state'),
    organization: one('Organization', { column: 'organization_id' }),
    reason: computed(sentence),
    candidates: many('UsageCandidate', {
      foreignColumn: 'claim_id',
      order: ({ t }) => [asc(t('place'))],
    }),
    participation: one('Participation', { column: 'participation_id' }),
    answerReason: column('answer_reason'),
    createdAt: column('created_at', { as: 'timestamp' }),
    viewerCanAnswer: computed(
      ({ t, actor }) => sql`${t('state')} = 'PROPOSED' and ${isOneOf(t('organization_id'), actsFor(actor))}`,
    ),
  },
});

/** A view over the claims; whoever sees a claim sees its candidates. */
export const usageCandidateReads = readModel({
  type: 'UsageCandidate',
  table: 'usage_candidate',
  visible: everyone,
  fields: {
    organization: one('Organization', { column: 'organization_id', certain: true }),
    score: column('score'),
  },
});

/** An empty list chooses nothing, so the usual ones are shown. */
const inState = (
  t: Columns,
  states: readonly UsageClaimState[] | null | undefined,
  usual: UsageClaimState[],
) => sql`${t('state')} = any(${states?.length ? [...states] : usual}::text[])`;

const oldestFirst = ({ t }: { t: Columns }) => [asc(t('created_at'))];

export const organizationUsageClaims = extendReadModel('Organization', {
  usageClaims: connection<UsageClaimsArgs>('UsageClaim', {
    foreignColumn: 'organization_id',
    filter: ({ t, args }) => inState(t, args.states, ['PROPOSED']),
    order: ({ t }) => [desc(t('created_at'))],
  }),
});

export const projectUsageClaims = extendReadModel('Project', {
  usageClaims: connection<UsageClaimsArgs>('UsageClaim', {
    foreignColumn: 'project_id',
    filter: ({ t, args }) => inState(t, args.states, ['UNSURE', 'PROPOSED', 'CONFIRMED', 'DENIED', 'NOBODY']),
    order: oldestFirst,
  }),
});

/** `Query.usageClaims`. */
export const usageClaimsRoot = rootConnection<UsageClaimQueueArgs>('Query.usageClaims', 'UsageClaim', {
  filter: ({ t, args }) => inState(t, args.filter?.states, ['UNSURE']),
  order: oldestFirst,
});
