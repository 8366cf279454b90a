import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FakeClock } from '@allmende/testing';
import { LetterSweeper } from './letter-sweeper.js';
import { requestReset } from './proof/letters.js';
import { World } from './proof/world.js';

jest.setTimeout(60_000);

const day = 24 * 3_600_000;
const clock = new FakeClock(new Date().toISOString());
let world: World;
beforeAll(async () => {
  world = await World.start({ clock });
});
afterAll(() => world.stop());

const notices = async (): Promise<number> =>
  (await world.rows(`select from notice where link_purpose = 'password-reset'`)).length;

describe('the text of a letter', () => {
  it('goes with its letter and its event, so that no stranger fills the table for good', async () => {
    await world.account('erna');
    for (const address of ['niemand@example.org', 'erna@example.org']) {
      const resetId = await requestReset(world, address);
      await world.processed(await world.tell('account.passwordResetRequested', { resetId }));
    }
    await world.allSent();
    const sweeper = world.app.get(LetterSweeper);
    await sweeper.sweep();
    expect(await notices()).toBe(2);
    clock.advance(31 * day);
    await sweeper.sweep();
    // While its event is there, the notice is what keeps the letter from being written twice.
    expect(await notices()).toBe(2);
    await world.write('delete from outbox');
    await sweeper.sweep();
    expect(await notices()).toBe(0);
  });
});
