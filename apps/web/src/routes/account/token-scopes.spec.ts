import { describe, expect, it } from '@jest/globals';
import { dayAfter, lastDay, scopeKey } from './token-scopes.js';

describe('the life of a token', () => {
  it('is counted in days by UTC, as the server does', () => {
    expect(dayAfter(new Date('2026-11-21T23:30:00Z'), 0)).toBe('2026-11-21');
    expect(dayAfter(new Date('2026-11-21T23:30:00Z'), 365)).toBe('2027-11-21');
  });

  it('is told by its last day, not by the instant after it', () => {
    expect(lastDay('2027-02-21T00:00:00+00:00')).toBe('2027-02-20');
  });
});

describe('the scopes of a token', () => {
  it('have texts, and one of a newer server has none', () => {
    expect(scopeKey('projects:write')).toBe('projects');
    expect(scopeKey('votes:write')).toBeUndefined();
  });
});
