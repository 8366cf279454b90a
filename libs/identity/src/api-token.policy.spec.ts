import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemActor, type Actor, type Role } from '@allmende/kernel';
import { demandTokenRight, endOfDay, looksLikeToken, newToken, tokenFaults } from './api-token.policy.js';
import { hashOfSecret } from './secret.js';

const now = new Date('2026-03-01T12:00:00Z');
const person = (role: Role, organizationId: string | null): Actor => ({
  kind: 'account',
  accountId: 'a',
  sessionId: 's',
  grants: [{ role, organizationId }],
  locale: 'de',
});
const machine: Actor = {
  kind: 'token',
  tokenId: 't',
  accountId: 'a',
  organizationId: 'solingen',
  scopes: ['read'],
  grants: [{ role: 'COORDINATOR', organizationId: 'solingen' }],
  locale: 'de',
};

describe('a token', () => {
  it('is made by who coordinates for the organization, or moderates', () => {
    expect(demandTokenRight(person('COORDINATOR', 'solingen'), 'solingen')).toBeTruthy();
    expect(demandTokenRight(person('MODERATOR', null), 'solingen')).toBeTruthy();
  });

  it.each<[string, Actor]>([
    ['who coordinates elsewhere', person('COORDINATOR', 'bochum')],
    ['who only looks on', person('VIEWER', 'solingen')],
    ['its treasurer', person('TREASURER', 'solingen')],
    ['the treasurer of the network', person('TREASURER', null)],
    ['another token', machine],
    ['the system', systemActor('seed')],
    ['nobody', { kind: 'anonymous', locale: 'de' }],
  ])('is not made by %s', (_, actor) => {
    expect(() => demandTokenRight(actor, 'solingen')).toThrow();
  });

  it('has a shape that is known again, and is never made twice', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(100);
    for (const { token, prefix } of tokens) {
      expect(looksLikeToken(token)).toBe(true);
      expect(token.startsWith(`alm_${prefix}_`)).toBe(true);
    }
  });

  it('is not what strangers may type', () => {
    fc.assert(fc.property(fc.string(), (text) => !looksLikeToken(text)));
    expect(looksLikeToken(`${newToken().token}\n`)).toBe(false);
  });

  it('is found again by its hash, and by no other', () => {
    const { token } = newToken();
    expect(hashOfSecret(token)).toEqual(hashOfSecret(token));
    expect(hashOfSecret(token)).toHaveLength(32);
    expect(hashOfSecret(token)).not.toEqual(hashOfSecret(newToken().token));
  });

  it.each([
    ['2026-02-28', 'EXPIRY_OUT_OF_RANGE'],
    ['2026-03-01', undefined],
    ['2027-03-01', undefined],
    ['2027-03-02', 'EXPIRY_OUT_OF_RANGE'],
    ['2026-02-30', 'EXPIRY_OUT_OF_RANGE'],
    ['9999-12-31', 'EXPIRY_OUT_OF_RANGE'],
  ])('whose last day is %s is judged as %s', (expiresOn, code) => {
    expect(tokenFaults('Katalog', ['read'], expiresOn, now)[0]?.code).toBe(code);
  });

  it('needs a name and known scopes, and tells all that is wrong at once', () => {
    const codes = tokenFaults('', ['read', 'everything'], 'never', now).map(({ code }) => code);
    expect(codes).toEqual(['NAME_LENGTH', 'UNKNOWN_SCOPE', 'EXPIRY_OUT_OF_RANGE']);
    expect(tokenFaults('Katalog', [], '2026-04-01', now).map(({ code }) => code)).toEqual(['UNKNOWN_SCOPE']);
  });

  it('works through its last day', () => {
    expect(endOfDay('2026-12-31')).toEqual(new Date('2027-01-01T00:00:00Z'));
  });
});
