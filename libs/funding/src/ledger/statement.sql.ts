import { idPrefixes } from '@allmende/kernel';
import { moneySql, sql, type Sql } from '@allmende/platform/graphql';

/**
 * What each entry did to each pledge in each year, with running sums for each organization and year. `lines` is a condition
 * over the pledge `p` and the line `l`. Columns: organization_id, fiscal_year, number, booked_on, kind, text, round_id,
 * round_title, reference, committed, called, paid, spent, amount, paid_after, available_after.
 */
export const statementRowsSql = (lines: Sql): Sql => sql`
  select s.*,
    greatest(abs(s.committed), abs(s.called), abs(s.paid), abs(s.spent)) as amount,
    (sum(s.paid) over so_far)::bigint as paid_after,
    (sum(s.paid - s.spent) over so_far)::bigint as available_after
  from (
    select p.organization_id, l.fiscal_year, e.number, e.booked_on, e.kind, e.text, r.id as round_id,
      r.title as round_title, p.reference,
      ${growth('COMMITTED', 'debit')} as committed,
      ${growth('CONTRIBUTED', 'credit')} as called,
      ${growth('CONTRIBUTED', 'credit')} - ${growth('RECEIVABLE', 'debit')} as paid,
      ${growth('SPENT', 'debit')} as spent
    from ledger_line l
    join pledge p on p.id = l.pledge_id
    join ledger_entry e on e.id = l.entry_id
    join funding_round r on r.id = p.round_id
    where ${lines}
    group by p.id, l.fiscal_year, e.id, r.id) s
  window so_far as (partition by s.organization_id, s.fiscal_year order by s.number, s.reference)`;

function growth(account: string, side: 'debit' | 'credit'): Sql {
  const change = side === 'debit' ? sql`l.debit_cents - l.credit_cents` : sql`l.credit_cents - l.debit_cents`;
  return sql`coalesce(sum(${change}) filter (where l.account = ${account}::text), 0)::bigint`;
}

const rowPairs = sql.join([
  sql`'entryNumber', s.number, 'bookedOn', s.booked_on, 'kind', s.kind, 'text', s.text, 'reference', s.reference`,
  sql`'roundId', ${`${idPrefixes.FundingRound}_`}::text || replace(s.round_id::text, '-', ''), 'roundTitle', s.round_title`,
  ...(
    [
      ['amount', 'amount'],
      ['committed', 'committed'],
      ['called', 'called'],
      ['paid', 'paid'],
      ['spent', 'spent'],
      ['paidAfter', 'paid_after'],
      ['availableAfter', 'available_after'],
    ] as const
  ).map(([name, column]) => sql`${name}::text, ${moneySql(sql`s.${sql.id(column)}`)}`),
]);

const total = (change: Sql): Sql => moneySql(sql`coalesce(sum(${change}), 0)::bigint`);

/** The `FundingStatement` of an organization for a year, as JSON; all of it from the lines. */
export const statementSql = (organizationId: Sql, fiscalYear: number): Sql => sql`
  (select json_build_object('fiscalYear', ${fiscalYear}::int,
    'committed', ${total(sql`s.committed`)}, 'called', ${total(sql`s.called`)},
    'outstanding', ${total(sql`s.called - s.paid`)}, 'paid', ${total(sql`s.paid`)}, 'spent', ${total(sql`s.spent`)},
    'available', ${total(sql`s.paid - s.spent`)},
    'rows', coalesce(json_agg(json_build_object(${rowPairs}) order by s.number, s.reference), '[]'::json))
  from (${statementRowsSql(sql`p.organization_id = ${organizationId} and l.fiscal_year = ${fiscalYear}`)}) s)`;
