import { belongsToNetwork } from '@allmende/kernel';
import {
  asc,
  column,
  computed,
  connection,
  desc,
  extendReadModel,
  many,
  money,
  moneySql,
  nodeId,
  one,
  readModel,
  sql,
  type Columns,
  type FieldScope,
  type Sql,
  type Visible,
} from '@allmende/platform/graphql';
import { pledgeReadable, readsPapersOf } from '../access.js';
import type { OrganizationPledgesArgs, PledgesArgs } from './pledge.inputs.js';
import {
  canApprove,
  canEdit,
  canReserve,
  canWithdraw,
  canWriteOff,
  columnsOf,
  conditionMet,
  nameOfActor,
  shareOf,
  whyNotApproveSql,
} from './pledge.sql.js';

/** Years of one pledge, members that an association may have: more are refused when it is declared. */
const mostMembers = 500;

const papers: Visible = ({ t, actor }) => readsPapersOf(actor, t('organization_id'));
const network: Visible = ({ actor }) => sql`${belongsToNetwork(actor)}::boolean`;

/** Amount of an account for the pledge and year of the row. */
const balance = (t: Columns, account: 'CONTRIBUTED' | 'RECEIVABLE'): Sql =>
  sql`coalesce((select b.amount_cents from ledger_balance b where b.pledge_id = ${t('pledge_id')}
    and b.fiscal_year = ${t('fiscal_year')} and b.account = ${account}), 0)`;

export const pledgeReads = readModel({
  type: 'Pledge',
  table: 'pledge',
  visible: ({ t, actor }) => pledgeReadable(t, actor),
  fields: {
    id: nodeId(),
    round: one('FundingRound', { column: 'round_id', certain: true }),
    organization: one('Organization', { column: 'organization_id' }),
    fund: one('Fund', { column: 'fund_id' }),
    programme: one('FundingProgramme', { column: 'programme_id' }),
    reference: column('reference', { visible: papers }),
    kind: column('kind'),
    amount: money('amount_cents'),
    declared: money('declared_cents'),
    personDays: column('person_days'),
    state: column('state'),
    instalments: many('PledgeInstalment', {
      foreignColumn: 'pledge_id',
      order: ({ t }) => [asc(t('fiscal_year'))],
    }),
    members: many('Organization', {
      on: ({ t, parent }) =>
        sql`exists (select from pledge_member pm where pm.pledge_id = ${parent('id')} and pm.organization_id = ${t('id')})`,
      order: ({ t }) => [asc(sql`fold_german(${t('name')})`)],
      limit: mostMembers,
    }),
    share: computed(({ t }) => moneySql(shareOf(t))),
    minOrganizations: column('min_organizations'),
    minTotal: money('min_total_cents'),
    conditionMet: computed(({ t }) => conditionMet(t)),
    note: column('note', { visible: papers }),
    reservation: column('reservation', { visible: papers }),
    councilOn: column('council_on', { visible: network }),
    approval: column('approval'),
    councilDecision: one('CouncilDecision', { column: 'council_decision_id', visible: papers }),
    approvalNote: column('approval_note', { visible: papers }),
    endCause: column('end_cause'),
    endReason: column('end_reason'),
    steps: many('PledgeStep', {
      foreignColumn: 'pledge_id',
      order: ({ t }) => [asc(t('occurred_at'))],
    }),
    createdAt: column('created_at', { as: 'timestamp' }),
    updatedAt: column('updated_at', { as: 'timestamp' }),
    version: column('version'),
    viewerCanEdit: computed(({ t, actor }) => canEdit(t, actor)),
    viewerCanReserve: computed(({ t, actor }) => canReserve(t, actor)),
    viewerCanApprove: computed(({ t, actor }) => canApprove(t, actor)),
    whyNotApprove: computed(({ t, actor }) => whyNotApproveSql(t, actor)),
    viewerCanWithdraw: computed(({ t, actor }) => canWithdraw(t, actor)),
    viewerCanWriteOff: computed(({ t, actor }) => canWriteOff(t, actor)),
  },
});

export const pledgeInstalmentReads = readModel({
  type: 'PledgeInstalment',
  table: 'pledge_instalment',
  visible: ({ t, actor }) =>
    sql`exists (select from pledge ip where ip.id = ${t('pledge_id')} and ${pledgeReadable(columnsOf('ip'), actor)})`,
  fields: {
    id: nodeId(),
    fiscalYear: column('fiscal_year'),
    amount: money('amount_cents'),
    calledOn: column('called_on'),
    dueOn: column('due_on'),
    paid: computed(({ t }) => moneySql(sql`${balance(t, 'CONTRIBUTED')} - ${balance(t, 'RECEIVABLE')}`)),
    outstanding: computed(({ t }) => moneySql(balance(t, 'RECEIVABLE'))),
  },
});

export const pledgeStepReads = readModel({
  type: 'PledgeStep',
  table: 'pledge_step',
  visible: ({ t, actor }) =>
    sql`exists (select from pledge sp where sp.id = ${t('pledge_id')} and ${pledgeReadable(columnsOf('sp'), actor)}
      and ${readsPapersOf(actor, sql`sp.organization_id`)})`,
  fields: {
    id: nodeId(),
    at: column('occurred_at', { as: 'timestamp' }),
    state: column('state'),
    amount: money('amount_cents'),
    evidence: column('evidence'),
    byName: computed(({ t }) => nameOfActor(t('actor'))),
  },
});

/** Those that have not ended, unless states are chosen. An empty list chooses nothing. */
const inStates = ({ t, args: { states } }: FieldScope<PledgesArgs>): Sql =>
  states?.length
    ? sql`${t('state')} = any(${states}::text[])`
    : sql`${t('state')} not in ('WITHDRAWN', 'LAPSED')`;

export const roundPledges = extendReadModel('FundingRound', {
  pledges: connection<PledgesArgs>('Pledge', {
    foreignColumn: 'round_id',
    filter: inStates,
    order: ({ t }) => [asc(t('created_at'))],
  }),
});

/** Sums by year of what an organization has promised; one row for each year in which there is something. */
const commitments = ({ t }: { t: Columns }): Sql =>
  sql`coalesce((select json_agg(json_build_object('fiscalYear', y.fiscal_year,
      'promised', ${moneySql(sql`y.promised`)}, 'approved', ${moneySql(sql`y.approved`)},
      'called', ${moneySql(sql`y.called`)}, 'paid', ${moneySql(sql`y.paid`)}) order by y.fiscal_year)
    from (select i.fiscal_year,
        coalesce(sum(i.amount_cents) filter (where p.state in ('DECLARED', 'RESERVED')), 0) as promised,
        coalesce(sum(i.amount_cents) filter (where p.state in ('APPROVED', 'CALLED', 'PAID')), 0) as approved,
        coalesce(sum(c.amount_cents), 0) as called,
        coalesce(sum(c.amount_cents), 0) - coalesce(sum(r.amount_cents), 0) as paid
      from pledge p join pledge_instalment i on i.pledge_id = p.id
        left join ledger_balance c on (c.pledge_id, c.fiscal_year, c.account) = (i.pledge_id, i.fiscal_year, 'CONTRIBUTED')
        left join ledger_balance r on (r.pledge_id, r.fiscal_year, r.account) = (i.pledge_id, i.fiscal_year, 'RECEIVABLE')
      where p.organization_id = ${t('id')} and p.state not in ('WITHDRAWN', 'LAPSED')
      group by i.fiscal_year) y), '[]')`;

export const organizationPledges = extendReadModel('Organization', {
  pledges: connection<OrganizationPledgesArgs>('Pledge', {
    foreignColumn: 'organization_id',
    filter: (scope) => {
      const { fiscalYear } = scope.args;
      return sql.and(
        inStates(scope),
        typeof fiscalYear === 'number'
          ? sql`exists (select from pledge_instalment yi where yi.pledge_id = ${scope.t('id')}
              and yi.fiscal_year = ${fiscalYear} and yi.amount_cents > 0)`
          : null,
      );
    },
    order: ({ t }) => [desc(t('created_at'))],
  }),
  commitments: computed(commitments, { visible: ({ t, actor }) => readsPapersOf(actor, t('id')) }),
  councilSchedule: many('Pledge', {
    foreignColumn: 'organization_id',
    filter: ({ t }) => sql`${t('state')} in ('DECLARED', 'RESERVED')`,
    order: ({ t }) => [asc(t('council_on')), asc(t('created_at'))],
    limit: 500,
  }),
});

export const pledgeDeclarations = [
  pledgeReads,
  pledgeInstalmentReads,
  pledgeStepReads,
  roundPledges,
  organizationPledges,
];
