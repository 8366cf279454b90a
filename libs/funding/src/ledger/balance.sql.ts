import { moneySql, sql, type Sql } from '@allmende/platform/graphql';

const balanceOf = (account: string): Sql =>
  sql`coalesce(sum(lb.amount_cents) filter (where lb.account = ${account}::text), 0)::bigint`;

/** The sums of `balances` (rows of ledger_balance) that all of the room's balances are made of, as columns. */
export const balanceColumns = sql`
  ${balanceOf('COMMITTED')} as committed,
  ${balanceOf('CONTRIBUTED')} as called,
  ${balanceOf('RECEIVABLE')} as outstanding,
  ${balanceOf('CONTRIBUTED')} - ${balanceOf('RECEIVABLE')} as paid,
  ${balanceOf('SPENT')} as spent,
  ${balanceOf('BANK')} as available`;

/** Pairs for `json_build_object` under the names of `RoundBalance`, of a row with `balanceColumns`. */
export const balancePairs = (row: Sql): Sql =>
  sql.join(
    ['committed', 'called', 'outstanding', 'paid', 'spent', 'available'].map(
      (name) => sql`${name}::text, ${moneySql(sql`${row}.${sql.id(name)}`)}`,
    ),
  );

/** A `RoundBalance` over the pledges that meet the condition; it names their columns by `p`. */
export const balanceSql = (pledges: Sql): Sql =>
  sql`(select json_build_object(${balancePairs(sql`b`)}) from (
    select ${balanceColumns} from pledge p join ledger_balance lb on lb.pledge_id = p.id where ${pledges}) b)`;

/** The `YearBalance`s of a round, one for each of its years, as a JSON list. */
export const yearBalancesSql = (roundId: Sql, fiscalYears: Sql): Sql =>
  sql`(select coalesce(json_agg(json_build_object('fiscalYear', b.fiscal_year, ${balancePairs(sql`b`)})
      order by b.fiscal_year), '[]'::json)
    from (select y.fiscal_year, ${balanceColumns} from unnest(${fiscalYears}) as y (fiscal_year)
      left join (ledger_balance lb join pledge p on p.id = lb.pledge_id and p.round_id = ${roundId})
        on lb.fiscal_year = y.fiscal_year
      group by y.fiscal_year) b)`;
