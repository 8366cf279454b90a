import { fitsOrganization, isEligible } from '@allmende/funding';
import { render, sql, type Columns, type Sql } from '@allmende/platform/graphql';
import { acting, byAccount, listed } from './audience.sql.js';
import { actingRoles } from '@allmende/organizations';

/** Groups of people seen from a funding round, or from a programme. All of them may read what they are told of. */
export type FundingGroup =
  /**
   * Who may pledge for an organization in the round of that id and takes part in the project, or follows it herself; all of
   * the organizations that its key names. A round for a fund has no followers: those who act for organizations that may pledge.
   */
  | 'ROUND_INVITED'
  /** Those who act for an organization whose pledge is not binding yet, or which the key names and which has not answered. */
  | 'ROUND_UNDECIDED'
  /** Those who act for an organization with a pledge, or keep its money; the members that an association pledges for, too. */
  | 'ROUND_PLEDGERS'
  /** The same of organizations that have paid something. */
  | 'ROUND_PAYERS'
  /** Who coordinates for a member that the programme of that id is meant for. */
  | 'PROGRAMME_APPLICANTS';

/** Roles that have to do with the money of an organization: who promises it, and who keeps it. */
export const giving = listed([...actingRoles, 'TREASURER']);

const columns =
  (alias: string): Columns =>
  (name) =>
    sql`${sql.id(alias)}.${sql.id(name)}`;

/** A rule of the room funding as text. What it is filled with are lists of our own words, so they may stand in it. */
function asText(rule: Sql): string {
  const { text, values } = render(rule);
  return text.replaceAll(/\$(\d+)/g, (_, place: string) => {
    const words = values[Number(place) - 1];
    if (!Array.isArray(words) || !words.every((word) => /^[A-Z_]+$/.test(String(word))))
      throw new Error('A rule for an audience is filled with lists of words only.');
    return `'{${words.join(',')}}'`;
  });
}

const mayPledge = asText(isEligible(columns('r'), sql`g.organization_id`));
const mayApply = asText(fitsOrganization(columns('p'), columns('o')));

const isNamed = `exists (select from funding_participant n
          where (n.round_id, n.organization_id) = (r.id, g.organization_id))`;

const takesPart = `exists (select from participation t where t.project_id = r.project_id and t.state = 'OPEN'
          and t.organization_id = g.organization_id)`;

const follows = `exists (select from follow f where f.project_id = r.project_id and f.account_id = g.account_id)`;

/** The organizations behind the pledge `p`. */
const givers = `join lateral (select p.organization_id union all
          select m.organization_id from pledge_member m where m.pledge_id = p.id) giver on true
        join current_role_grant g on g.organization_id = giver.organization_id and g.role in ${giving}`;

const hasAnswered = `exists (select from pledge p where p.round_id = r.id and p.state <> 'LAPSED'
          and (p.organization_id = g.organization_id or exists (select from pledge_member m
            where (m.pledge_id, m.organization_id) = (p.id, g.organization_id))))`;

const paidCents = `(select sum(case b.account when 'CONTRIBUTED' then b.amount_cents else - b.amount_cents end)
          from ledger_balance b where b.pledge_id = p.id and b.account in ('CONTRIBUTED', 'RECEIVABLE'))`;

/** Readers of these groups, as parts of the union of `candidates`. */
export const fundingReaders = `
      select g.account_id, ${byAccount} from funding_round r cross join current_role_grant g
        where a.name = 'ROUND_INVITED' and r.id = a.id and ${mayPledge}
          and (${isNamed} or ${takesPart} or ${follows} or r.fund_id is not null and g.role in ${acting})
      union all
      select g.account_id, ${byAccount} from pledge p
        join current_role_grant g on g.organization_id = p.organization_id and g.role in ${acting}
        where a.name = 'ROUND_UNDECIDED' and p.round_id = a.id and p.state in ('DECLARED', 'RESERVED')
      union all
      select g.account_id, ${byAccount} from funding_round r cross join current_role_grant g
        where a.name = 'ROUND_UNDECIDED' and r.id = a.id and g.role in ${acting} and ${isNamed} and ${mayPledge}
          and not ${hasAnswered}
      union all
      select g.account_id, ${byAccount} from pledge p join funding_round r on r.id = p.round_id ${givers}
        where a.name = 'ROUND_PLEDGERS' and r.id = a.id and p.state <> 'WITHDRAWN'
          and (p.state <> 'LAPSED' or r.state <> 'SETTLED')
      union all
      select g.account_id, ${byAccount} from pledge p ${givers}
        where a.name = 'ROUND_PAYERS' and p.round_id = a.id and ${paidCents} > 0
      union all
      select g.account_id, ${byAccount} from funding_programme p join membership m on m.state = 'ADMITTED'
        join organization o on o.id = m.organization_id
        join current_role_grant g on g.organization_id = o.id and g.role = 'COORDINATOR'
        where a.name = 'PROGRAMME_APPLICANTS' and p.id = a.id and ${mayApply}`;
