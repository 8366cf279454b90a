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
  sql,
  type Columns,
} from '@allmende/platform/graphql';
import { mayBook, mayManage } from '../access.js';
import { balanceSql } from '../ledger/balance.sql.js';

/** That a fund exists, and what is in it, is public. */
export const fundReads = readModel({
  type: 'Fund',
  table: 'fund',
  visible: everyone,
  fields: {
    id: nodeId(),
    slug: column('slug'),
    name: column('name'),
    summary: column('summary'),
    version: column('version'),
    rounds: connection('FundingRound', {
      foreignColumn: 'fund_id',
      order: ({ t }) => [desc(t('created_at'))],
    }),
    balance: computed(({ t }) =>
      balanceSql(sql`p.round_id in (select fr.id from funding_round fr where fr.fund_id = ${t('id')})`),
    ),
    allocations: many('Pledge', { foreignColumn: 'fund_id', order: ({ t }) => [desc(t('created_at'))] }),
    viewerCanManage: computed(({ actor }) => sql`${mayManage(actor)}::boolean`),
    viewerCanBook: computed(({ actor }) => sql`${mayBook(actor)}::boolean`),
  },
});

/** Which decision an allocation rests on; visible as every used decision is. */
export const pledgeDecision = extendReadModel('Pledge', {
  decision: one('FundingDecision', { column: 'decision_id' }),
});

/** The order of every list of funds. */
export const fundsByName = ({ t }: { t: Columns }) => [asc(sql`fold_german(${t('name')})`)];
