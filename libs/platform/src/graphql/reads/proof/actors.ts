import { anonymous, type Actor } from '@allmende/kernel';
import { idOf } from './world.js';

export const stranger = anonymous();

/** An account with the grants of the given organizations' coordinators. */
export const coordinatorOf = (...organizations: number[]): Actor => ({
  kind: 'account',
  accountId: idOf('account', 1),
  sessionId: 's',
  grants: organizations.map((index) => ({
    role: 'COORDINATOR',
    organizationId: idOf('organization', index),
  })),
  locale: 'de',
});

export const moderator: Actor = {
  kind: 'account',
  accountId: idOf('account', 1),
  sessionId: 's',
  grants: [{ role: 'MODERATOR', organizationId: null }],
  locale: 'en',
};

export const tokenOf = (organization: number): Actor => ({
  kind: 'token',
  tokenId: 't',
  accountId: idOf('account', 1),
  organizationId: idOf('organization', organization),
  scopes: ['read'],
  grants: [{ role: 'VIEWER', organizationId: idOf('organization', organization) }],
  locale: 'en',
});
