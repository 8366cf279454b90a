import { describe, expect, it } from '@jest/globals';
import { anonymous, systemActor, type Actor, type Role } from '@allmende/kernel';
import { linkFault, stateOf, whyNotHost } from './invitation.policy.js';

const now = new Date('2026-11-22T12:00:00Z');
const later = new Date(now.getTime() + 1);
const open = { acceptedAt: null, revokedAt: null, expiresAt: later };

describe('an invitation', () => {
  it('is open until the very instant of its expiry', () => {
    expect(stateOf(open, now)).toBe('OPEN');
    expect(stateOf({ ...open, expiresAt: now }, now)).toBe('EXPIRED');
  });

  it('stays accepted or revoked, however much time goes by', () => {
    expect(stateOf({ ...open, acceptedAt: now, expiresAt: now }, later)).toBe('ACCEPTED');
    expect(stateOf({ ...open, revokedAt: now, expiresAt: now }, later)).toBe('REVOKED');
  });

  it('opens its link only while it is open', () => {
    const codes = (['OPEN', 'EXPIRED', 'ACCEPTED', 'REVOKED'] as const).map(
      (state) => linkFault(state)?.code ?? null,
    );
    expect(codes).toEqual([null, 'EXPIRED', 'ALREADY_USED', 'REVOKED']);
  });
});

describe('asking somebody in', () => {
  const person = (role: Role, organizationId: string | null): Actor => ({
    ...{ kind: 'account', accountId: 'a', sessionId: 's', locale: 'de' },
    grants: [{ role, organizationId }],
  });
  const token: Actor = {
    ...{
      kind: 'token',
      tokenId: 't',
      accountId: 'a',
      organizationId: 'here',
      scopes: ['read'],
      locale: 'de',
    },
    grants: [{ role: 'COORDINATOR', organizationId: 'here' }],
  };

  it.each<[string, boolean, Actor]>([
    ['a coordinator of the organization', true, person('COORDINATOR', 'here')],
    ['a moderator', true, person('MODERATOR', null)],
    ['the system', true, systemActor('test')],
    ['a coordinator of another one', false, person('COORDINATOR', 'there')],
    ['a representative', false, person('REPRESENTATIVE', 'here')],
    ['a deputy', false, person('DEPUTY', 'here')],
    ['a treasurer', false, person('TREASURER', 'here')],
    ['the treasurer of the network', false, person('TREASURER', null)],
    ['a viewer', false, person('VIEWER', 'here')],
    ["a coordinator's token", false, token],
    ['nobody', false, anonymous()],
  ])('by %s is allowed: %s', (_, may, actor) => {
    expect(whyNotHost(actor, 'here') === null).toBe(may);
  });
});
