import { describe, expect, it } from '@jest/globals';
import { anonymous, systemActor, type Actor, type Role } from '@allmende/kernel';
import { leavesFor, maySee, whyNotEnder } from './membership.policy.js';
import { membershipStates } from './membership.machine.js';

const person = (role: Role, organizationId: string | null = 'ours'): Actor => ({
  ...{ kind: 'account', accountId: 'a', sessionId: 's', locale: 'de' },
  grants: [{ role, organizationId }],
});
const token: Actor = {
  ...{ kind: 'token', tokenId: 't', accountId: 'a', organizationId: 'ours', locale: 'de' },
  scopes: ['read', 'participations:write'],
  grants: [{ role: 'COORDINATOR', organizationId: 'ours' }],
};

describe('a membership', () => {
  it('is ended by moderators, and in the browser by who coordinates or represents', () => {
    const may = (actor: Actor) => whyNotEnder(actor, 'ours') === null;
    const roles = ['MODERATOR', 'COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'TREASURER', 'VIEWER'] as const;
    const allowed = roles.filter((role) => may(person(role, role === 'MODERATOR' ? null : 'ours')));
    expect(allowed).toEqual(['MODERATOR', 'COORDINATOR', 'REPRESENTATIVE']);
    expect([token, anonymous(), person('COORDINATOR', 'theirs')].some(may)).toBe(false);
    expect(may(systemActor('test'))).toBe(true);
    expect(leavesFor(person('COORDINATOR'))).toEqual(['ours']);
  });

  it('that nobody outside may know of is one that is asked for, or came to nothing', () => {
    const seenBy = (actor: Actor) =>
      membershipStates.filter((state) => maySee(actor, { state, organizationId: 'ours' }));
    const open = ['WAITING', 'ADMITTED', 'LEFT', 'SUSPENDED'];
    expect(seenBy(anonymous())).toEqual(open);
    expect(seenBy(person('COORDINATOR', 'theirs'))).toEqual(open);
    expect(seenBy(person('VIEWER'))).toEqual(membershipStates);
    expect(seenBy(person('MODERATOR', null))).toEqual(membershipStates);
  });
});
