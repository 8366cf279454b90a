import { belongsToNetwork, isModerator, organizationsOf, type Actor } from '@allmende/kernel';
import {
  asc,
  column,
  computed,
  connection,
  desc,
  extendReadModel,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type Columns,
  type Sql,
} from '@allmende/platform/graphql';
import type { BoardOnArgs } from './membership.inputs.js';
import {
  currentMembershipStates,
  pendingMembershipStates,
  publicMembershipStates,
} from './membership.machine.js';
import { endableMembershipStates, leavesFor } from './membership.policy.js';

const ownOrModerated = (actor: Actor, organizationId: Sql): Sql =>
  isModerator(actor) ? sql`true` : sql`${organizationId} = any(${organizationsOf(actor)}::uuid[])`;

const inState = (t: Columns, states: readonly string[]): Sql => sql`${t('state')} = any(${states}::text[])`;

/** The way in concerns only the organization and the moderators; who is or was a member, or waits for a seat, is public. */
export const membershipReads = readModel({
  type: 'Membership',
  table: 'membership',
  visible: ({ t, actor }) =>
    sql.or(inState(t, publicMembershipStates), ownOrModerated(actor, t('organization_id'))),
  fields: {
    id: nodeId(),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    circle: column('circle'),
    state: column('state'),
    founding: column('founding'),
    appliedOn: column('applied_on'),
    admittedOn: column('admitted_on'),
    endedOn: column('ended_on'),
    waitingPosition: computed(
      ({ t }) => sql`case when ${t('state')} = 'WAITING' then
        (select count(*)::int from membership w where w.waiting_number <= ${t('waiting_number')}) end`,
    ),
    steps: connection('MembershipStep', {
      foreignColumn: 'membership_id',
      order: ({ t }) => [desc(t('number'))],
    }),
    viewerCanEnd: computed(({ t, actor }) =>
      sql.and(
        inState(t, endableMembershipStates),
        isModerator(actor) ? sql`true` : sql`${t('organization_id')} = any(${leavesFor(actor)}::uuid[])`,
      ),
    ),
  },
});

/** A step is hidden where a membership in its state would be, and with its membership. */
export const membershipStepReads = readModel({
  type: 'MembershipStep',
  table: 'membership_step',
  visible: ({ t, actor }) =>
    sql`exists (select from membership m where m.id = ${t('membership_id')} and (
      m.state = any(${publicMembershipStates}::text[]) and ${inState(t, publicMembershipStates)}
      or ${ownOrModerated(actor, sql`m.organization_id`)}))`,
  fields: {
    state: column('state'),
    circle: column('circle'),
    effectiveOn: column('effective_on'),
    reason: column('reason', { visible: ({ actor }) => (belongsToNetwork(actor) ? sql`true` : sql`false`) }),
    occurredAt: column('occurred_at', { as: 'timestamp' }),
  },
});

const ofParent =
  (states: readonly string[]) =>
  ({ t, parent }: { t: Columns; parent: Columns }): Sql =>
    sql`${t('organization_id')} = ${parent('id')} and ${inState(t, states)}`;

export const organizationMembership = extendReadModel('Organization', {
  membership: one('Membership', { on: ofParent(currentMembershipStates) }),
  pendingMembership: one('Membership', { on: ofParent(pendingMembershipStates) }),
  memberships: connection('Membership', {
    foreignColumn: 'organization_id',
    order: ({ t }) => [desc(t('applied_on')), desc(t('created_at'))],
  }),
});

/** `Query.waitingList`: who comes next stands first. */
export const waitingListRoot = rootConnection('Query.waitingList', 'Membership', {
  filter: ({ t }) => sql`${t('state')} = 'WAITING'`,
  order: ({ t }) => [asc(t('waiting_number'))],
});

/** `Query.seatHolders`: who takes up a seat of the board today, the first admitted first. */
export const seatHoldersRoot = rootConnection('Query.seatHolders', 'Membership', {
  filter: ({ t }) => sql`${t('circle')} = 'BOARD' and ${inState(t, currentMembershipStates)}`,
  order: ({ t }) => [asc(t('admitted_on')), asc(t('created_at'))],
});

const byName = ({ t }: { t: Columns }) => [asc(sql`fold_german(${t('name')})`)];

/** `Query.boardOn`: an organization had a vote when the last step of a membership up to that day admits it to the board. */
export const boardOnRoot = rootConnection<BoardOnArgs>('Query.boardOn', 'Organization', {
  filter: ({ t, args }) => sql`${t('id')} in (
    select m.organization_id from membership m, lateral (
      select s.state, s.circle from membership_step s
      where s.membership_id = m.id and s.effective_on <= ${args.day}::date order by s.number desc limit 1) last
    where last.state = 'ADMITTED' and last.circle = 'BOARD')`,
  order: byName,
});

/** `Query.organizationsWithoutCoordinator`: members for whom nobody with an active account coordinates today. */
export const withoutCoordinatorRoot = rootConnection(
  'Query.organizationsWithoutCoordinator',
  'Organization',
  {
    filter: ({ t }) => sql`${t('id')} in (
      select organization_id from membership where state = any(${currentMembershipStates}::text[]))
    and not exists (
      select from current_role_grant g join account a on a.id = g.account_id and a.state = 'ACTIVE'
      where g.organization_id = ${t('id')} and g.role = 'COORDINATOR')`,
    order: byName,
  },
);
