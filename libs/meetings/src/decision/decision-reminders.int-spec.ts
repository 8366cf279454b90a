import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@allmende/platform/database';
import { CLOCK } from '@allmende/platform/config';
import { Outbox } from '@allmende/platform/outbox';
import { Adoptions } from '../adoption/decision-adoption.service.js';
import { DecisionBed } from '../proof/decision-bed.js';
import { BoardRoom, operator, startup } from '../proof/board-room.js';
import { DecisionReminders } from './decision-reminders.js';

let room: BoardRoom;
let bed: DecisionBed;
let reminders: DecisionReminders;
let item: string;
let id: string;
let sequence = 0;

beforeAll(async () => {
  room = await BoardRoom.start();
  bed = new DecisionBed(room);
  reminders = new DecisionReminders(room.get(UnitOfWork), room.get(Outbox), room.app.get(CLOCK));
  item = await bed.item(await bed.meeting());
}, startup);
beforeEach(async () => {
  room.clock.set('2026-11-21T12:00:00Z');
  id = await bed.decision({ number: `B-2026-${String(++sequence).padStart(3, '0')}`, item });
});
afterAll(() => room.stop());

const sweep = async () => {
  await reminders.sweep();
  const told = await room.events();
  return told.filter(({ name, payload }) => payload.decisionId === id && /due|Planned/.test(name));
};
const set = (columns: string) => room.write(`update decision set ${columns} where id = $1`, [id]);

describe('what is due', () => {
  it('is told fourteen days ahead, not fifteen, and once', async () => {
    await set(`due_on = '2026-12-06'`);
    expect(await sweep()).toEqual([]);
    room.clock.set('2026-11-21T23:00:00Z');
    expect(await sweep()).toMatchObject([
      { name: 'decision.due', payload: { what: 'DUE', on: '2026-12-06' } },
    ]);
    expect(await sweep()).toHaveLength(1);
  });

  it('is told once by many workers at a time', async () => {
    await set(`due_on = '2026-12-01'`);
    await Promise.all([1, 2, 3, 4].map(() => reminders.sweep()));
    expect(await sweep()).toHaveLength(1);
  });

  it('is told again when the day is moved, and not once it is carried out', async () => {
    await set(`due_on = '2026-12-01'`);
    await sweep();
    await set(`due_on = '2026-12-02'`);
    expect(await sweep()).toHaveLength(2);
    await set(`due_on = '2026-12-03', done_on = '2026-11-21'`);
    expect(await sweep()).toHaveLength(2);
  });

  it('is to be looked at again also when it is carried out', async () => {
    await set(`review_on = '2026-12-01', done_on = '2026-11-21'`);
    expect(await sweep()).toMatchObject([
      { payload: { what: 'REVIEW', on: '2026-12-01', number: expect.any(String) } },
    ]);
  });

  it('is told of all, however many there are', async () => {
    await room.write(
      `insert into decision (id, number, prefix, year, sequence, meeting_id, agenda_item_id, title, wording, result, tally_note,
         decided_on, visibility, due_on, created_at, updated_at)
       select uuidv7(), 'B-2020-' || lpad(n::text, 3, '0'), 'B', 2020, n, meeting_id, agenda_item_id, title, wording, result,
         tally_note, '2020-01-01', visibility, '2026-11-30', now(), now()
       from decision, generate_series(1, 230) n where id = $1`,
      [id],
    );
    const before = (await room.events('decision.due')).length;
    await reminders.sweep();
    expect((await room.events('decision.due')).length).toBe(before + 230);
  });
});

describe('a planned day of a council', () => {
  it('is told to its organization fourteen days ahead, once, and anew when it is moved', async () => {
    const plan = (plannedOn: string) =>
      room.get(Adoptions).record(operator, {
        decisionId: id,
        organizationId: room.demo.dortmund,
        state: 'PLANNED',
        plannedOn,
      });
    await plan('2026-12-06');
    expect(await sweep()).toEqual([]);
    await plan('2026-12-05');
    expect(await sweep()).toMatchObject([
      { name: 'decision.adoptionPlanned', payload: { organizationId: room.demo.dortmund, on: '2026-12-05' } },
    ]);
    expect(await sweep()).toHaveLength(1);
    await plan('2026-12-04');
    expect(await sweep()).toHaveLength(2);
  });
});
