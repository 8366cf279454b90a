import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toNodeId } from '@allmende/kernel';
import { UserFaults } from '@allmende/platform/graphql';
import { Meetings } from '../meeting/meeting.service.js';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Planner } from '../proof/planner.js';
import { whyNotPlace, withItemAt, type Place } from './agenda-order.js';
import { spotOf, type WantedPlace } from './agenda-places.js';
import { Agenda } from './agenda.service.js';

let room: BoardRoom;
let planner: Planner;
let clients: Person[];

beforeAll(async () => {
  room = await BoardRoom.start();
  planner = new Planner(room);
  clients = [];
  for (let n = 0; n < 4; n += 1) clients.push(await room.person('MODERATOR'));
}, startup);
afterAll(() => room.stop());

interface Row extends Place {
  number: string | null;
}
const rowsOf = (meetingId: string) =>
  room.db.query<Row[]>(
    `select id, parent_id as "parentId", position, number from agenda_item where meeting_id = $1 order by agenda_path(id)`,
    [meetingId],
  );

/** The agenda as a client reads it. */
async function seenBy(client: Person, meetingId: string): Promise<string[]> {
  const query = `query ($id: ID!) { meeting(id: $id) { allItems { id number } } }`;
  const { meeting } = await room.data<{ meeting: { allItems: { id: string; number: string }[] } }>(
    client,
    query,
    {
      id: toNodeId('Meeting', meetingId),
    },
  );
  return meeting.allItems.map(({ id, number }) => `${number} ${id}`);
}

/** `A B(C D) E F` */
async function agendaOfSix(): Promise<{ meetingId: string; ids: string[] }> {
  const meetingId = await planner.meeting(clients[0]!);
  const ids: string[] = [];
  for (let n = 0; n < 6; n += 1)
    ids.push(await planner.item(clients[0]!, meetingId, n === 2 || n === 3 ? { intoId: ids[1]! } : {}));
  return { meetingId, ids };
}

interface Move {
  item: number;
  target: number;
  how: 'beforeId' | 'afterId' | 'intoId';
}
const move = fc.record({
  item: fc.nat(5),
  target: fc.nat(5),
  how: fc.constantFrom<Move['how']>('beforeId', 'afterId', 'intoId'),
});
const histories = fc.array(fc.array(move, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 });

/** One client does its moves one after the other; a refusal is an answer, not a failure. */
async function play(client: Person, moves: readonly Move[], ids: readonly string[]): Promise<void> {
  for (const { item, target, how } of moves)
    await room
      .get(Agenda)
      .move(client, ids[item]!, { [how]: ids[target]! })
      .catch((error: unknown) => {
        if (!(error instanceof UserFaults)) throw error;
      });
}

/** The moves that were done, in the order of their transactions: each was written down under the lock of the meeting. */
const done = (ids: readonly string[]) =>
  room.db.query<{ id: string; place: WantedPlace }[]>(
    `select subject_id as id, details as place from audit_entry where action = 'moveAgendaItem' and subject_id = any($1) order by audit_entry.id`,
    [ids],
  );

function holds(rows: readonly Row[], ids: readonly string[]): void {
  expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const siblings = new Map<string | null, number[]>();
  for (const { parentId, position } of rows)
    siblings.set(parentId, [...(siblings.get(parentId) ?? []), position]);
  for (const positions of siblings.values()) expect(positions).toEqual(positions.map((_, n) => n));
}

const runs = { numRuns: 15, endOnFailure: true };

describe('when several people order an agenda at once', () => {
  it('it ends in one order without gaps: that of their moves one after the other; all of them see it', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (moves) => {
        const { meetingId, ids } = await agendaOfSix();
        const start: Place[] = await rowsOf(meetingId);
        await Promise.all(moves.map((own, n) => play(clients[n]!, own, ids)));
        const rows = await rowsOf(meetingId);
        holds(rows, ids);
        const replayed = (await done(ids)).reduce<Place[]>((places, { id, place }) => {
          expect(whyNotPlace(places, id, spotOf(place))).toBeNull();
          return withItemAt(places, id, spotOf(place));
        }, start);
        const placeOf = ({ id, parentId, position }: Place) => `${id} ${parentId} ${position}`;
        expect(rows.map(placeOf).sort()).toEqual(replayed.map(placeOf).sort());
        const seen = await Promise.all(clients.map((client) => seenBy(client, meetingId)));
        for (const view of seen)
          expect(view).toEqual(rows.map((row) => `null ${toNodeId('AgendaItem', row.id)}`));
      }),
      runs,
    );
  }, 120_000);

  it('an invitation in between freezes each number once; late items get their own, nobody is renumbered', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.array(fc.nat(5), { maxLength: 4 }), async (moves, late) => {
        const { meetingId, ids } = await agendaOfSix();
        const [host] = clients as [Person];
        const invitation = room.get(Meetings).invite(host, meetingId);
        const frozen = invitation.then(() => rowsOf(meetingId));
        const added = invitation.then(() =>
          Promise.all(late.map((n) => planner.item(host, meetingId, { afterId: ids[n]! }))),
        );
        await Promise.all(moves.map((own, n) => play(clients[n]!, own, ids)));
        const rows = await rowsOf(meetingId).then(async () => (await added, rowsOf(meetingId)));
        holds(rows, [...ids, ...(await added)]);
        const numbers = new Map(rows.map(({ id, number }) => [id, number]));
        for (const { id, number } of await frozen) {
          expect(number).not.toBeNull();
          expect(numbers.get(id)).toBe(number);
        }
        expect(new Set(numbers.values()).size).toBe(rows.length);
      }),
      runs,
    );
  }, 120_000);

  it('two moving the same item: both are done, the later one counts', async () => {
    const { meetingId, ids } = await agendaOfSix();
    const [a, , , , e, f] = ids as [string, string, string, string, string, string];
    await Promise.all([
      room.get(Agenda).move(clients[0]!, a, { afterId: e }),
      room.get(Agenda).move(clients[1]!, a, { afterId: f }),
    ]);
    const last = (await done(ids)).at(-1)!;
    const rows = await rowsOf(meetingId);
    const place = rows.findIndex(({ id }) => id === a);
    expect(rows[place - 1]?.id).toBe(last.place.afterId);
  });

  it('two moving items into each other: one is done, the other is told why not', async () => {
    const { ids } = await agendaOfSix();
    const [a, , , , e] = ids as [string, string, string, string, string];
    const both = await Promise.allSettled([
      room.get(Agenda).move(clients[0]!, a, { intoId: e }),
      room.get(Agenda).move(clients[1]!, e, { intoId: a }),
    ]);
    const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as UserFaults] : []));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(refused?.faults[0]?.code).toBe('ITEM_INTO_ITSELF');
  });
});
