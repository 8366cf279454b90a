import { describe, expect, it } from '@jest/globals';
import { anonymous, systemActor, type Actor, type Grant, type Role, type TokenScope } from '@allmende/kernel';
import { mayAnswerLeadership, mayJoinFor, maySeeParticipation } from './participation.policy.js';
import { mayAddProject, mayEditProject, maySeeProject } from './project.policy.js';

const person = (...grants: Grant[]): Actor => ({
  kind: 'account',
  accountId: 'a',
  sessionId: 's',
  grants,
  locale: 'de',
});
const of = (role: Role, organizationId: string | null = 'own') => person({ role, organizationId });
const token = (...scopes: TokenScope[]): Actor => ({
  ...{ kind: 'token', tokenId: 't', accountId: 'a', organizationId: 'own', scopes, locale: 'de' },
  grants: [{ role: 'COORDINATOR', organizationId: 'own' }],
});

const cast: [string, Actor, { acts: boolean; edits: boolean; network: boolean }][] = [
  ['an anonymous reader', anonymous(), { acts: false, edits: false, network: false }],
  ['somebody without a role', person(), { acts: false, edits: false, network: false }],
  ['a viewer', of('VIEWER'), { acts: false, edits: false, network: true }],
  ['a coordinator', of('COORDINATOR'), { acts: true, edits: true, network: true }],
  ['a representative', of('REPRESENTATIVE'), { acts: true, edits: true, network: true }],
  ['a deputy', of('DEPUTY'), { acts: true, edits: true, network: true }],
  ["an organization's treasurer", of('TREASURER'), { acts: false, edits: false, network: true }],
  ["the network's treasurer", of('TREASURER', null), { acts: false, edits: false, network: true }],
  ['a moderator', of('MODERATOR', null), { acts: false, edits: true, network: true }],
  ['the system', systemActor('seed'), { acts: true, edits: true, network: true }],
  ['a token to read', token('read'), { acts: false, edits: false, network: true }],
  ['a token to join', token('participations:write'), { acts: true, edits: false, network: true }],
  ['a token to edit', token('projects:write'), { acts: false, edits: true, network: true }],
];

describe.each(cast)('%s', (_name, actor, { acts, edits, network }) => {
  it(`${acts ? 'joins' : 'does not join'} and answers for its own organization only`, () => {
    expect(mayJoinFor(actor, 'own')).toBe(acts);
    expect(mayAnswerLeadership(actor, ['other', 'own'])).toBe(acts);
    expect(mayAnswerLeadership(actor, [])).toBe(false);
    if (actor.kind !== 'system') expect(mayJoinFor(actor, 'other')).toBe(false);
  });

  it(`${edits ? 'brings in' : 'does not bring in'} projects and keeps those that it leads or nobody leads`, () => {
    expect(mayAddProject(actor)).toBe(edits);
    expect(mayEditProject(actor, [])).toBe(edits);
    expect(mayEditProject(actor, ['own'])).toBe(edits);
    const stands = actor.kind === 'system' || ('grants' in actor && actor.grants[0]?.role === 'MODERATOR');
    expect(mayEditProject(actor, ['other'])).toBe(stands);
  });

  it(`${network ? 'sees' : 'does not see'} what is for the network`, () => {
    expect(maySeeProject(actor, 'PUBLIC')).toBe(true);
    expect(maySeeProject(actor, 'NETWORK')).toBe(network);
    expect(maySeeParticipation(actor, 'ENDED')).toBe(true);
    expect(maySeeParticipation(actor, 'PROPOSED')).toBe(network);
    expect(maySeeParticipation(actor, 'DECLINED')).toBe(network);
    expect(maySeeParticipation(actor, 'WITHDRAWN')).toBe(network);
  });
});
