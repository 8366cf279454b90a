import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toNodeId } from '@allmende/kernel';
import { Meetings } from '../meeting/meeting.service.js';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Planner, refusalOf } from '../proof/planner.js';
import { Agenda } from './agenda.service.js';
import { ProposalDesk } from './proposal-desk.service.js';

let room: BoardRoom;
let planner: Planner;
let desk: ProposalDesk;
let moderator: Person;
let dortmund: Person;

beforeAll(async () => {
  room = await BoardRoom.start();
  planner = new Planner(room);
  desk = room.get(ProposalDesk);
  moderator = await room.person('MODERATOR');
  dortmund = await room.person('COORDINATOR', room.demo.dortmund);
}, startup);
afterAll(() => room.stop());

const proposal = (title = 'Vorschlag', more = {}) =>
  planner.proposal(dortmund, room.demo.dortmund, { title, ...more });
const row = async (id: string) => {
  const [found] = await room.db.query<Record<string, unknown>[]>(
    `select state, number, position, meeting_id, parent_id, state_reason, merged_into_id from agenda_item where id = $1`,
    [id],
  );
  return found!;
};
const decided = async (id: string) =>
  (await room.events('proposal.decided')).flatMap(({ payload }) =>
    payload['agendaItemId'] === id ? [payload] : [],
  );
const changed = async (meetingId: string) =>
  (await room.events('meeting.changed')).filter(({ payload }) => payload['meetingId'] === meetingId);

/** An agenda `A B(C)` that people were invited to. */
async function invited() {
  const meetingId = await planner.meeting(moderator);
  const a = await planner.item(moderator, meetingId, { title: 'A' });
  const b = await planner.item(moderator, meetingId, { title: 'B' });
  const c = await planner.item(moderator, meetingId, { title: 'C', intoId: b });
  await room.get(Meetings).invite(moderator, meetingId);
  return { meetingId, a, b, c };
}

describe('accepting', () => {
  it('puts the proposal last onto the agenda, and tells the sponsor', async () => {
    const meetingId = await planner.meeting(moderator);
    const id = await proposal();
    await planner.item(moderator, meetingId);
    await desk.accept(moderator, id, meetingId, {});
    expect(await row(id)).toMatchObject({
      state: 'PLACED',
      position: 1,
      number: null,
      meeting_id: meetingId,
    });
    expect(await decided(id)).toEqual([
      expect.objectContaining({
        outcome: 'ACCEPTED',
        meetingId,
        reason: null,
        sponsorOrganizationId: room.demo.dortmund,
      }),
    ]);
    expect(await changed(meetingId)).toEqual([]);
  });

  it('a second time, or by two at once, changes nothing more', async () => {
    const meetingId = await planner.meeting(moderator);
    const id = await proposal();
    await Promise.allSettled([1, 2, 3].map(() => desk.accept(moderator, id, meetingId, {})));
    await desk.accept(moderator, id, meetingId, {});
    expect(await decided(id)).toHaveLength(1);
    expect(await planner.agenda(meetingId)).toBe('Vorschlag');
  });

  it('after the invitation numbers it behind the item it follows, and renumbers nobody', async () => {
    const { meetingId, a, c } = await invited();
    const place = async (title: string, where: object) =>
      desk.accept(moderator, await proposal(title), meetingId, where);
    const late = await place('D', { afterId: a });
    await place('E', { afterId: late });
    await place('F', { afterId: a });
    await place('G', { afterId: c });
    await place('H', { intoId: late });
    await place('I', { beforeId: a });
    expect(await planner.agenda(meetingId)).toBe('I A F D(H) E B(C G)');
    expect(await planner.agenda(meetingId, 'number')).toBe('0a 1 1c 1a(1a.1) 1b 2(2.1 2.1a)');
    expect((await changed(meetingId)).map(({ payload }) => payload['changed'])).toEqual(
      Array(6).fill(['agenda']),
    );
  });

  it('is refused for a meeting that is over, of another body, or twice elsewhere', async () => {
    const { meetingId } = await invited();
    await room.get(Meetings).cancel(moderator, meetingId, 'Aus');
    const id = await proposal();
    expect(await refusalOf(desk.accept(moderator, id, meetingId, {}))).toEqual([
      'MEETING_CLOSED input.meetingId',
    ]);
    const group = await planner.group([dortmund, room.demo.dortmund]);
    const others = await planner.meeting(moderator, { workingGroupId: group });
    expect(await refusalOf(desk.accept(moderator, id, others, {}))).toEqual(['OTHER_BODY input.meetingId']);
    await desk.accept(moderator, id, await planner.meeting(moderator), {});
    expect(await refusalOf(desk.accept(moderator, id, await planner.meeting(moderator), {}))).toEqual([
      'ALREADY_DECIDED input.id',
    ]);
    expect(
      await refusalOf(
        desk.accept(moderator, await proposal(), await planner.meeting(moderator), {
          beforeId: newId(),
          afterId: newId(),
        }),
      ),
    ).toEqual(['ONE_PLACE input.afterId']);
  });

  it('is for who leads the body', async () => {
    const { meetingId } = await invited();
    expect(await refusalOf(desk.accept(dortmund, await proposal(), meetingId, {}))).toBe('FORBIDDEN');
    expect(await refusalOf(desk.decline(dortmund, await proposal(), 'Nein'))).toBe('FORBIDDEN');
  });
});

describe('deferring and declining', () => {
  it.each([
    ['defer', 'DEFERRED'],
    ['decline', 'DECLINED'],
  ] as const)('%s needs a reason, which the sponsor is told once', async (command, state) => {
    const id = await proposal();
    expect(await refusalOf(desk[command](moderator, id, ' '))).toEqual(['REQUIRED input.reason']);
    await desk[command](moderator, id, 'Kein Platz.');
    await desk[command](moderator, id, 'Kein Platz.');
    expect(await row(id)).toMatchObject({ state, state_reason: 'Kein Platz.', meeting_id: null });
    expect(await decided(id)).toEqual([expect.objectContaining({ outcome: state, reason: 'Kein Platz.' })]);
  });

  it('a deferred proposal can still be accepted, a declined one can’t', async () => {
    const meetingId = await planner.meeting(moderator);
    const [deferred, declined] = [await proposal(), await proposal()];
    await desk.defer(moderator, deferred, 'Später');
    await desk.decline(moderator, declined, 'Nein');
    await desk.accept(moderator, deferred, meetingId, {});
    expect(await row(deferred)).toMatchObject({ state: 'PLACED', state_reason: null });
    expect(await refusalOf(desk.accept(moderator, declined, meetingId, {}))).toEqual([
      'ALREADY_DECIDED input.id',
    ]);
  });

  it('takes a proposal off a draft’s agenda, whose gap closes; not off a frozen one', async () => {
    const meetingId = await planner.meeting(moderator);
    const id = await proposal('Weg');
    await desk.accept(moderator, id, meetingId, {});
    await planner.item(moderator, meetingId, { title: 'Bleibt' });
    await desk.defer(moderator, id, 'Später');
    expect(await row(id)).toMatchObject({ state: 'DEFERRED', meeting_id: null, position: null });
    expect(
      await room.db.query(`select position from agenda_item where meeting_id = $1`, [meetingId]),
    ).toEqual([{ position: 0 }]);
    const { a } = await invited();
    expect(await refusalOf(desk.decline(moderator, a, 'Nein'))).toEqual(['NUMBERS_FROZEN input.id']);
  });
});

describe('merging', () => {
  const attach = (itemId: string, name: string, visibility: string | null = null) =>
    room.write(
      `insert into attachment (id, agenda_item_id, file_name, media_type, size, sha256, visibility, created_at)
       values (uuidv7(), $1, $2, 'application/pdf', 10, repeat('a', 64), $3, now())`,
      [itemId, name, visibility],
    );

  it('lets the proposal go on in the other, tells its sponsor, and takes along what hangs on it, no wider', async () => {
    const [id, into] = [await proposal('Klein', { visibility: 'BOARD' }), await proposal('Groß')];
    await attach(id, 'intern.pdf');
    await attach(into, 'offen.pdf');
    await desk.merge(moderator, id, into, 'Gleiches Thema.');
    await desk.merge(moderator, id, into, 'Gleiches Thema.');
    expect(await row(id)).toMatchObject({
      state: 'MERGED',
      merged_into_id: into,
      state_reason: 'Gleiches Thema.',
    });
    expect(await decided(id)).toEqual([
      expect.objectContaining({ outcome: 'MERGED', mergedIntoId: into, reason: 'Gleiches Thema.' }),
    ]);
    expect(
      await room.db.query(
        `select file_name, visibility from attachment where agenda_item_id = $1 order by file_name`,
        [into],
      ),
    ).toEqual([
      { file_name: 'intern.pdf', visibility: 'BOARD' },
      { file_name: 'offen.pdf', visibility: null },
    ]);
    const query = `query ($id: ID!) { node(id: $id) { ... on AgendaItem { title stateReason mergedInto { title mergedItems { title } } } } }`;
    expect(await room.data(dortmund, query, { id: toNodeId('AgendaItem', id) })).toEqual({
      node: {
        title: 'Klein',
        stateReason: 'Gleiches Thema.',
        mergedInto: { title: 'Groß', mergedItems: [{ title: 'Klein' }] },
      },
    });
  });

  it('works into an item that stands on an agenda', async () => {
    const { a } = await invited();
    const id = await proposal();
    await desk.merge(moderator, id, a, 'Gehört dazu.');
    expect(await row(id)).toMatchObject({ state: 'MERGED', merged_into_id: a });
  });

  it('is refused into itself, into what is decided, and across bodies', async () => {
    const id = await proposal();
    expect(await refusalOf(desk.merge(moderator, id, id, 'x'))).toEqual(['ITEM_INTO_ITSELF input.intoId']);
    const declined = await proposal();
    await desk.decline(moderator, declined, 'Nein');
    expect(await refusalOf(desk.merge(moderator, id, declined, 'x'))).toEqual(['ALREADY_DECIDED input.id']);
    const group = await planner.group([dortmund, room.demo.dortmund]);
    expect(
      await refusalOf(desk.merge(moderator, id, await proposal('G', { workingGroupId: group }), 'x')),
    ).toEqual(['OTHER_BODY input.intoId']);
    expect(await refusalOf(desk.merge(moderator, id, newId(), 'x'))).toBe('NOT_FOUND');
  });

  it('of two into each other at once lets one win', async () => {
    const [one, other] = [await proposal(), await proposal()];
    const both = await Promise.allSettled([
      desk.merge(moderator, one, other, 'x'),
      desk.merge(moderator, other, one, 'x'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

it('a proposal on a draft shows its sponsor that it is placed, and not where', async () => {
  const meetingId = await planner.meeting(moderator);
  const id = await proposal('Meiner');
  await desk.accept(moderator, id, meetingId, {});
  const query = `query ($id: ID!) { node(id: $id) { ... on AgendaItem { state title meeting { id } viewerCanEdit viewerCanWithdraw } } }`;
  const read = () => room.data(dortmund, query, { id: toNodeId('AgendaItem', id) });
  const unseen = {
    state: 'PLACED',
    title: 'Meiner',
    meeting: null,
    viewerCanEdit: false,
    viewerCanWithdraw: false,
  };
  expect(await read()).toEqual({ node: unseen });
  await room.get(Agenda).remove(moderator, id);
  expect(await read()).toMatchObject({
    node: { state: 'PROPOSED', viewerCanEdit: true, viewerCanWithdraw: true },
  });
});
