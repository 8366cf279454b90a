import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Sweeper } from './sweeper.js';

class Broom extends Sweeper {
  rounds = 0;

  async sweep(): Promise<void> {
    this.rounds += 1;
    await sleep(5);
    if (this.rounds === 1) throw new Error('the database rests');
  }
}

describe('a sweeper', () => {
  let warn: jest.SpiedFunction<Logger['warn']>;
  beforeEach(() => {
    warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => warn.mockRestore());

  it('sweeps when the process starts and again later, also after a failure, until the process ends', async () => {
    const broom = new Broom(5);
    broom.onApplicationBootstrap();
    while (broom.rounds < 3) await sleep(5);
    await broom.beforeApplicationShutdown();
    const { rounds } = broom;
    await sleep(30);
    expect(broom.rounds).toBe(rounds);
    expect(warn.mock.calls).toEqual([['Error: the database rests']]);
  });

  it('rests for an hour unless told otherwise', async () => {
    const broom = new Broom();
    broom.onApplicationBootstrap();
    await sleep(60);
    expect(broom.rounds).toBe(1);
    await broom.beforeApplicationShutdown();
  });
});
