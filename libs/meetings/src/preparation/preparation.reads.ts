import { accountIdOf, organizationsOf, type Actor } from '@allmende/kernel';
import {
  asc,
  connection,
  desc,
  extendReadModel,
  sql,
  type Columns,
  type JoinScope,
  type Order,
  type Sql,
} from '@allmende/platform/graphql';
import { participates } from '@allmende/working-groups';
import { isOwn } from '../agenda/agenda-item.sql.js';
import { hasVoted, mayVoteIn, votesFor } from '../ballot/ballot.sql.js';

type Which = (t: Columns, actor: Actor) => Sql;

/** A list that an account has for its own person only; what is on it follows the rights of this moment. */
const own = (target: string, which: Which, order: (t: Columns) => Order[]) =>
  connection(target, {
    on: ({ t, parent, actor }: JoinScope) =>
      sql`${parent('id')} = ${accountIdOf(actor)}::uuid and ${which(t, actor)}`,
    order: ({ t }) => order(t),
  });

const upcoming: Which = (t, actor) =>
  sql`${t('state')} in ('INVITED', 'RUNNING') and ${t('ends_at')} > now()
    and ${participates(actor, t('working_group_id'))}`;

/** An organization that she votes for has not voted. */
const waitsForHer: Which = (t, actor) =>
  sql`${mayVoteIn(t, actor)} and exists (select from ballot_voter wv where wv.ballot_id = ${t('id')}
    and not ${hasVoted(t('id'), sql`wv.organization_id`)}
    and ${votesFor(actor, t('working_group_id'), sql`wv.organization_id`)})`;

const circulated: Which = (t, actor) =>
  sql`${t('state')} = 'CIRCULATED' and exists (select from meeting cm where cm.id = ${t('meeting_id')}
    and ${participates(actor, sql`cm.working_group_id`)})`;

const ofHers = (organization: Sql, actor: Actor): Sql =>
  sql`${organization} = any(${organizationsOf(actor)}::uuid[])`;

const openDecision: Which = (t, actor) =>
  sql`${t('result')} = 'ADOPTED' and ${t('done_on')} is null and num_nonnulls(${t('due_on')}, ${t('review_on')}) > 0
    and ${ofHers(t('owner_organization_id'), actor)}`;

/** Until it is dealt with, or comes to nothing. */
const liveProposal: Which = (t, actor) =>
  sql`${t('state')} in ('PROPOSED', 'DEFERRED', 'PLACED') and ${t('standing')} is null
    and (${isOwn(t, actor)} or ${t('proposed_by')} = ${accountIdOf(actor)}::uuid)`;

const planned: Which = (t, actor) =>
  sql`${t('state')} = 'PLANNED' and ${ofHers(t('organization_id'), actor)}`;

const nextDay = (t: Columns): Sql => sql`least(${t('due_on')}, ${t('review_on')})`;

/** What somebody must read and decide until when: each list begins with what comes first. */
export const preparationReadModels = [
  extendReadModel('Account', {
    upcomingMeetings: own('Meeting', upcoming, (t) => [asc(t('starts_at'))]),
    openBallots: own('Ballot', mayVoteIn, (t) => [asc(t('open_until'), 'first'), desc(t('opened_at'))]),
    ballotsToCast: own('Ballot', waitsForHer, (t) => [asc(t('open_until'), 'first'), desc(t('opened_at'))]),
    minutesToRead: own('Minutes', circulated, (t) => [asc(t('objections_until'))]),
    dueDecisions: own('Decision', openDecision, (t) => [asc(nextDay(t))]),
    ownProposals: own('AgendaItem', liveProposal, (t) => [desc(t('proposed_at'))]),
    plannedAdoptions: own('DecisionAdoption', planned, (t) => [asc(t('planned_on'))]),
  }),
];
