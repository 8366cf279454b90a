import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toNodeId, type Actor } from '@allmende/kernel';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Attendances } from './attendances.service.js';
import { newMeeting, refusal } from './proof/session-room.js';

let room: BoardRoom;
let moderator: Person;
let coordinator: Person;
let meeting: string;

beforeAll(async () => {
  room = await BoardRoom.start();
  moderator = await room.person('MODERATOR');
  coordinator = await room.person('COORDINATOR', room.demo.dortmund);
}, startup);
afterAll(() => room.stop());
beforeEach(async () => {
  meeting = await newMeeting(room, 'RUNNING');
});

describe('attendance', () => {
  const reply = (actor: Actor, meetingId: string, organizationId: string | null) =>
    room.get(Attendances).reply(actor, { meetingId, organizationId, answer: 'YES' });
  const rows = (meetingId: string) =>
    room.db.query<Record<string, unknown>[]>(`select * from attendance where meeting_id = $1`, [meetingId]);

  it('takes the newest answer of a person, one row for each', async () => {
    const id = await newMeeting(room, 'INVITED');
    await Promise.all([
      reply(coordinator, id, room.demo.dortmund),
      reply(coordinator, id, room.demo.dortmund),
    ]);
    await room.get(Attendances).reply(coordinator, {
      ...{ meetingId: id, organizationId: room.demo.dortmund },
      ...{ answer: 'NO', note: 'Ratssitzung.' },
    });
    expect(await rows(id)).toMatchObject([{ answer: 'NO', answer_note: 'Ratssitzung.', capacity: 'VOTING' }]);
  });

  it('knows in which function somebody comes', async () => {
    const id = await newMeeting(room, 'INVITED');
    const reader = await room.person('VIEWER', room.demo.solingen);
    await reply(reader, id, room.demo.solingen);
    await reply(moderator, id, null);
    expect((await rows(id)).map(({ capacity }) => capacity).sort()).toEqual(['CHAIR', 'GUEST']);
  });

  it.each([
    ['for an organization of others', () => reply(coordinator, meeting2, room.demo.berlin), 'FORBIDDEN'],
    ['for nobody', () => reply(coordinator, meeting2, null), 'REQUIRED'],
    ['to a meeting that has begun', () => reply(coordinator, meeting, room.demo.dortmund), 'MEETING_STARTED'],
    ['to a draft', () => newMeeting(room, 'DRAFT').then((id) => reply(coordinator, id, null)), 'NOT_FOUND'],
  ])('is not promised %s', async (_, attempt, code) => {
    meeting2 = await newMeeting(room, 'INVITED');
    expect(await refusal(attempt())).toEqual([code]);
  });
  let meeting2: string;

  it('is recorded with coming, leaving and coming back; a slip is undone', async () => {
    const mark = (present: boolean) =>
      room.get(Attendances).record(moderator, {
        ...{ meetingId: meeting, accountId: coordinator.accountId, organizationId: room.demo.dortmund },
        ...{ capacity: 'VOTING', present },
      });
    await mark(true);
    await mark(false);
    expect(await rows(meeting)).toMatchObject([{ arrived_at: null, left_at: null }]);
    await mark(true);
    const arrived = room.clock.now();
    room.clock.advance(600_000);
    await mark(false);
    expect(await rows(meeting)).toMatchObject([{ arrived_at: arrived, left_at: room.clock.now() }]);
    await mark(true);
    expect(await rows(meeting)).toMatchObject([{ arrived_at: arrived, left_at: null }]);
  });

  it.each([
    ['a voice for an organization without one', () => room.demo.kgst, 'NO_VOICE'],
    ['a voice for no organization', () => null, 'REQUIRED'],
    ['an organization that the person does not act for', () => room.demo.berlin, 'NO_ROLE'],
  ])('is not recorded with %s', async (_, organization, code) => {
    const organizationId = organization();
    const person = await room.person('COORDINATOR', room.demo.kgst);
    const presence = { meetingId: meeting, accountId: person.accountId, organizationId, present: true };
    expect(
      await refusal(room.get(Attendances).record(moderator, { ...presence, capacity: 'VOTING' })),
    ).toEqual([code]);
  });
  it('shows who comes to the people of the body, and to others only themselves', async () => {
    const id = await newMeeting(room, 'INVITED');
    await reply(coordinator, id, room.demo.dortmund);
    const ask = async (actor: Actor) =>
      (
        await room.data<{ meeting: Record<string, unknown> }>(
          actor,
          `query ($id: ID!) { meeting(id: $id) { attendances { answer present } viewerAttendance { capacity } } }`,
          { id: toNodeId('Meeting', id) },
        )
      ).meeting;
    expect(await ask(coordinator)).toEqual({
      attendances: [{ answer: 'YES', present: false }],
      viewerAttendance: { capacity: 'VOTING' },
    });
    const stranger = await room.person('COORDINATOR', room.demo.kgst);
    expect(await ask(stranger)).toEqual({ attendances: [], viewerAttendance: null });
  });
});
