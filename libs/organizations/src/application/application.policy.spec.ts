import { describe, expect, it } from '@jest/globals';
import { anonymous, newId, systemActor, type Actor, type Role } from '@allmende/kernel';
import { applicationStates, canAnswer, canWithdraw, isOpen } from './application.machine.js';
import { maySeeApplication, speaksFor, whyNotAtDesk } from './application.policy.js';

const [own, other] = [newId(), newId()];
const person = (role: Role, organizationId: string | null): Actor => ({
  ...{ kind: 'account', accountId: newId(), sessionId: newId(), locale: 'de' },
  grants: [{ role, organizationId }],
});
const token: Actor = {
  ...{ kind: 'token', tokenId: newId(), accountId: newId(), organizationId: own, locale: 'de' },
  ...{ scopes: ['read', 'participations:write'], grants: [{ role: 'COORDINATOR', organizationId: own }] },
};

describe('what somebody may do with an application of an organization', () => {
  it.each<[string, Actor, { see: boolean; speak: boolean; decide: boolean }]>([
    ['a stranger', anonymous(), { see: false, speak: false, decide: false }],
    ['its coordinator', person('COORDINATOR', own), { see: true, speak: true, decide: false }],
    ['its representative', person('REPRESENTATIVE', own), { see: true, speak: true, decide: false }],
    ['a deputy', person('DEPUTY', own), { see: true, speak: true, decide: false }],
    ['somebody who only reads for it', person('VIEWER', own), { see: false, speak: false, decide: false }],
    [
      'a coordinator of another one',
      person('COORDINATOR', other),
      { see: false, speak: false, decide: false },
    ],
    ["a program with its coordinator's token", token, { see: false, speak: false, decide: false }],
    ["the network's treasurer", person('TREASURER', null), { see: false, speak: false, decide: false }],
    ['a moderator', person('MODERATOR', null), { see: true, speak: false, decide: true }],
    ['the system', systemActor('test'), { see: true, speak: false, decide: true }],
  ])('%s', (_, actor, expected) => {
    expect({
      see: maySeeApplication(actor, own),
      speak: speaksFor(actor, own),
      decide: whyNotAtDesk(actor) === null,
    }).toEqual(expected);
  });
});

describe('what can be done with an application', () => {
  it('follows from where it stands', () => {
    const can = (allowed: (state: (typeof applicationStates)[number]) => boolean) =>
      applicationStates.filter(allowed);
    expect(can(isOpen)).toEqual(['APPLIED', 'UNDER_REVIEW', 'ASKED']);
    expect(can(canAnswer)).toEqual(['ASKED']);
    expect(can(canWithdraw)).toEqual(['APPLIED', 'UNDER_REVIEW', 'ASKED', 'WAITING']);
  });
});
