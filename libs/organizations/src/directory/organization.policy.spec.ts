import { describe, expect, it } from '@jest/globals';
import { anonymous, systemActor, type Actor, type Role } from '@allmende/kernel';
import { actsFor, mayActFor, whyNotKeeper, whyNotRecorder } from './organization.policy.js';

const ours = '01980000-0000-7000-8000-000000000001';
const theirs = '01980000-0000-7000-8000-000000000002';

const person = (role: Role): Actor => ({
  kind: 'account',
  accountId: 'a',
  sessionId: 's',
  locale: 'de',
  grants: [{ role, organizationId: role === 'MODERATOR' ? null : ours }],
});
const token = (scopes: readonly ('read' | 'participations:write')[]): Actor => ({
  kind: 'token',
  tokenId: 't',
  accountId: 'a',
  organizationId: ours,
  scopes,
  grants: [{ role: 'COORDINATOR', organizationId: ours }],
  locale: 'de',
});

describe('acting for an organization', () => {
  it.each<[Role, boolean]>([
    ['COORDINATOR', true],
    ['REPRESENTATIVE', true],
    ['DEPUTY', true],
    ['TREASURER', false],
    ['VIEWER', false],
    ['MODERATOR', false],
  ])('is given to a %s: %p', (role, expected) => {
    expect(mayActFor(person(role), ours)).toBe(expected);
  });

  it('ends at the own organization', () => {
    expect(mayActFor(person('COORDINATOR'), theirs)).toBe(false);
  });

  it('is given to a token only with the scope for it', () => {
    expect([actsFor(token(['read'])), actsFor(token(['read', 'participations:write']))]).toEqual([
      [],
      [ours],
    ]);
  });
});

describe('keeping the directory', () => {
  it('is for moderators and the system', () => {
    const actors = [person('MODERATOR'), systemActor('seed'), person('COORDINATOR'), anonymous()];
    expect(actors.map((actor) => whyNotKeeper(actor)?.code)).toEqual([
      undefined,
      undefined,
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
  });
});

describe('recording a council decision', () => {
  it('is for the organization itself and for moderators', () => {
    const actors = [person('COORDINATOR'), person('MODERATOR'), person('VIEWER'), anonymous()];
    expect(actors.map((actor) => whyNotRecorder(actor, ours)?.code)).toEqual([
      undefined,
      undefined,
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect(whyNotRecorder(person('COORDINATOR'), theirs)?.code).toBe('FORBIDDEN');
  });
});
