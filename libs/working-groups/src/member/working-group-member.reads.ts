import { accountIdOf, type Actor } from '@allmende/kernel';
import {
  asc,
  column,
  computed,
  connection,
  desc,
  everyone,
  nodeId,
  one,
  readModel,
  sql,
  type Columns,
  type Sql,
} from '@allmende/platform/graphql';
import { presides } from '../body/body.sql.js';
import type { MembersArgs } from './working-group-member.inputs.js';

const current = (t: Columns): Sql =>
  sql`exists (select from current_working_group_member c where c.id = ${t('id')})`;

const groupEnd = (t: Columns): Sql =>
  sql`(select w.ended_on from working_group w where w.id = ${t('working_group_id')})`;

/** See `Members.end`. */
function viewerCanEnd({ t, actor }: { t: Columns; actor: Actor }): Sql {
  const herself =
    actor.kind === 'account' ? sql`${t('account_id')} = ${accountIdOf(actor)}::uuid` : sql`false`;
  return sql`(${t('until')} is null and ${t('role')} <> 'CHAIR' and ${groupEnd(t)} is null
    and (${herself} or ${presides(actor, t('working_group_id'))}))`;
}

/** That an organization takes part is public; `account` shows itself to the network only. */
export const memberReads = readModel({
  type: 'WorkingGroupMember',
  table: 'working_group_member',
  visible: everyone,
  fields: {
    id: nodeId(),
    workingGroup: one('WorkingGroup', { column: 'working_group_id', certain: true }),
    organization: one('Organization', { column: 'organization_id', certain: true }),
    account: one('Account', { column: 'account_id' }),
    role: column('role'),
    since: column('since'),
    until: computed(({ t }) => sql`coalesce(${t('until')}, ${groupEnd(t)})`),
    current: computed(({ t }) => current(t)),
    viewerCanEnd: computed(viewerCanEnd),
  },
});

/** Members of a group: those of now, the chair before all, by organization. Never by person: strangers see this order. */
export const membersOfGroup = connection<MembersArgs>('WorkingGroupMember', {
  foreignColumn: 'working_group_id',
  filter: ({ t, args }) => (args.past ? null : sql`${t('until')} is null`),
  order: ({ t }) => [
    desc(t('until'), 'first'),
    asc(sql`(${t('role')} <> 'CHAIR')`),
    asc(sql`(select fold_german(o.name) from organization o where o.id = ${t('organization_id')})`),
    asc(t('since')),
  ],
});
