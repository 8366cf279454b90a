import { column, computed, everyone, nodeId, one, readModel, sql } from '@allmende/platform/graphql';
import { money } from '@allmende/platform/graphql';
import { mayBook, roundOfReadable } from '../access.js';

const asTheRound = ({ t, actor }: Parameters<typeof everyone>[0]) => roundOfReadable(t('round_id'), actor);

const milestoneReads = readModel({
  type: 'FundingMilestone',
  table: 'funding_milestone',
  visible: asTheRound,
  fields: {
    id: nodeId(),
    title: column('title'),
    dueOn: column('due_on'),
    amount: money('amount_cents'),
    reachedOn: column('reached_on'),
  },
});

/** A column of the register as it is today, while nothing is frozen yet. */
const untilOpened = (name: 'population' | 'population_date') =>
  computed(
    ({ t }) => sql`coalesce(${t(name)}, (select o.${sql.id(name)} from organization o
      join funding_round r on r.id = ${t('round_id')} and r.opened_at is null where o.id = ${t('organization_id')}))`,
  );

const participantReads = readModel({
  type: 'FundingParticipant',
  table: 'funding_participant',
  visible: asTheRound,
  fields: {
    id: nodeId(),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    population: untilOpened('population'),
    populationDate: untilOpened('population_date'),
    weight: column('weight'),
    secondBase: column('second_base'),
    source: column('source'),
    fixed: money('fixed_cents'),
    least: money('least_cents'),
    most: money('most_cents'),
    share: money('share_cents'),
  },
});

/** Decisions may be confidential. One that was used is the ground of something public. */
const decisionReads = readModel({
  type: 'FundingDecision',
  table: 'funding_decision',
  visible: ({ t, actor }) =>
    sql`(${mayBook(actor)}::boolean or ${t('used_for')} is not null) and ${roundOfReadable(t('round_id'), actor)}`,
  fields: {
    id: nodeId(),
    decisionId: computed(({ t }) => sql`'dec_' || replace(${t('id')}::text, '-', '')`),
    number: column('number'),
    adopted: column('adopted'),
    recordedAt: column('recorded_at', { as: 'timestamp' }),
    usedFor: column('used_for'),
  },
});

const extensionReads = readModel({
  type: 'FundingExtension',
  table: 'funding_extension',
  visible: asTheRound,
  fields: {
    id: nodeId(),
    closedAt: column('closed_at', { as: 'timestamp' }),
    closesAt: column('closes_at', { as: 'timestamp' }),
    extendedAt: column('extended_at', { as: 'timestamp' }),
    decision: one('FundingDecision', { column: 'decision_id', certain: true }),
  },
});

/** Reached only through a round, which says for whom. */
const offerReads = readModel({
  type: 'PledgeOffer',
  table: 'pledge_offer',
  visible: everyone,
  fields: {
    organization: one('Organization', { column: 'organization_id', certain: true }),
    share: money('share_cents'),
    hasPledge: column('has_pledge'),
  },
});

export const roundPartModels = [milestoneReads, participantReads, decisionReads, extensionReads, offerReads];
