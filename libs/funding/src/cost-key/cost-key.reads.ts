import { column, computed, extendReadModel, sql, type Columns, type Sql } from '@allmende/platform/graphql';

/** The participants of a round as `ProofParticipant`, by name. */
const participants = (t: Columns): Sql => sql`(
  select json_agg(json_build_object(
    'organizationId', 'org_' || replace(o.id::text, '-', ''), 'organizationName', o.name,
    'officialKey', o.official_key, 'population', p.population, 'populationDate', p.population_date,
    'weight', p.weight::text, 'secondBase', p.second_base::text, 'source', p.source, 'fixed', p.fixed_cents::text,
    'least', p.least_cents::text, 'most', p.most_cents::text, 'share', p.share_cents::text)
    order by fold_german(o.name), o.id)
  from funding_participant p join organization o on o.id = p.organization_id
  where p.round_id = ${t('id')})`;

/** The key, and what `CostProofResolver` works out a proof from, within the statement of the round. */
export const roundCostKey = extendReadModel('FundingRound', {
  costKey: column('cost_key'),
  proof: computed(
    ({
      t,
    }) => sql`case when ${t('cost_key')} is not null and ${t('opened_at')} is not null then json_build_object(
      'costKey', ${t('cost_key')}, 'amountCents', ${t('target_cents')}::text, 'participants', ${participants(t)}) end`,
  ),
});
