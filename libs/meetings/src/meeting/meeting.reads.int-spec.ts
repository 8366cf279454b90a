import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, toNodeId, type Actor } from '@allmende/kernel';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Planner } from '../proof/planner.js';
import { Meetings, type NewMeeting } from './meeting.service.js';

let room: BoardRoom;
let planner: Planner;
let meetings: Meetings;
let moderator: Person;
let dortmund: Person;
let partner: Person;

beforeAll(async () => {
  room = await BoardRoom.start();
  planner = new Planner(room);
  meetings = room.get(Meetings);
  moderator = await room.person('MODERATOR');
  dortmund = await room.person('COORDINATOR', room.demo.dortmund);
  partner = await room.person('COORDINATOR', room.demo.kgst);
}, startup);
afterAll(() => room.stop());

const at = (text: string) => new Date(text);
const draft = (more: Partial<NewMeeting> = {}) => planner.meeting(moderator, more);
async function invited(more: Partial<NewMeeting> = {}): Promise<string> {
  const id = await draft(more);
  return meetings.invite(moderator, id);
}
const read = async (actor: Actor, id: string) =>
  (
    await room.data<{ meeting: Record<string, unknown> | null }>(
      actor,
      `query ($id: ID!) { meeting(id: $id) { state onlineUrl place cancelReason viewerCanManage viewerParticipates viewerCanPropose } }`,
      { id: toNodeId('Meeting', id) },
    )
  ).meeting;

describe('a meeting', () => {
  const seenBy = async (id: string): Promise<string[]> => {
    const readers: [string, Actor][] = [
      ['anonymous', anonymous()],
      ['partner', partner],
      ['board', dortmund],
      ['moderator', moderator],
    ];
    const seen: string[] = [];
    for (const [name, actor] of readers) if (await read(actor, id)) seen.push(name);
    return seen;
  };

  it.each([
    ['PUBLIC', ['anonymous', 'partner', 'board', 'moderator']],
    ['NETWORK', ['partner', 'board', 'moderator']],
    ['BOARD', ['board', 'moderator']],
  ] as const)('of visibility %s is seen by %j, as a draft by who leads only', async (visibility, readers) => {
    const id = await draft({ visibility });
    expect(await seenBy(id)).toEqual(['moderator']);
    await meetings.invite(moderator, id);
    expect(await seenBy(id)).toEqual(readers);
    await meetings.cancel(moderator, id, 'Aus');
    expect(await seenBy(id)).toEqual(readers);
  });

  it('that was called off as a draft is seen by who leads only', async () => {
    const id = await draft({ visibility: 'PUBLIC' });
    await meetings.cancel(moderator, id, 'Aus');
    expect(await seenBy(id)).toEqual(['moderator']);
  });

  it('tells its conference only to the people of the body', async () => {
    const id = await invited({ visibility: 'PUBLIC', onlineUrl: 'https://konferenz.example.org/b' });
    expect(await read(anonymous(), id)).toMatchObject({ onlineUrl: null, viewerParticipates: false });
    expect(await read(partner, id)).toMatchObject({ onlineUrl: null });
    expect(await read(dortmund, id)).toMatchObject({
      ...{ onlineUrl: 'https://konferenz.example.org/b', viewerParticipates: true },
      ...{ viewerCanManage: false, viewerCanPropose: true },
    });
    expect(await read(moderator, id)).toMatchObject({ viewerCanManage: true });
  });

  it('of a group is invited to by its chair, and BOARD means the group alone', async () => {
    const chair = await room.person('COORDINATOR', room.demo.solingen);
    const group = await planner.group([chair, room.demo.solingen]);
    const id = await planner.meeting(chair, { workingGroupId: group, visibility: 'BOARD' });
    await meetings.invite(chair, id);
    expect(await seenBy(id)).toEqual(['moderator']);
    expect(await read(chair, id)).toMatchObject({ viewerCanManage: true });
  });

  it('is found in the calendar by body, days of Germany and state, and no draft is counted for others', async () => {
    const id = await invited({
      visibility: 'PUBLIC',
      startsAt: at('2027-02-27T23:30:00Z'),
      endsAt: at('2027-02-28T01:00:00Z'),
    });
    await draft({
      visibility: 'PUBLIC',
      startsAt: at('2027-02-28T09:00:00Z'),
      endsAt: at('2027-02-28T10:00:00Z'),
    });
    const find = async (actor: Actor, filter: object) => {
      const query = `query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount nodes { id } } }`;
      return (
        await room.data<{ meetings: { totalCount: number; nodes: { id: string }[] } }>(actor, query, {
          filter,
        })
      ).meetings;
    };
    const day = { from: '2027-02-28', to: '2027-02-28' };
    expect(await find(anonymous(), day)).toEqual({ totalCount: 1, nodes: [{ id: toNodeId('Meeting', id) }] });
    expect(await find(moderator, day)).toMatchObject({ totalCount: 2 });
    expect(await find(moderator, { ...day, states: ['DRAFT'] })).toMatchObject({ totalCount: 1 });
    expect(await find(anonymous(), { from: '2027-02-27', to: '2027-02-27' })).toMatchObject({
      totalCount: 0,
    });
    expect(await find(anonymous(), { ...day, board: true })).toMatchObject({ totalCount: 1 });
    const group = toNodeId('WorkingGroup', await planner.group([dortmund, room.demo.dortmund]));
    expect(await find(anonymous(), { ...day, workingGroupId: group })).toMatchObject({ totalCount: 0 });
  });
});
