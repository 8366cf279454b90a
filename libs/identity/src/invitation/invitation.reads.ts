import { isModerator, organizationsOf } from '@allmende/kernel';
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

/** Whom an organization asks in is its own business, and that of people. */
function visible({ t, actor }: RowScope): Sql {
  if (isModerator(actor)) return sql`true`;
  if (actor.kind !== 'account') return sql`false`;
  return sql`${t('organization_id')} = any(${organizationsOf(actor, 'COORDINATOR')}::uuid[])`;
}

/** `organization` is added by the room organizations. */
export const invitationReads = readModel({
  type: 'Invitation',
  table: 'invitation',
  visible,
  fields: {
    id: nodeId(),
    role: column('role'),
    email: column('email'),
    displayName: column('display_name'),
    validFrom: column('valid_from'),
    validUntil: column('valid_until'),
    succeeds: one('Account', { column: 'succeeds_account_id' }),
    createdAt: column('created_at', { as: 'timestamp' }),
    expiresAt: column('expires_at', { as: 'timestamp' }),
    acceptedAt: column('accepted_at', { as: 'timestamp' }),
    revokedAt: column('revoked_at', { as: 'timestamp' }),
    state: computed(
      ({ t }) => sql`case when ${t('accepted_at')} is not null then 'ACCEPTED'
        when ${t('revoked_at')} is not null then 'REVOKED'
        when ${t('expires_at')} <= now() then 'EXPIRED' else 'OPEN' end`,
    ),
  },
});
