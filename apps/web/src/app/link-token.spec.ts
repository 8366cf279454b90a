import { describe, expect, it } from '@jest/globals';
import { readLinkToken } from './link-token.js';

const token = `${'a'.repeat(22)}.${'B-_9'.repeat(10)}xyz`;

describe('the token behind the # of an address', () => {
  it('is read as it was sent', () => {
    expect(readLinkToken(`#${token}`)).toBe(token);
  });

  it.each(['', '#', '#content', `#${token}x`, `#${token.slice(1)}`, `#${token} `, token])(
    'is not found in "%s"',
    (hash) => {
      expect(readLinkToken(hash)).toBeNull();
    },
  );
});
