import { describe, expect, it } from '@jest/globals';
import { anonymous, newId, systemActor, type Actor, type Role } from '@allmende/kernel';
import { officeFaults, whyNotOfficeKeeper, type Office } from './coordination-office.policy.js';

const today = '2026-11-21';
const planned: Office = {
  state: 'PLANNED',
  name: null,
  vacancyUrl: null,
  vacancyUntil: null,
  holderName: null,
  contactEmail: null,
  contactPhone: null,
  website: null,
  since: null,
};
const advertised: Office = {
  ...planned,
  state: 'ADVERTISED',
  vacancyUrl: 'https://example.org/stelle',
  vacancyUntil: today,
};
const filled: Office = {
  ...planned,
  state: 'FILLED',
  holderName: 'Käthe Muster',
  contactEmail: 'os@example.org',
};
const codes = (office: Office): string[] =>
  officeFaults(office, today).map(({ code, path }) => `${code} ${path.replace('input.', '')}`);

describe('an office', () => {
  it('is complete in each of its states', () => {
    expect([planned, advertised, filled].flatMap(codes)).toEqual([]);
  });

  it('needs link and last day when it is advertised, name and address when it is filled', () => {
    expect(codes({ ...planned, state: 'ADVERTISED' })).toEqual([
      'REQUIRED vacancyUrl',
      'REQUIRED vacancyUntil',
    ]);
    expect(codes({ ...planned, state: 'FILLED' })).toEqual(['REQUIRED holderName', 'REQUIRED contactEmail']);
  });

  it('has nothing that belongs to another state', () => {
    expect(codes({ ...filled, vacancyUrl: 'https://example.org', vacancyUntil: today })).toEqual([
      'NOT_IN_THIS_STATE vacancyUrl',
      'NOT_IN_THIS_STATE vacancyUntil',
    ]);
    expect(codes({ ...advertised, holderName: 'Käthe Muster' })).toEqual(['NOT_IN_THIS_STATE holderName']);
  });

  it('may name a contact before somebody holds it', () => {
    expect(
      codes({
        ...planned,
        contactEmail: 'it@example.org',
        contactPhone: '0000 12',
        website: 'https://example.org',
      }),
    ).toEqual([]);
  });

  it.each<[string, Office]>([
    ['DATE_IN_PAST vacancyUntil', { ...advertised, vacancyUntil: '2026-11-20' }],
    ['BAD_ADDRESS vacancyUrl', { ...advertised, vacancyUrl: 'javascript:alert(1)' }],
    ['BAD_ADDRESS website', { ...planned, website: 'example.org' }],
    ['INVALID_EMAIL contactEmail', { ...filled, contactEmail: 'os@example' }],
    ['TOO_LONG holderName', { ...filled, holderName: 'ü'.repeat(201) }],
    ['TOO_LONG name', { ...planned, name: 'ü'.repeat(201) }],
    ['TOO_LONG contactPhone', { ...planned, contactPhone: '1'.repeat(51) }],
    ['INVALID_TEXT name', { ...planned, name: 'a\u0007b' }],
    ['DATE_IN_FUTURE since', { ...planned, since: '2026-11-22' }],
  ])('is refused with %s', (code, office) => {
    expect(codes(office)).toEqual([code]);
  });
});

describe('who says who answers', () => {
  const organizationId = newId();
  const grants = (role: Role) => [{ role, organizationId: role === 'MODERATOR' ? null : organizationId }];
  const person = (role: Role): Actor => ({
    ...{ kind: 'account', accountId: newId(), sessionId: newId(), locale: 'de' },
    grants: grants(role),
  });
  const token: Actor = {
    ...{ kind: 'token', tokenId: newId(), accountId: newId(), organizationId, locale: 'de' },
    scopes: ['read', 'participations:write'],
    grants: grants('COORDINATOR'),
  };
  const may = (actor: Actor, id = organizationId) => whyNotOfficeKeeper(actor, id) === null;

  it('are its coordinators and representatives, and moderators', () => {
    expect(
      (['COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'TREASURER', 'VIEWER', 'MODERATOR'] as const).map((role) =>
        may(person(role)),
      ),
    ).toEqual([true, true, false, false, false, true]);
  });

  it('are no strangers, no people of another organization, no machines of its own', () => {
    expect([
      may(anonymous()),
      may(person('COORDINATOR'), newId()),
      may(token),
      may(systemActor('x')),
    ]).toEqual([false, false, false, true]);
  });
});
