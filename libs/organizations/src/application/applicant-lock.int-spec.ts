import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@allmende/kernel';
import { ApplyBench, person } from '../proof/apply-bench.js';

let bench: ApplyBench;
beforeAll(async () => {
  bench = await ApplyBench.start();
});
afterAll(() => bench.stop());

describe('somebody who acts for no organization and has no link', () => {
  it('is refused without a lock, so that nobody holds up the moderators from outside', async () => {
    const applicationId = await bench.submitted(await bench.town());
    const moderator = bench.db.createQueryRunner();
    await moderator.startTransaction();
    try {
      await moderator.query('select from seat_cap for update');
      for (const actor of [anonymous(), person('VIEWER', await bench.town())]) {
        const commands = [
          bench.applicants.withdraw(actor, { applicationId }),
          bench.applicants.answer(actor, { applicationId }, 'Ja'),
          bench.applicants.withdraw(actor, { token: 'guessed' }),
        ];
        const answers = await Promise.all(commands.map((command) => bench.refusal(command)));
        expect(answers).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
      }
    } finally {
      await moderator.rollbackTransaction();
      await moderator.release();
    }
  });
});
