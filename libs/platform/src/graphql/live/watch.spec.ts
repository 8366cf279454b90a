import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { gatherFor, Watch } from './watch.js';

const begun = async (whenEnded = (): void => undefined): Promise<Watch> => {
  const watch = new Watch('x', whenEnded);
  await watch.next();
  return watch;
};

describe('a watch', () => {
  it('tells its id at once', async () => {
    expect(await new Watch('x', () => undefined).next()).toEqual({ done: false, value: 'x' });
  });

  it('tells many changes as one, also those that come while it gathers', async () => {
    const watch = await begun();
    const next = watch.next();
    for (let n = 0; n < 50; n += 1) watch.ring();
    await sleep(gatherFor / 2);
    watch.ring();
    expect(await next).toEqual({ done: false, value: 'x' });
    const later = watch.next();
    expect(await Promise.race([later, sleep(2 * gatherFor, 'silent')])).toBe('silent');
    await watch.return();
  });

  it('forgets no change that comes while nobody asks', async () => {
    const watch = await begun();
    watch.ring();
    await sleep(10);
    expect(await watch.next()).toEqual({ done: false, value: 'x' });
  });

  it('ends from outside, also while somebody waits for the next change', async () => {
    let ended = 0;
    const watch = await begun(() => (ended += 1));
    const next = watch.next();
    await watch.return();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(await watch.next()).toEqual({ done: true, value: undefined });
    expect(ended).toBe(1);
  });
});
