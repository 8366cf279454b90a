import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toNodeId, type Actor } from '@allmende/kernel';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Planner } from '../proof/planner.js';
import { Proposals } from './proposal.service.js';

let room: BoardRoom;
let planner: Planner;
let proposals: Proposals;
let moderator: Person;
let dortmund: Person;
let berlin: Person;
let partner: Person;

beforeAll(async () => {
  room = await BoardRoom.start();
  planner = new Planner(room);
  proposals = room.get(Proposals);
  moderator = await room.person('MODERATOR');
  dortmund = await room.person('COORDINATOR', room.demo.dortmund);
  berlin = await room.person('REPRESENTATIVE', room.demo.berlin);
  partner = await room.person('COORDINATOR', room.demo.kgst);
}, startup);
afterAll(() => room.stop());

describe('the backlog', () => {
  const backlog = async (actor: Actor, filter: object = {}) => {
    const query = `query ($filter: BacklogFilter) { backlog(first: 100, filter: $filter) { totalCount nodes { id } } }`;
    const { backlog } = await room.data<{ backlog: { totalCount: number; nodes: { id: string }[] } }>(
      actor,
      query,
      { filter },
    );
    expect(backlog.totalCount).toBe(backlog.nodes.length);
    return backlog.nodes.map(({ id }) => id);
  };

  it('is for the body and those who may propose; what is confidential for the body and the sponsor', async () => {
    const open = toNodeId('AgendaItem', await planner.proposal(dortmund, room.demo.dortmund));
    const secret = toNodeId(
      'AgendaItem',
      await planner.proposal(dortmund, room.demo.dortmund, { visibility: 'BOARD' }),
    );
    const own = toNodeId(
      'AgendaItem',
      await planner.proposal(partner, room.demo.kgst, { visibility: 'BOARD' }),
    );
    for (const actor of [moderator, dortmund, berlin])
      expect(await backlog(actor)).toEqual(expect.arrayContaining([open, secret, own]));
    const partners = await backlog(partner);
    expect(partners).toEqual(expect.arrayContaining([open, own]));
    expect(partners).not.toContain(secret);
    const zendis = await room.person('COORDINATOR', room.demo.zendis);
    expect(await backlog(zendis)).not.toContain(own);
  });

  it('of a group is for the group', async () => {
    const group = await planner.group([dortmund, room.demo.dortmund]);
    const id = await planner.proposal(dortmund, room.demo.dortmund, { workingGroupId: group });
    const filter = { workingGroupId: toNodeId('WorkingGroup', group) };
    expect(await backlog(dortmund, filter)).toEqual([toNodeId('AgendaItem', id)]);
    expect(await backlog(berlin, filter)).toEqual([]);
    const query = `query ($slug: String!) { workingGroup(slug: $slug) { backlog { totalCount } } }`;
    expect(await room.data(dortmund, query, { slug: group })).toEqual({
      workingGroup: { backlog: { totalCount: 1 } },
    });
  });

  it('shows what was withdrawn only when asked for', async () => {
    const id = await planner.proposal(dortmund, room.demo.dortmund);
    await proposals.withdraw(dortmund, id);
    expect(await backlog(dortmund)).not.toContain(toNodeId('AgendaItem', id));
    expect(await backlog(dortmund, { states: ['WITHDRAWN'] })).toContain(toNodeId('AgendaItem', id));
  });
});
