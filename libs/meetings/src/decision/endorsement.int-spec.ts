import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, toNodeId, type Actor } from '@allmende/kernel';
import { DecisionBed, refusals } from '../proof/decision-bed.js';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Endorsements } from './endorsement.service.js';

let room: BoardRoom;
let bed: DecisionBed;
let joint: string;
let dortmund: Person;

beforeAll(async () => {
  room = await BoardRoom.start();
  bed = new DecisionBed(room);
  const item = await bed.item(await bed.meeting());
  joint = await bed.decision({ number: 'B-2026-001', item, jointPosition: true });
  await bed.decision({ number: 'B-2026-002', item });
  await bed.decision({ number: 'B-2026-003', item, jointPosition: true, result: 'REJECTED' });
  await bed.decision({ number: 'B-2026-004', item, jointPosition: true, visibility: 'BOARD' });
  dortmund = await room.person('COORDINATOR', room.demo.dortmund);
}, startup);
afterAll(() => room.stop());

const endorse = (actor: Actor, decisionId: string, organizationId: string, note?: string) =>
  room.get(Endorsements).endorse(actor, { decisionId, organizationId, note });
const idOf = async (number: string) =>
  (await room.db.query<{ id: string }[]>(`select id from decision where number = $1`, [number]))[0]!.id;

const carriers = async (actor: Actor, withdrawn = false) => {
  const { node } = await room.data<{
    node: {
      endorsements: { nodes: { organization: { name: string }; note: string | null }[] };
      viewerCanEndorse: boolean;
    };
  }>(
    actor,
    `query($id: ID!, $withdrawn: Boolean!) { node(id: $id) { ... on Decision {
      viewerCanEndorse endorsements(withdrawn: $withdrawn) { nodes { organization { name } note } } } } }`,
    { id: toNodeId('Decision', joint), withdrawn },
  );
  return { ...node, names: node.endorsements.nodes.map(({ organization }) => organization.name) };
};

describe('a joint position', () => {
  it('is carried by a member once, however often it says so', async () => {
    expect((await carriers(dortmund)).viewerCanEndorse).toBe(true);
    const ids = await Promise.all(
      [1, 2, 3, 4].map(() => endorse(dortmund, joint, room.demo.dortmund, 'Gern.')),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await room.events('decision.endorsed')).toHaveLength(1);
    expect(await carriers(dortmund)).toMatchObject({ names: ['Dortmund'], viewerCanEndorse: false });
  });

  it('is carried by partners, too, but not by who is no member', async () => {
    const partner = await room.person('COORDINATOR', room.demo.kgst);
    expect(await refusals(endorse(partner, joint, room.demo.kgst))).toEqual([]);
    const outside = await room.person('COORDINATOR', room.demo.bretten);
    expect(await refusals(endorse(outside, joint, room.demo.bretten))).toEqual([
      'NO_MEMBER input.organizationId',
    ]);
  });

  it('is not carried anew by who is suspended', async () => {
    const bochum = await room.person('COORDINATOR', room.demo.bochum);
    await room.write(`update membership set state = 'SUSPENDED' where organization_id = $1`, [
      room.demo.bochum,
    ]);
    expect(await refusals(endorse(bochum, joint, room.demo.bochum))).toEqual([
      'NO_MEMBER input.organizationId',
    ]);
  });

  it('is carried only by who acts for the organization', async () => {
    const reader = await room.person('VIEWER', room.demo.berlin);
    for (const actor of [reader, dortmund, await room.person('MODERATOR')])
      expect(await refusals(endorse(actor, joint, room.demo.berlin))).toEqual(['FORBIDDEN']);
  });

  it('must be one, be adopted, and be there for the reader', async () => {
    const attempt = async (number: string, actor = dortmund, organization = room.demo.dortmund) =>
      refusals(endorse(actor, await idOf(number), organization));
    expect(await attempt('B-2026-002')).toEqual(['NO_JOINT_POSITION input.decisionId']);
    expect(await attempt('B-2026-003')).toEqual(['NOT_ADOPTED input.decisionId']);
    const partner = await room.person('COORDINATOR', room.demo.kgst);
    expect(await attempt('B-2026-004', partner, room.demo.kgst)).toEqual(['NOT_FOUND']);
    expect(await refusals(endorse(dortmund, joint, room.demo.dortmund, 'x'.repeat(1001)))).toEqual([
      'TOO_LONG input.note',
    ]);
  });

  it('tells everybody who carries it, and the network what they said', async () => {
    expect((await carriers(anonymous())).endorsements.nodes[0]).toEqual({
      organization: { name: 'Dortmund' },
      note: null,
    });
    expect((await carriers(dortmund)).endorsements.nodes[0]).toMatchObject({ note: 'Gern.' });
  });

  it('is left again; that it was carried is kept, and it can be carried anew', async () => {
    const first = await endorse(dortmund, joint, room.demo.dortmund);
    const stranger = await room.person('COORDINATOR', room.demo.berlin);
    expect(await refusals(room.get(Endorsements).withdraw(stranger, first))).toEqual(['FORBIDDEN']);
    await room.get(Endorsements).withdraw(dortmund, first);
    await room.get(Endorsements).withdraw(dortmund, first);
    expect((await carriers(dortmund)).names).toEqual(['KGSt']);
    const second = await endorse(dortmund, joint, room.demo.dortmund);
    expect(second).not.toBe(first);
    expect((await carriers(dortmund, true)).names).toEqual(['Dortmund', 'Dortmund', 'KGSt']);
  });
});
