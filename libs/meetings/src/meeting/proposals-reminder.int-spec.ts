import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Planner } from '../proof/planner.js';
import { Meetings } from './meeting.service.js';
import { ProposalsReminder } from './proposals-reminder.js';

let room: BoardRoom;
let planner: Planner;
let moderator: Person;
let reminder: ProposalsReminder;
beforeAll(async () => {
  room = await BoardRoom.start();
  planner = new Planner(room);
  moderator = await room.person('MODERATOR');
  reminder = new ProposalsReminder(room.get(UnitOfWork), room.get(Outbox), room.clock);
}, startup);
afterAll(() => room.stop());

const day = 86_400_000;
const inDays = (days: number): Date => new Date(room.clock.now().getTime() + days * day);

async function closingIn(days: number, invited = true): Promise<string> {
  const id = await planner.meeting(moderator, {
    ...{ proposalsUntil: inDays(days), startsAt: inDays(14), endsAt: inDays(14.1) },
  });
  if (invited) await room.get(Meetings).invite(moderator, id);
  return id;
}
async function remindersOf(id: string): Promise<number> {
  const events = await room.events('meeting.proposalsClosing');
  return events.filter(({ payload }) => payload['meetingId'] === id).length;
}
const versionOf = async (id: string): Promise<number> => {
  const [row] = await room.db.query<{ version: number }[]>(`select version from meeting where id = $1`, [id]);
  return row!.version;
};

describe('the reminder of the end of proposals', () => {
  it('comes three days before, once, however many workers look', async () => {
    const id = await closingIn(3.01);
    await reminder.sweep();
    expect(await remindersOf(id)).toBe(0);
    room.clock.advance(0.02 * day);
    await Promise.all([reminder.sweep(), reminder.sweep(), reminder.sweep()]);
    await reminder.sweep();
    expect(await remindersOf(id)).toBe(1);
  });

  it('leaves the version of the meeting alone, so that an edit that has begun goes on', async () => {
    const id = await closingIn(2);
    const before = await versionOf(id);
    await reminder.sweep();
    expect(await remindersOf(id)).toBe(1);
    expect(await versionOf(id)).toBe(before);
  });

  it('comes again for a later deadline', async () => {
    const id = await closingIn(2);
    await reminder.sweep();
    await room.get(Meetings).update(moderator, id, await versionOf(id), { proposalsUntil: inDays(8) });
    await reminder.sweep();
    expect(await remindersOf(id)).toBe(1);
    room.clock.advance(6 * day);
    await reminder.sweep();
    await reminder.sweep();
    expect(await remindersOf(id)).toBe(2);
  });

  it('does not come for drafts, cancelled meetings, nor after the deadline', async () => {
    const [draft, cancelled, late] = [await closingIn(2, false), await closingIn(2), await closingIn(3.5)];
    await room.get(Meetings).cancel(moderator, cancelled, 'Sturm');
    await reminder.sweep();
    room.clock.advance(4 * day);
    await reminder.sweep();
    expect([await remindersOf(draft), await remindersOf(cancelled), await remindersOf(late)]).toEqual([
      0, 0, 0,
    ]);
  });
});
