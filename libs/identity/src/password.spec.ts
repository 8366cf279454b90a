import { describe, expect, it } from '@jest/globals';
import { hashPassword, limiter, passwordFault, verifyPassword } from './password.js';

describe('passwords', () => {
  it('are hashed by argon2id with the parameters of OWASP and a salt of their own', async () => {
    const [one, two] = [await hashPassword('eine lange Allee'), await hashPassword('eine lange Allee')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('are known again, however their umlauts were typed', async () => {
    const hash = await hashPassword('Grüße aus Köln');
    await expect(verifyPassword(hash, 'Grüße aus Köln'.normalize('NFD'))).resolves.toBe(true);
    await expect(verifyPassword(hash, 'Gruesse aus Koeln')).resolves.toBe(false);
  });

  it('are never right where there is no hash', async () => {
    await expect(verifyPassword(null, 'nobody has this password')).resolves.toBe(false);
  });

  it('cost the same work where there is no hash', async () => {
    const hash = await hashPassword('eine lange Allee');
    const known = await cheapest(() => verifyPassword(hash, 'falsch'));
    const unknown = await cheapest(() => verifyPassword(null, 'falsch'));
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it.each([
    [11, 'PASSWORD_LENGTH'],
    [12, undefined],
    [1024, undefined],
    [1025, 'PASSWORD_LENGTH'],
  ])('of %i characters are judged as %s', (length, code) => {
    expect(passwordFault('ä'.repeat(length), 'input.newPassword')?.code).toBe(code);
  });
});

describe('the limiter', () => {
  it('runs no more at once than it is wide, all of them, in order', async () => {
    const inTurn = limiter(2);
    const [begun, state] = [[] as number[], { running: 0, most: 0 }];
    const work = (n: number) => async () => {
      begun.push(n);
      state.most = Math.max(state.most, ++state.running);
      await new Promise((done) => setTimeout(done, 1));
      state.running -= 1;
      if (n === 3) throw new Error('three');
      return n;
    };
    const results = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((n) => inTurn(work(n))));
    expect(state.most).toBe(2);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    expect(results.map(({ status }) => status).filter((s) => s === 'rejected')).toHaveLength(1);
  });
});

/** Processor time of the cheapest of five runs, in microseconds: what other programs do meanwhile doesn't count. */
async function cheapest(work: () => Promise<unknown>): Promise<number> {
  const costs: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    costs.push(user + system);
  }
  return Math.min(...costs);
}
