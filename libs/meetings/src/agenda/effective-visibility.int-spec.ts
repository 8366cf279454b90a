import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meetings } from '../meeting/meeting.service.js';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Planner } from '../proof/planner.js';
import { Agenda } from './agenda.service.js';

let room: BoardRoom;
let planner: Planner;
let moderator: Person;

beforeAll(async () => {
  room = await BoardRoom.start();
  planner = new Planner(room);
  moderator = await room.person('MODERATOR');
}, startup);
afterAll(() => room.stop());

describe('what the database keeps of who may read', () => {
  const effective = async (meetingId: string) =>
    (
      await room.db.query<{ title: string; effective_visibility: string }[]>(
        `select title, effective_visibility from agenda_item where meeting_id = $1 order by agenda_path(id)`,
        [meetingId],
      )
    ).map((row) => `${row.title} ${row.effective_visibility}`);

  it('follows each move, each change of an item or its meeting, down to what is nested', async () => {
    const meetingId = await planner.meeting(moderator, { visibility: 'PUBLIC' });
    const [secret, a] = [
      await planner.item(moderator, meetingId, { title: 'Geheim', visibility: 'BOARD' }),
      await planner.item(moderator, meetingId, { title: 'A' }),
    ];
    await planner.item(moderator, meetingId, { title: 'B', intoId: a });
    expect(await effective(meetingId)).toEqual(['Geheim BOARD', 'A PUBLIC', 'B PUBLIC']);
    await room.get(Agenda).move(moderator, a, { intoId: secret });
    expect(await effective(meetingId)).toEqual(['Geheim BOARD', 'A BOARD', 'B BOARD']);
    await room.get(Agenda).update(moderator, secret, 1, { visibility: 'NETWORK' });
    expect(await effective(meetingId)).toEqual(['Geheim NETWORK', 'A NETWORK', 'B NETWORK']);
    await room.get(Agenda).move(moderator, a, { afterId: secret });
    expect(await effective(meetingId)).toEqual(['Geheim NETWORK', 'A PUBLIC', 'B PUBLIC']);
    await room.get(Meetings).update(moderator, meetingId, 1, { visibility: 'BOARD' });
    expect(await effective(meetingId)).toEqual(['Geheim BOARD', 'A BOARD', 'B BOARD']);
    await room.get(Meetings).update(moderator, meetingId, 2, { visibility: 'PUBLIC' });
    expect(await effective(meetingId)).toEqual(['Geheim NETWORK', 'A PUBLIC', 'B PUBLIC']);
  });
});
