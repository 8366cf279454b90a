import { circlesWith } from '@allmende/organizations';
import { acting, byAccount, listed } from './audience.sql.js';

/** Groups of people seen from a body (null: the board), or from a ballot. The rules are those of `body.sql.ts`. */
export type BodyGroup =
  /** Everybody who belongs to the body: reads what it keeps to itself. Who moderates the board is not among them. */
  | 'BODY_PEOPLE'
  /** Those who lead it: the moderators; the chair of a group, or the moderators while it has none. */
  | 'BODY_PRESIDERS'
  /** Those who may put something on its backlog. */
  | 'BODY_PROPOSERS'
  /** Who worked in a group when it ended. */
  | 'ENDED_GROUP_PEOPLE'
  /** Those who may vote in the ballot of that id. */
  | 'BALLOT_VOTERS'
  /** Those of them whose organization has not voted. */
  | 'BALLOT_VOTERS_WAITING'
  /** Those who act for the organization that sees to the decision of that id; of a confidential one only the body's own. */
  | 'DECISION_OWNERS'
  /** Those of the organization that raised the objection of that id to the minutes of their body. */
  | 'OBJECTORS';

const readsBoard = listed(circlesWith('readBoard'));
const proposesToBoard = listed(circlesWith('proposeItems'));
const votesInBoard = listed(circlesWith('vote'));

const hasVoted = `(exists (select from vote x where (x.ballot_id, x.organization_id) = (v.ballot_id, v.organization_id))
  or exists (select from secret_turnout x where (x.ballot_id, x.organization_id) = (v.ballot_id, v.organization_id)))`;

const entitled = `v.ballot_id = a.id and (a.name = 'BALLOT_VOTERS' or a.name = 'BALLOT_VOTERS_WAITING' and not ${hasVoted})`;

/** Readers of these groups, as parts of the union of `candidates`. */
export const bodyReaders = `
      select g.account_id, ${byAccount} from membership m join current_role_grant g on g.organization_id = m.organization_id
        where a.id is null and m.state = 'ADMITTED' and (a.name = 'BODY_PEOPLE' and m.circle in ${readsBoard}
          or a.name = 'BODY_PROPOSERS' and m.circle in ${proposesToBoard} and g.role in ${acting})
      union all
      select w.account_id, ${byAccount} from current_working_group_member w
        where w.working_group_id = a.id and (a.name in ('BODY_PEOPLE', 'BODY_PROPOSERS')
          or a.name = 'BODY_PRESIDERS' and w.role = 'CHAIR')
      union all
      select g.account_id, ${byAccount} from current_role_grant g
        where a.name = 'BODY_PRESIDERS' and g.role = 'MODERATOR' and not exists (select from current_working_group_member w
          where w.working_group_id = a.id and w.role = 'CHAIR')
      union all
      select w.account_id, ${byAccount} from working_group_member w
        where a.name = 'ENDED_GROUP_PEOPLE' and w.working_group_id = a.id and w.until is null
      union all
      select g.account_id, ${byAccount} from ballot_voter v join ballot b on b.id = v.ballot_id
        join membership m on m.organization_id = v.organization_id
        join current_role_grant g on g.organization_id = v.organization_id
        where ${entitled} and b.working_group_id is null and m.state = 'ADMITTED' and m.circle in ${votesInBoard}
          and g.role in ${acting}
      union all
      select w.account_id, ${byAccount} from ballot_voter v join ballot b on b.id = v.ballot_id
        join current_working_group_member w on (w.working_group_id, w.organization_id) = (b.working_group_id, v.organization_id)
        where ${entitled}
      union all
      select g.account_id, ${byAccount} from decision d join current_role_grant g on g.organization_id = d.owner_organization_id
        where a.name = 'DECISION_OWNERS' and d.id = a.id and g.role in ${acting} and (d.visibility <> 'BOARD'
          or d.working_group_id is null and exists (select from membership m where m.organization_id = g.organization_id
            and m.state = 'ADMITTED' and m.circle in ${readsBoard})
          or exists (select from current_working_group_member w
            where (w.working_group_id, w.account_id) = (d.working_group_id, g.account_id)))
      union all
      select coalesce(w.account_id, g.account_id), ${byAccount} from minutes_objection j join minutes n on n.id = j.minutes_id
        join meeting m on m.id = n.meeting_id
        left join current_working_group_member w on (w.working_group_id, w.organization_id) = (m.working_group_id, j.organization_id)
        left join current_role_grant g on m.working_group_id is null and g.organization_id = j.organization_id and g.role in ${acting}
        where a.name = 'OBJECTORS' and j.id = a.id and num_nonnulls(w.account_id, g.account_id) = 1`;
