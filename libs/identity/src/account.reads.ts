import { accountIdOf, belongsToNetwork, isModerator } from '@allmende/kernel';
import {
  column,
  computed,
  connection,
  desc,
  many,
  nodeId,
  readModel,
  sql,
  type RowScope,
  type Sql,
} from '@allmende/platform/graphql';
import { grantReads } from './grant.reads.js';
import { invitationReads } from './invitation/invitation.reads.js';

/** The row is the actor's own, by whichever door she came. */
const own = ({ t, actor }: RowScope, owner: string): Sql => sql`${t(owner)} = ${accountIdOf(actor)}::uuid`;

/** The row is the actor's own, and she is here herself: a token must not look at sessions or other tokens. */
const ownInPerson = (scope: RowScope, owner: string): Sql =>
  scope.actor.kind === 'account' ? own(scope, owner) : sql`false`;

const ownOrModerator = (scope: RowScope, owner: string): Sql =>
  isModerator(scope.actor) ? sql`true` : own(scope, owner);

const accountReads = readModel({
  type: 'Account',
  table: 'account',
  visible: (scope) => (belongsToNetwork(scope.actor) ? sql`true` : own(scope, 'id')),
  fields: {
    id: nodeId(),
    displayName: column('display_name'),
    email: column('email', { visible: (scope) => ownOrModerator(scope, 'id') }),
    locale: column('locale', { visible: (scope) => ownOrModerator(scope, 'id') }),
    grants: many('Grant', { foreignColumn: 'account_id' }),
    sessions: many('Session', {
      foreignColumn: 'account_id',
      order: ({ t }) => [desc(t('last_seen_at'))],
    }),
    apiTokens: connection('ApiToken', {
      foreignColumn: 'account_id',
      // Moderators may look at a single one, to revoke it; a person's list is her own.
      filter: (scope) => ownInPerson(scope, 'account_id'),
      order: ({ t }) => [desc(t('created_at'))],
    }),
  },
});

const sessionReads = readModel({
  type: 'Session',
  table: 'session',
  visible: (scope) => ownInPerson(scope, 'account_id'),
  fields: {
    id: nodeId(),
    createdAt: column('created_at', { as: 'timestamp' }),
    lastSeenAt: column('last_seen_at', { as: 'timestamp' }),
    expiresAt: column('expires_at', { as: 'timestamp' }),
    userAgent: column('user_agent'),
    current: computed(({ t, actor }) =>
      actor.kind === 'account' ? sql`${t('id')} = ${actor.sessionId}::uuid` : sql`false`,
    ),
  },
});

const apiTokenReads = readModel({
  type: 'ApiToken',
  table: 'api_token',
  visible: (scope) => (scope.actor.kind === 'account' ? ownOrModerator(scope, 'account_id') : sql`false`),
  fields: {
    id: nodeId(),
    name: column('name'),
    prefix: column('prefix'),
    scopes: column('scopes'),
    createdAt: column('created_at', { as: 'timestamp' }),
    expiresAt: column('expires_at', { as: 'timestamp' }),
    lastUsedAt: column('last_used_at', { as: 'timestamp' }),
    revokedAt: column('revoked_at', { as: 'timestamp' }),
  },
});

/** How the nouns of this room are read. `organization` of grants, invitations and tokens is added by the room organizations. */
export const identityReadModels = [accountReads, grantReads, invitationReads, sessionReads, apiTokenReads];
