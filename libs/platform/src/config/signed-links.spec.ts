import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { SignedLinks } from './signed-links.js';

const links = new SignedLinks(() => 'a secret of more than thirty-two characters');

describe('a signed link', () => {
  it('leads back to the row that it was made for', () => {
    const id = v7();
    expect(links.read('invitation', links.sign('invitation', id))).toBe(id);
  });

  it('is good for its own purpose only', () => {
    expect(links.read('password-reset', links.sign('invitation', v7()))).toBeNull();
  });

  it('of another house is none', () => {
    const others = new SignedLinks(() => 'another secret of more than 32 characters');
    expect(links.read('invitation', others.sign('invitation', v7()))).toBeNull();
  });

  it('is none when any one character differs', () => {
    const token = links.sign('application', v7());
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...alphabet), (at, sign) => {
        fc.pre(token[at] !== sign);
        expect(links.read('application', token.slice(0, at) + sign + token.slice(at + 1))).toBeNull();
      }),
    );
  });

  it.each(['', '.', 'x', `${'A'.repeat(22)}.${'A'.repeat(43)}`, `${'A'.repeat(22)}.`])(
    'is not what somebody makes up: %j',
    (token) => {
      expect(links.read('application', token)).toBeNull();
    },
  );
});
