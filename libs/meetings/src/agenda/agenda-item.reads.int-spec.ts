import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, toNodeId, type Actor } from '@allmende/kernel';
import { Meetings } from '../meeting/meeting.service.js';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Planner } from '../proof/planner.js';
import type { Visibility } from '../visibility.js';

type Reader = 'anonymous' | 'network' | 'board' | 'group' | 'sponsor' | 'chair' | 'moderator';
interface Item {
  withheld: boolean;
  title: string | null;
  number: string;
  minutes: number;
  [field: string]: unknown;
}

let room: BoardRoom;
let planner: Planner;
let actors: Record<Reader, Actor>;
let moderator: Person;
let group: string;

beforeAll(async () => {
  room = await BoardRoom.start();
  planner = new Planner(room);
  moderator = await room.person('MODERATOR');
  const chair = await room.person('COORDINATOR', room.demo.solingen);
  // In the group, but not of the board: a partner.
  const member = await room.person('COORDINATOR', room.demo.zendis);
  group = await planner.group([chair, room.demo.solingen], [member, room.demo.zendis]);
  actors = {
    anonymous: anonymous(),
    network: await room.person('COORDINATOR', room.demo.dosys ?? room.demo.kgst),
    board: await room.person('VIEWER', room.demo.berlin),
    group: member,
    sponsor: await room.person('VIEWER', room.demo.kgst),
    chair,
    moderator,
  };
}, startup);
afterAll(() => room.stop());

const contents = `withheld title text motion outcome stateReason notes openedAt spentSeconds
  proposedAt sponsorOrganization { name } sponsorWorkingGroup { name } project { name } proposedBy { displayName }
  wishedMeeting { title } decidedAt`;
const place = `id number position state minutes visibility effectiveVisibility version`;

async function read(actor: Actor, meetingId: string): Promise<Item[] | null> {
  const query = `query ($id: ID!) { meeting(id: $id) { plannedMinutes allItems { ${place} ${contents} children { title } parent { title } } } }`;
  const { meeting } = await room.data<{ meeting: { allItems: Item[] } | null }>(actor, query, {
    id: toNodeId('Meeting', meetingId),
  });
  return meeting?.allItems ?? null;
}

/** One item, sponsored by the KGSt, in a meeting that people were invited to. */
async function invited(body: string | null, meetingIs: Visibility, itemIs: Visibility): Promise<string> {
  const meetingId = await planner.meeting(moderator, { workingGroupId: body, visibility: meetingIs });
  await planner.item(moderator, meetingId, {
    ...{
      title: 'Vertraulicher Titel',
      text: 'Text',
      motion: 'Das Board beschließt',
      minutes: 25,
      visibility: itemIs,
    },
    sponsorOrganizationId: room.demo.kgst,
  });
  await room.get(Meetings).invite(moderator, meetingId);
  return meetingId;
}

/** What each reader gets: the item, its placeholder, or not even the meeting. */
async function matrix(meetingId: string): Promise<Record<Reader, string>> {
  const seen: [string, string][] = [];
  for (const [reader, actor] of Object.entries(actors)) {
    const items = await read(actor, meetingId);
    seen.push([reader, items === null ? '–' : items[0]!.withheld ? 'placeholder' : 'item']);
  }
  return Object.fromEntries(seen) as Record<Reader, string>;
}

const all = (what: string) => ({
  ...{
    anonymous: what,
    network: what,
    board: what,
    group: what,
    sponsor: what,
    chair: what,
    moderator: what,
  },
});

describe('who reads an item of the board', () => {
  it.each([
    ['PUBLIC', 'PUBLIC', all('item')],
    ['PUBLIC', 'NETWORK', { ...all('item'), anonymous: 'placeholder' }],
    [
      'PUBLIC',
      'BOARD',
      { ...all('placeholder'), board: 'item', sponsor: 'item', chair: 'item', moderator: 'item' },
    ],
    ['NETWORK', 'PUBLIC', { ...all('item'), anonymous: '–' }],
    [
      'NETWORK',
      'BOARD',
      {
        ...all('placeholder'),
        anonymous: '–',
        board: 'item',
        sponsor: 'item',
        chair: 'item',
        moderator: 'item',
      },
    ],
    ['BOARD', 'PUBLIC', { ...all('–'), board: 'item', chair: 'item', moderator: 'item' }],
  ] as [Visibility, Visibility, Record<Reader, string>][])(
    'in a %s meeting, the item being %s',
    async (meeting, item, readers) => {
      expect(await matrix(await invited(null, meeting, item))).toEqual(readers);
    },
  );
});

describe('who reads an item of a group', () => {
  it.each([
    [
      'PUBLIC',
      'BOARD',
      { ...all('placeholder'), group: 'item', sponsor: 'item', chair: 'item', moderator: 'item' },
    ],
    ['BOARD', 'BOARD', { ...all('–'), group: 'item', chair: 'item', moderator: 'item' }],
  ] as [Visibility, Visibility, Record<Reader, string>][])(
    'in a %s meeting, the item being %s: BOARD is the group',
    async (meeting, item, readers) => {
      expect(await matrix(await invited(group, meeting, item))).toEqual(readers);
    },
  );
});

describe('a placeholder', () => {
  it('tells place, number, time and state, and nothing else', async () => {
    const [item] = (await read(actors.anonymous, await invited(null, 'PUBLIC', 'BOARD')))!;
    const { id, ...rest } = item!;
    expect(id).toMatch(/^agi_/);
    const nothing = [
      ...[
        'title',
        'text',
        'motion',
        'outcome',
        'stateReason',
        'notes',
        'openedAt',
        'spentSeconds',
        'proposedAt',
      ],
      ...[
        'sponsorOrganization',
        'sponsorWorkingGroup',
        'project',
        'proposedBy',
        'wishedMeeting',
        'decidedAt',
        'parent',
      ],
    ];
    expect(rest).toEqual({
      ...Object.fromEntries(nothing.map((field) => [field, null])),
      ...{ number: '1', position: 0, state: 'PLACED', minutes: 25, withheld: true, version: 1, children: [] },
      ...{ visibility: 'BOARD', effectiveVisibility: 'BOARD' },
    });
  });

  it('covers what is nested under a confidential item, however open that is', async () => {
    const meetingId = await planner.meeting(moderator, { visibility: 'PUBLIC' });
    const secret = await planner.item(moderator, meetingId, { title: 'Geheim', visibility: 'BOARD' });
    const open = await planner.item(moderator, meetingId, {
      title: 'Teil davon',
      intoId: secret,
      visibility: 'PUBLIC',
    });
    await planner.item(moderator, meetingId, { title: 'Teil des Teils', intoId: open, visibility: 'PUBLIC' });
    await room.get(Meetings).invite(moderator, meetingId);
    const items = (await read(actors.network, meetingId))!;
    expect(
      items.map(({ withheld, title, effectiveVisibility }) => [withheld, title, effectiveVisibility]),
    ).toEqual([
      [true, null, 'BOARD'],
      [true, null, 'BOARD'],
      [true, null, 'BOARD'],
    ]);
    expect((await read(actors.board, meetingId))!.map(({ title }) => title)).toEqual([
      'Geheim',
      'Teil davon',
      'Teil des Teils',
    ]);
  });

  it('is the same by `node`, and in no list of the backlog', async () => {
    const meetingId = await invited(null, 'PUBLIC', 'BOARD');
    const [item] = (await read(moderator, meetingId))!;
    const query = `query ($id: ID!) { node(id: $id) { ... on AgendaItem { withheld title viewerCanEdit viewerCanWithdraw viewerCanManage } } }`;
    const blank = {
      withheld: true,
      title: null,
      viewerCanEdit: false,
      viewerCanWithdraw: false,
      viewerCanManage: false,
    };
    expect(await room.data(actors.network, query, { id: item!['id'] })).toEqual({ node: blank });
    expect(await room.data(actors.sponsor, query, { id: item!['id'] })).toMatchObject({
      node: { title: 'Vertraulicher Titel' },
    });
  });
});

describe('notes and names', () => {
  it('notes are for who leads while the session runs, for the body when it is closed', async () => {
    const meetingId = await invited(null, 'PUBLIC', 'PUBLIC');
    await room.write(`update meeting set state = 'RUNNING', started_at = now() where id = $1`, [meetingId]);
    await room.write(`update agenda_item set notes = 'Notiz' where meeting_id = $1`, [meetingId]);
    const notes = async () => {
      const seen: string[] = [];
      for (const [reader, actor] of Object.entries(actors))
        if ((await read(actor, meetingId))![0]!['notes'] !== null) seen.push(reader);
      return seen;
    };
    expect(await notes()).toEqual(['moderator']);
    await room.write(`update meeting set state = 'CLOSED', closed_at = now() where id = $1`, [meetingId]);
    expect(await notes()).toEqual(['board', 'chair', 'moderator']);
  });

  it('who proposed it is told to the body and the sponsor', async () => {
    const meetingId = await invited(null, 'PUBLIC', 'PUBLIC');
    const seen: string[] = [];
    for (const [reader, actor] of Object.entries(actors))
      if ((await read(actor, meetingId))![0]!['proposedBy'] !== null) seen.push(reader);
    expect(seen).toEqual(['board', 'sponsor', 'chair', 'moderator']);
  });
});

describe('the agenda', () => {
  it('adds up its time and says when it is more than the session', async () => {
    const meetingId = await planner.meeting(moderator, { visibility: 'PUBLIC' });
    const query = `query ($id: ID!) { meeting(id: $id) { plannedMinutes durationMinutes overbooked items { title children { title children { title } } } allItems { title } } }`;
    const ask = () =>
      room.data<{ meeting: object }>(moderator, query, { id: toNodeId('Meeting', meetingId) });
    expect((await ask()).meeting).toMatchObject({
      plannedMinutes: 0,
      durationMinutes: 180,
      overbooked: false,
    });
    const top = await planner.item(moderator, meetingId, { title: 'A', minutes: 100 });
    await planner.item(moderator, meetingId, { title: 'C', minutes: 0 });
    const below = await planner.item(moderator, meetingId, { title: 'B', minutes: 80, intoId: top });
    expect((await ask()).meeting).toMatchObject({ plannedMinutes: 180, overbooked: false });
    await planner.item(moderator, meetingId, { title: 'B1', minutes: 1, intoId: below });
    expect((await ask()).meeting).toEqual({
      ...{ plannedMinutes: 181, durationMinutes: 180, overbooked: true },
      items: [
        { title: 'A', children: [{ title: 'B', children: [{ title: 'B1' }] }] },
        { title: 'C', children: [] },
      ],
      allItems: [{ title: 'A' }, { title: 'B' }, { title: 'B1' }, { title: 'C' }],
    });
  });

  it('is listed whole beyond a hundred items, in order', async () => {
    const meetingId = await planner.meeting(moderator);
    await room.write(
      `insert into agenda_item (id, meeting_id, position, state, title, outcome, minutes, visibility, proposed_at, created_at, updated_at)
       select uuidv7(), $1, n, 'PLACED', 'Punkt ' || n, 'DISCUSSION', 1, 'NETWORK', now(), now(), now() from generate_series(0, 119) n`,
      [meetingId],
    );
    const items = (await read(moderator, meetingId))!;
    expect(items.map(({ position }) => position)).toEqual(Array.from({ length: 120 }, (_, n) => n));
  });
});
