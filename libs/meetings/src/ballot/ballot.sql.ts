import { organizationsOf, type Actor } from '@allmende/kernel';
import { sql, type Columns, type Sql } from '@allmende/platform/graphql';
import { mayRead, speaksFor, voicesOf } from '@allmende/working-groups';
import { itemReadable } from '../agenda/agenda-item.sql.js';
import { columns, meetingVisible } from '../meeting/meeting.sql.js';

/** Who may see which ballot and vote in it, as SQL over its row: for reads and commands alike. */

/** Never wider than its item and its session, also where those were narrowed later. */
export const ballotVisible = (t: Columns, actor: Actor): Sql =>
  sql`(${mayRead(actor, t('visibility'), t('working_group_id'))} and (${t('meeting_id')} is null
    or exists (select from agenda_item bi join meeting bm on bm.id = bi.meeting_id where bi.id = ${t('agenda_item_id')}
      and ${itemReadable(columns('bi'), actor)} and ${meetingVisible(columns('bm'), actor)})))`;

/** The ballot of this id is there for the actor. */
export const ofVisibleBallot = (ballotId: Sql, actor: Actor): Sql =>
  sql`exists (select from ballot vb where vb.id = ${ballotId} and ${ballotVisible(columns('vb'), actor)})`;

/**
 * The actor may vote for this organization in this body now: it still has its voice, and she speaks for it (board), or
 * works in the group for it. Only a person votes, never a token.
 */
export function votesFor(actor: Actor, body: Sql, organization: Sql): Sql {
  if (actor.kind !== 'account') return sql`false`;
  return sql`(${organization} in (${voicesOf(body)}) and case when ${body} is null
    then ${organization} = any(${speaksFor(actor)}::uuid[])
    else exists (select from current_working_group_member vm where vm.working_group_id = ${body}
      and vm.organization_id = ${organization} and vm.account_id = ${actor.accountId}::uuid) end)`;
}

/** The actor has somebody to vote for in this open ballot. */
export const mayVoteIn = (t: Columns, actor: Actor): Sql =>
  sql`(${t('state')} = 'OPEN' and exists (select from ballot_voter mv where mv.ballot_id = ${t('id')}
    and ${votesFor(actor, t('working_group_id'), sql`mv.organization_id`)}))`;

/** Somebody has voted for this organization; what, is another question. */
export const hasVoted = (ballotId: Sql, organization: Sql): Sql =>
  sql`(exists (select from vote hv where hv.ballot_id = ${ballotId} and hv.organization_id = ${organization})
    or exists (select from secret_turnout hs where hs.ballot_id = ${ballotId} and hs.organization_id = ${organization}))`;

/** The organization is one of the actor's own. */
const isOwnVoice = (organization: Sql, actor: Actor): Sql =>
  sql`${organization} = any(${organizationsOf(actor)}::uuid[])`;

/** What others have said is told after the close; what is said in a ballot that is called off, never. */
export const voteVisible = (t: Columns, actor: Actor): Sql =>
  sql.and(
    ofVisibleBallot(t('ballot_id'), actor),
    sql`${isOwnVoice(t('organization_id'), actor)}
      or exists (select from ballot cb where cb.id = ${t('ballot_id')} and cb.state = 'CLOSED')`,
  );
