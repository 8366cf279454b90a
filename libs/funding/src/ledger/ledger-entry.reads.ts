import {
  asc,
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
  sql,
  type Columns,
  type Sql,
} from '@allmende/platform/graphql';
import type { Actor } from '@allmende/kernel';
import { insiderOf, mayBook, readsPapersOf, roundOfReadable } from '../access.js';
import { balanceSql, yearBalancesSql } from './balance.sql.js';
import type { StatementArgs } from './ledger.inputs.js';
import { reversibleKinds } from './ledger.policy.js';
import { statementSql } from './statement.sql.js';

/** Whoever keeps the books sees all of them, an organization's people the lines of its pledges. */
const lineReadable = (pledgeId: Sql, actor: Actor): Sql =>
  sql`exists (select from pledge lp where lp.id = ${pledgeId} and ${roundOfReadable(sql`lp.round_id`, actor)}
    ${mayBook(actor) ? sql`` : sql`and lp.organization_id = any(${insiderOf(actor)}::uuid[])`})`;

const entryReadable = (t: Columns, actor: Actor): Sql =>
  sql.and(
    roundOfReadable(t('round_id'), actor),
    mayBook(actor)
      ? null
      : sql`exists (select from ledger_line ll join pledge lp on lp.id = ll.pledge_id
          where ll.entry_id = ${t('id')} and lp.organization_id = any(${insiderOf(actor)}::uuid[]))`,
  );

/** Name of the account behind `account:<uuid>`. */
const nameOf = (label: Sql): Sql =>
  sql`(select a.display_name from account a where ${label} = 'account:' || a.id::text)`;

const reversible = (t: Columns, actor: Actor): Sql =>
  mayBook(actor)
    ? sql`${t('kind')} = any(${[...reversibleKinds]}::text[])
        and not exists (select from ledger_entry x where x.reverses_id = ${t('id')})
        and exists (select from funding_round r where r.id = ${t('round_id')} and r.state = 'FUNDED')`
    : sql`false`;

export const ledgerEntryReads = readModel({
  type: 'LedgerEntry',
  table: 'ledger_entry',
  visible: ({ t, actor }) => entryReadable(t, actor),
  fields: {
    id: nodeId(),
    number: column('number'),
    kind: column('kind'),
    round: one('FundingRound', { column: 'round_id', certain: true }),
    bookedOn: column('booked_on'),
    text: column('text'),
    spend: one('Spend', { column: 'spend_id' }),
    reverses: one('LedgerEntry', { column: 'reverses_id' }),
    reversedBy: one('LedgerEntry', { on: ({ t, parent }) => sql`${t('reverses_id')} = ${parent('id')}` }),
    createdAt: column('created_at', { as: 'timestamp' }),
    byName: computed(({ t }) => nameOf(t('actor'))),
    lines: many('LedgerLine', {
      foreignColumn: 'entry_id',
      order: ({ t }) => [asc(t('position'))],
      limit: 1000,
    }),
    viewerCanReverse: computed(({ t, actor }) => reversible(t, actor)),
  },
});

export const ledgerLineReads = readModel({
  type: 'LedgerLine',
  table: 'ledger_line',
  visible: ({ t, actor }) => lineReadable(t('pledge_id'), actor),
  fields: {
    id: nodeId(),
    account: column('account'),
    pledge: one('Pledge', { column: 'pledge_id', certain: true }),
    organization: one('Organization', {
      on: ({ t, parent }) =>
        sql`${t('id')} = (select lp.organization_id from pledge lp where lp.id = ${parent('pledge_id')})`,
    }),
    fiscalYear: column('fiscal_year'),
    debit: money('debit_cents'),
    credit: money('credit_cents'),
  },
});

/** What the books say of a round; as public as the round, its entries aside. */
export const roundLedger = extendReadModel('FundingRound', {
  balance: computed(({ t }) => balanceSql(sql`p.round_id = ${t('id')}`)),
  yearBalances: computed(({ t }) => yearBalancesSql(t('id'), t('fiscal_years'))),
  ledger: connection('LedgerEntry', {
    // An allocation of a fund stands in the books of the fund's rounds, too.
    on: ({ t, parent }) =>
      sql`${t('id')} in (select ll.entry_id from ledger_line ll join pledge lp on lp.id = ll.pledge_id
        where lp.round_id = ${parent('id')})`,
    order: ({ t }) => [desc(t('number'))],
  }),
});

export const organizationStatement = extendReadModel('Organization', {
  statement: computed<StatementArgs>(({ t, args }) => statementSql(t('id'), args.fiscalYear), {
    visible: ({ t, actor }) => readsPapersOf(actor, t('id')),
  }),
});
