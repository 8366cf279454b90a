import { accountIdOf, belongsToNetwork, type Actor } from '@allmende/kernel';
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
  type Visible,
} from '@allmende/platform/graphql';
import { mayBook, roundOfReadable } from '../access.js';

const network: Visible = ({ actor }) => sql`${belongsToNetwork(actor)}::boolean`;

const readable: Visible = ({ t, actor }) =>
  sql.and(
    mayBook(actor) ? null : sql`${t('state')} in ('BOOKED', 'REVERSED')`,
    roundOfReadable(t('round_id'), actor),
  );

const roundIsFunded = (t: Columns): Sql =>
  sql`exists (select from funding_round r where r.id = ${t('round_id')} and r.state = 'FUNDED')`;

const canApprove = (t: Columns, actor: Actor): Sql =>
  mayBook(actor)
    ? sql`${t('state')} = 'PROPOSED' and ${t('recorded_by')} is distinct from ${accountIdOf(actor)}::uuid
        and ${roundIsFunded(t)}`
    : sql`false`;

export const spendReads = readModel({
  type: 'Spend',
  table: 'spend',
  visible: readable,
  fields: {
    id: nodeId(),
    round: one('FundingRound', { column: 'round_id', certain: true }),
    milestone: one('FundingMilestone', { column: 'milestone_id' }),
    purpose: column('purpose'),
    payee: column('payee', { visible: network }),
    invoiceNumber: column('invoice_number', { visible: network }),
    spentOn: column('spent_on'),
    amount: money('amount_cents'),
    state: column('state'),
    reason: column('reason', { visible: network }),
    shares: many('SpendShare', {
      foreignColumn: 'spend_id',
      order: ({ t }) => [asc(t('label'))],
      limit: 1000,
    }),
    ledgerEntry: one('LedgerEntry', {
      on: ({ t, parent }) => sql`${t('spend_id')} = ${parent('id')} and ${t('kind')} = 'SPENDING'`,
    }),
    createdAt: column('created_at', { as: 'timestamp' }),
    version: column('version'),
    viewerCanApprove: computed(({ t, actor }) => canApprove(t, actor)),
    viewerCanReverse: computed(({ t, actor }) =>
      mayBook(actor) ? sql`${t('state')} = 'BOOKED' and ${roundIsFunded(t)}` : sql`false`,
    ),
  },
});

/** A view of the database over the lines of the bookings; read only behind its spend. */
export const spendShareReads = readModel({
  type: 'SpendShare',
  table: 'spend_share',
  visible: ({ t, actor }) =>
    sql`exists (select from spend s where s.id = ${t('spend_id')}
      and ${roundOfReadable(sql`s.round_id`, actor)})`,
  fields: {
    organization: one('Organization', { column: 'organization_id' }),
    fund: one('Fund', { column: 'fund_id' }),
    programme: one('FundingProgramme', { column: 'programme_id' }),
    label: column('label'),
    amount: money('amount_cents'),
  },
});

export const roundSpends = extendReadModel('FundingRound', {
  spends: connection('Spend', { foreignColumn: 'round_id', order: ({ t }) => [desc(t('spent_on'))] }),
});
