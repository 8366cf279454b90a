import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { GroupRoom, operator, startup } from '../proof/group-room.js';
import { EndReminder } from './end-reminder.js';

let room: GroupRoom;
let reminders: EndReminder[];
beforeAll(async () => {
  room = await GroupRoom.start();
  const [unitOfWork, outbox] = [room.get(UnitOfWork), room.get(Outbox)];
  reminders = Array.from({ length: 8 }, () => new EndReminder(unitOfWork, outbox, room.clock));
}, startup);
afterAll(() => room.stop());
afterEach(() => room.clock.set('2026-11-21T12:00:00Z'));

const sweep = () => Promise.all(reminders.map((reminder) => reminder.sweep()));
const told = async (group: string) => (await room.events(group)).slice(2);

describe('the end of a group', () => {
  it('is told thirty days before, not a day earlier', async () => {
    const [near, far] = [
      await room.group({ endsOn: '2026-12-21' }),
      await room.group({ endsOn: '2026-12-22' }),
    ];
    await sweep();
    expect(await told(near.id)).toEqual([['workingGroup.ending', { endsOn: '2026-12-21' }]]);
    expect(await told(far.id)).toEqual([]);
    // The day begins at midnight in Germany.
    room.clock.set('2026-11-21T23:00:00Z');
    await sweep();
    expect(await told(far.id)).toHaveLength(1);
  });

  it('is told once, however many workers look how often', async () => {
    const { id } = await room.group({ endsOn: '2026-12-01' });
    for (let round = 0; round < 3; round += 1) await sweep();
    expect(await told(id)).toHaveLength(1);
  });

  it('is told again when it was put off', async () => {
    const { id } = await room.group({ endsOn: '2026-12-01' });
    await sweep();
    await room.groups.update(operator, id, 1, { endsOn: '2026-12-11' });
    await sweep();
    expect(await told(id)).toEqual(
      ['2026-12-01', '2026-12-11'].map((endsOn) => ['workingGroup.ending', { endsOn }]),
    );
  });

  it('is not told where none is set or the group has ended', async () => {
    const [open, ended] = [await room.group(), await room.group({ endsOn: '2026-12-01' })];
    await room.groups.end(operator, ended.id, 'Fertig.');
    await sweep();
    expect(await told(open.id)).toEqual([]);
    expect((await told(ended.id)).map(([name]) => name)).toEqual(['workingGroup.ended']);
  });

  it('is told late rather than never when no worker ran in time', async () => {
    const { id } = await room.group({ endsOn: '2026-12-01' });
    room.clock.set('2026-12-24T12:00:00Z');
    await sweep();
    expect(await told(id)).toHaveLength(1);
  });

  it('takes no version: an edit begun before goes through', async () => {
    const { id } = await room.group({ endsOn: '2026-12-01' });
    await sweep();
    expect(await room.codes(room.groups.update(operator, id, 1, { mandate: 'Neu' }))).toEqual([]);
  });
});
