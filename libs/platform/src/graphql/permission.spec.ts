import { describe, expect, it } from '@jest/globals';
import { Query } from '@nestjs/graphql';
import { anonymous, systemActor, type Actor } from '@allmende/kernel';
import { undeclaredOperations } from './permission-check.js';
import { demandPermission } from './permission.guard.js';
import { Permission, type PermissionRule } from './permission.js';

class Resolver {
  @Query(() => String)
  @Permission({ who: 'anyone', because: 'a test' })
  declared(): string {
    return '';
  }

  @Query(() => String)
  undeclared(): string {
    return '';
  }

  helper(): void {}
}

const token = (scopes: Extract<Actor, { kind: 'token' }>['scopes']): Actor => ({
  kind: 'token',
  tokenId: 't',
  accountId: 'a',
  organizationId: 'o',
  scopes,
  grants: [{ role: 'COORDINATOR', organizationId: 'o' }],
  locale: 'de',
});
const person: Actor = { kind: 'account', accountId: 'a', sessionId: 's', grants: [], locale: 'de' };
const moderator: Actor = { ...person, grants: [{ role: 'MODERATOR', organizationId: null }] };

const codeOf = (actor: Actor, rule: PermissionRule): string => {
  try {
    demandPermission(actor, rule);
  } catch (error) {
    return String((error as { code: string }).code);
  }
  return 'ok';
};

describe('the permission check at boot', () => {
  it('names the operations that declare nothing, and only those', () => {
    expect(undeclaredOperations(Resolver.prototype)).toEqual(['Resolver.undeclared']);
  });
});

describe('a permission', () => {
  const write: PermissionRule = { who: 'signedIn', scope: 'projects:write' };

  it('lets anyone in where the operation is public, but a token only with the scope to read', () => {
    const rule: PermissionRule = { who: 'anyone', because: 'a test' };
    expect([anonymous(), person, token(['read'])].map((a) => codeOf(a, rule))).toEqual(['ok', 'ok', 'ok']);
    expect(codeOf(token(['projects:write']), rule)).toBe('FORBIDDEN');
  });

  it('demands a person or a token with the scope', () => {
    expect(
      [anonymous(), person, token(['read']), token(['projects:write'])].map((a) => codeOf(a, write)),
    ).toEqual(['UNAUTHENTICATED', 'ok', 'FORBIDDEN', 'ok']);
  });

  it('keeps tokens out of what is for people', () => {
    const rule: PermissionRule = { who: 'session', because: 'a test' };
    expect([anonymous(), person, token(['read'])].map((a) => codeOf(a, rule))).toEqual([
      'UNAUTHENTICATED',
      'ok',
      'FORBIDDEN',
    ]);
  });

  it('lets only moderators and the system do what is for moderators', () => {
    const rule: PermissionRule = { who: 'moderator' };
    expect(
      [anonymous(), person, moderator, systemActor('test'), token(['read'])].map((a) => codeOf(a, rule)),
    ).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'ok', 'ok', 'FORBIDDEN']);
  });
});
