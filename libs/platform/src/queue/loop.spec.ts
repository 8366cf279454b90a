import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Loop } from './loop.js';

describe('a loop', () => {
  it('never works twice at the same time, and runs once more for wake-ups in between', async () => {
    let [running, most, rounds] = [0, 0, 0];
    const loop = new Loop(
      60_000,
      async () => {
        rounds += 1;
        most = Math.max(most, (running += 1));
        await sleep(20);
        running -= 1;
      },
      fail,
    );
    for (let times = 0; times < 5; times += 1) loop.wake();
    await sleep(100);
    await loop.stop();
    expect({ most, rounds }).toEqual({ most: 1, rounds: 2 });
  });

  it('comes again after its pause, also after a failure', async () => {
    const reported: unknown[] = [];
    let rounds = 0;
    const loop = new Loop(
      5,
      async () => {
        rounds += 1;
        if (rounds === 1) throw new Error('once');
      },
      (error) => reported.push(error),
    );
    loop.wake();
    await sleep(100);
    await loop.stop();
    expect(rounds).toBeGreaterThan(2);
    expect(reported).toEqual([new Error('once')]);
  });

  it('waits for its round when it is stopped, and then rests', async () => {
    let rounds = 0;
    const loop = new Loop(
      1,
      async () => {
        await sleep(20);
        rounds += 1;
      },
      fail,
    );
    loop.wake();
    await loop.stop();
    expect(rounds).toBe(1);
    loop.wake();
    await sleep(40);
    expect(rounds).toBe(1);
  });
});

const fail = (error: unknown): void => {
  throw error;
};
