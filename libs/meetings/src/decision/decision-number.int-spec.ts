import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UnitOfWork } from '@allmende/platform/database';
import { DecisionBed } from '../proof/decision-bed.js';
import { BoardRoom, operator, startup, type Person } from '../proof/board-room.js';
import { giveNumber, numberOf } from './decision-number.js';
import { DecisionRecording } from './decision-recording.service.js';

let room: BoardRoom;
let bed: DecisionBed;
let moderator: Person;

beforeAll(async () => {
  room = await BoardRoom.start();
  bed = new DecisionBed(room);
  moderator = await room.person('MODERATOR');
}, startup);
afterAll(() => room.stop());

const byHand = { result: 'ADOPTED', tallyNote: 'ohne Gegenstimmen' } as const;
/** The numbers of a series, in order. */
const given = async (prefix: string, year: number): Promise<number[]> => {
  const rows: { sequence: number }[] = await room.db.query(
    `select sequence from decision where prefix = $1 and year = $2 order by sequence`,
    [prefix, year],
  );
  return rows.map(({ sequence }) => sequence);
};
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

describe('the number of a decision', () => {
  it('has three digits and grows where they are not enough', () => {
    expect([1, 14, 999, 1000].map((n) => numberOf('B', 2026, n))).toEqual([
      ...['B-2026-001', 'B-2026-014', 'B-2026-999', 'B-2026-1000'],
    ]);
  });

  it('is given to fifty who record at once without a gap or a repeat, while others fail in between', async () => {
    const items = await Promise.all(upTo(50).map(async () => bed.item(await bed.meeting())));
    const recording = room.get(DecisionRecording);
    const record = (agendaItemId: string) => recording.record(moderator, { agendaItemId, ...byHand });
    /** Comes as far as its number and then fails. */
    const fail = () =>
      room.get(UnitOfWork).run(operator, async (tx) => {
        await giveNumber(tx, null, '2026-11-21');
        throw new Error('after the number');
      });
    const outcomes = await Promise.allSettled(
      items.flatMap((item, n) => [record(item), ...(n % 2 ? [fail()] : [])]),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(25);
    expect(await given('B', 2026)).toEqual(upTo(50));
  }, 60_000);

  it('is without gaps for each prefix and year, whatever is recorded and whatever fails, in any order', async () => {
    const group = await bed.group(await room.person('COORDINATOR', room.demo.dortmund), room.demo.dortmund);
    let year = 2030;
    const attempt = fc.record({
      ofGroup: fc.boolean(),
      lateInYear: fc.boolean(),
      // How it goes wrong: not at all, before the number is given, or after it.
      fault: fc.constantFrom('none', 'none', 'early', 'late'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 14 }), async (attempts) => {
        year += 2;
        const outcomes = await Promise.allSettled(attempts.map((one) => run(one, year)));
        const recorded = attempts.filter((_, n) => outcomes[n]!.status === 'fulfilled');
        expect(recorded).toEqual(attempts.filter(({ fault }) => fault === 'none'));
        for (const [prefix, ofGroup] of [
          ['B', false],
          ['AG', true],
        ] as const)
          for (const [of, lateInYear] of [
            [year, false],
            [year + 1, true],
          ] as const) {
            const count = recorded.filter(
              (one) => one.ofGroup === ofGroup && one.lateInYear === lateInYear,
            ).length;
            expect(await given(prefix, of)).toEqual(upTo(count));
          }
      }),
      { numRuns: 12 },
    );

    async function run(
      { ofGroup, lateInYear, fault }: { ofGroup: boolean; lateInYear: boolean; fault: string },
      of: number,
    ) {
      // An hour before midnight in London it is the new year in Germany.
      const startedAt = lateInYear ? `${of}-12-31T23:30:00Z` : `${of}-06-01T09:00:00Z`;
      const agendaItemId = await bed.item(await bed.meeting({ startedAt, ...(ofGroup ? { group } : {}) }));
      if (fault === 'late')
        return room.get(UnitOfWork).run(operator, async (tx) => {
          await giveNumber(tx, ofGroup ? group : null, lateInYear ? `${of + 1}-01-01` : `${of}-06-01`);
          throw new Error('after the number');
        });
      const wrong = fault === 'early' ? { dueOn: '2020-01-01' } : {};
      return room.get(DecisionRecording).record(moderator, { agendaItemId, ...byHand, ...wrong });
    }
  }, 120_000);
});
