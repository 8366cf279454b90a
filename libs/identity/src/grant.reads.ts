import { accountIdOf, isModerator, organizationsOf } from '@allmende/kernel';
import {
  column,
  computed,
  nodeId,
  one,
  readModel,
  sql,
  type RowScope,
  type Sql,
} from '@allmende/platform/graphql';

/** A token knows of its own account's roles for its organization only, like everything that it may do. */
function visible({ t, actor }: RowScope): Sql {
  if (isModerator(actor)) return sql`true`;
  const own = sql`${t('account_id')} = ${accountIdOf(actor)}::uuid`;
  const same = sql`${t('organization_id')} = any(${organizationsOf(actor)}::uuid[])`;
  if (actor.kind === 'token')
    return sql.and(own, sql`${t('organization_id')} = ${actor.organizationId}::uuid`);
  return sql.or(own, same);
}

/** `organization` is added by the room organizations. */
export const grantReads = readModel({
  type: 'Grant',
  table: 'role_grant',
  visible,
  fields: {
    id: nodeId(),
    role: column('role'),
    account: one('Account', { column: 'account_id' }),
    since: computed(({ t }) => sql`(${t('created_at')} at time zone 'Europe/Berlin')::date`),
    validFrom: column('valid_from'),
    validUntil: column('valid_until'),
    current: computed(({ t }) => sql`exists (select from current_role_grant c where c.id = ${t('id')})`),
  },
});
