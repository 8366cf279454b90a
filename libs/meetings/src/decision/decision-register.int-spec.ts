import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, newId, toNodeId, type Actor } from '@allmende/kernel';
import { ProjectService } from '@allmende/projects';
import { DecisionBed, refusals } from '../proof/decision-bed.js';
import { BoardRoom, operator, startup, type Person } from '../proof/board-room.js';
import { Decisions } from './decision.service.js';

let room: BoardRoom;
let bed: DecisionBed;
let moderator: Person;
let coordinator: Person;
let chair: Person;
let group: string;
let boardItem: string;
let groupItem: string;

beforeAll(async () => {
  room = await BoardRoom.start();
  bed = new DecisionBed(room);
  moderator = await room.person('MODERATOR');
  coordinator = await room.person('COORDINATOR', room.demo.dortmund);
  chair = await room.person('COORDINATOR', room.demo.solingen);
  group = await bed.group(chair, room.demo.solingen);
  boardItem = await bed.item(await bed.meeting());
  groupItem = await bed.item(await bed.meeting({ group }));
  await bed.decision({
    number: 'B-2025-001',
    item: boardItem,
    title: 'Nutzungsbedingungen',
    wording: 'Die Förderung freier Software.',
  });
  await bed.decision({
    number: 'B-2026-001',
    item: boardItem,
    title: 'Beitritt zum Bündnis',
    jointPosition: true,
  });
  await bed.decision({
    number: 'B-2026-002',
    item: boardItem,
    title: 'Intern',
    visibility: 'NETWORK',
    result: 'REJECTED',
  });
  await bed.decision({
    number: 'B-2026-003',
    item: boardItem,
    title: 'Vertraulich',
    visibility: 'BOARD',
    wording: 'Geheimniskrämerei.',
  });
  await bed.decision({ number: 'AG-2026-001', item: groupItem, title: 'Der Gruppe', visibility: 'BOARD' });
}, startup);
afterAll(() => room.stop());

interface Register {
  decisions: { totalCount: number; nodes: { number: string }[]; years: { year: number; count: number }[] };
}
const list = (actor: Actor, filter: Record<string, unknown> = {}) =>
  room.data<Register>(
    actor,
    `query($filter: DecisionFilter) { decisions(filter: $filter) { totalCount nodes { number } years { year count } } }`,
    { filter },
  );
const numbers = async (actor: Actor, filter?: Record<string, unknown>) =>
  (await list(actor, filter)).decisions.nodes.map(({ number }) => number);

describe('the register', () => {
  it('shows each what she may read; what is hidden is told by no count and no year', async () => {
    const strangers = await list(anonymous());
    expect(strangers.decisions).toEqual({
      totalCount: 2,
      nodes: [{ number: 'B-2026-001' }, { number: 'B-2025-001' }],
      years: [
        { year: 2026, count: 1 },
        { year: 2025, count: 1 },
      ],
    });
    const observer = await room.person('COORDINATOR', room.demo.kgst);
    expect(await numbers(observer)).toEqual(['B-2026-002', 'B-2026-001', 'B-2025-001']);
    expect(await numbers(coordinator)).toEqual(['B-2026-003', 'B-2026-002', 'B-2026-001', 'B-2025-001']);
    expect(await numbers(chair)).toHaveLength(5);
    expect(await numbers(moderator)).toHaveLength(5);
  });

  it('is looked up by number, and by its number only by who may read it', async () => {
    const by = (actor: Actor, number: string) =>
      room.data(actor, `query($number: String!) { decision(number: $number) { title } }`, { number });
    expect(await by(anonymous(), 'B-2026-001')).toEqual({ decision: { title: 'Beitritt zum Bündnis' } });
    expect(await by(anonymous(), 'B-2026-003')).toEqual({ decision: null });
    expect(await by(coordinator, 'B-2026-003')).toEqual({ decision: { title: 'Vertraulich' } });
    expect(await by(coordinator, 'B-2026-999')).toEqual({ decision: null });
  });

  it.each([
    [{ year: 2025 }, ['B-2025-001']],
    [{ result: 'REJECTED' }, ['B-2026-002']],
    [{ board: false }, ['AG-2026-001']],
    [{ jointPosition: true }, ['B-2026-001']],
    [{ search: 'Buendnis' }, ['B-2026-001']],
    [{ search: 'Beitrit zum Bündnis' }, ['B-2026-001']],
    [{ search: 'Förderungen' }, ['B-2025-001']],
    [{ search: 'b-2026-002' }, ['B-2026-002']],
    [{ search: 'AG-2026' }, ['AG-2026-001']],
    [{ search: 'Nichts davon' }, []],
    [{ state: 'DONE' }, []],
  ])('finds by %j', async (filter, found) => {
    expect(await numbers(moderator, filter)).toEqual(found);
  });

  it('finds for nobody what she may not read, by no word of it', async () => {
    expect(await numbers(coordinator, { search: 'Geheimniskrämerei' })).toEqual(['B-2026-003']);
    expect(await numbers(anonymous(), { search: 'Geheimniskrämerei' })).toEqual([]);
    expect(await numbers(moderator, { workingGroupId: toNodeId('WorkingGroup', group) })).toEqual([
      'AG-2026-001',
    ]);
  });

  it('counts years without the year that is chosen', async () => {
    const { decisions } = await list(moderator, { year: 2025, board: true });
    expect(decisions.years).toEqual([
      { year: 2026, count: 3 },
      { year: 2025, count: 1 },
    ]);
  });

  it.each([
    [{ workingGroupId: 'x' }],
    [{ projectId: toNodeId('Organization', newId()) }],
    [{ search: 'x'.repeat(201) }],
  ])('refuses %j', async (filter) => {
    const { errors } = await room.ask(
      moderator,
      `query($filter: DecisionFilter) { decisions(filter: $filter) { totalCount } }`,
      { filter },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is seen from session, item, project and group, as far as each may read', async () => {
    const ask = (actor: Actor) =>
      room.data(
        actor,
        `query($item: ID!, $group: ID!) {
          item: node(id: $item) { ... on AgendaItem { decision { number } decisions { number } meeting { decisions { number } } } }
          group: node(id: $group) { ... on WorkingGroup { foundingDecision { number } decisions { totalCount } } } }`,
        { item: toNodeId('AgendaItem', boardItem), group: toNodeId('WorkingGroup', group) },
      );
    await room.write(
      `update working_group set founding_decision_id = (select id from decision where number = 'B-2026-002') where id = $1`,
      [group],
    );
    const all = ['B-2025-001', 'B-2026-001'].map((number) => ({ number }));
    expect(await ask(anonymous())).toMatchObject({
      item: { decision: { number: 'B-2026-001' }, meeting: { decisions: expect.arrayContaining(all) } },
      group: { foundingDecision: null, decisions: { totalCount: 0 } },
    });
    expect(await ask(chair)).toMatchObject({
      item: { decision: { number: 'B-2026-003' } },
      group: { foundingDecision: { number: 'B-2026-002' }, decisions: { totalCount: 1 } },
    });
  });
});

describe('a recorded decision', () => {
  const decisionId = async (number: string) =>
    (await room.db.query<{ id: string }[]>(`select id from decision where number = $1`, [number]))[0]!.id;
  const update = async (
    actor: Actor,
    number: string,
    version: number,
    changes: Parameters<Decisions['update']>[3],
  ) => refusals(room.get(Decisions).update(actor, await decisionId(number), version, changes));
  const done = async (actor: Actor, number: string) =>
    refusals(room.get(Decisions).markDone(actor, await decisionId(number), 'Erledigt.'));

  it('gets owner, dates and project of who presides, and of nobody else', async () => {
    const changes = { ownerOrganizationId: room.demo.dortmund, dueOn: '2026-12-01', reviewOn: '2027-12-01' };
    expect(await update(coordinator, 'B-2026-001', 1, changes)).toEqual(['FORBIDDEN']);
    expect(await update(coordinator, 'AG-2026-001', 1, changes)).toEqual(['NOT_FOUND']);
    expect(await update(moderator, 'B-2026-001', 1, changes)).toEqual([]);
    expect(await update(chair, 'AG-2026-001', 1, changes)).toEqual([]);
  });

  it('is not changed by who has read an older version, and not towards the past', async () => {
    expect(await update(moderator, 'B-2026-001', 1, { dueOn: '2026-12-24' })).toEqual([
      'CHANGED_MEANWHILE input.version',
    ]);
    expect(await update(moderator, 'B-2026-001', 2, { dueOn: '2026-11-20' })).toEqual([
      'DATE_IN_PAST input.dueOn',
    ]);
    expect(await update(moderator, 'B-2026-001', 2, { projectId: newId() })).toEqual([
      'UNKNOWN_PROJECT input.projectId',
    ]);
  });

  it('keeps a day that has passed when something else changes', async () => {
    room.clock.set('2027-01-10T12:00:00Z');
    expect(await update(moderator, 'B-2026-001', 2, { dueOn: '2026-12-01', reviewOn: '2028-01-01' })).toEqual(
      [],
    );
    room.clock.set('2026-11-21T12:00:00Z');
  });

  it('is carried out when who presides or its owner says so, once', async () => {
    expect(await done(chair, 'B-2026-001')).toEqual(['FORBIDDEN']);
    expect(await done(moderator, 'B-2026-002')).toEqual(['NOT_ADOPTED input.decisionId']);
    expect(await done(coordinator, 'B-2026-001')).toEqual([]);
    expect(await done(moderator, 'B-2026-001')).toEqual([]);
    expect(await room.events('decision.done')).toHaveLength(1);
    expect(await numbers(moderator, { state: 'DONE' })).toEqual(['B-2026-001']);
    expect(await numbers(moderator, { state: 'OPEN' })).not.toContain('B-2026-001');
  });

  it('is refused as done by the database where it was rejected', async () => {
    await expect(
      room.write(`update decision set done_on = '2026-11-21' where number = 'B-2026-002'`),
    ).rejects.toThrow('decision_done');
  });

  it('belongs to a project for those who see the project', async () => {
    const projectId = await room
      .get(ProjectService)
      .create(operator, { name: 'Formulare', shortDescription: 'Ein Versuch.' });
    const id = await decisionId('B-2025-001');
    const [{ version }] = await room.db.query<[{ version: number }]>(
      `select version from decision where id = $1`,
      [id],
    );
    expect(await update(moderator, 'B-2025-001', version, { projectId })).toEqual([]);
    expect(await numbers(moderator, { projectId: toNodeId('Project', projectId) })).toEqual(['B-2025-001']);
    expect(
      await room.data(
        moderator,
        `query($id: ID!) { node(id: $id) { ... on Project { decisions { nodes { number } } } } }`,
        {
          id: toNodeId('Project', projectId),
        },
      ),
    ).toEqual({ node: { decisions: { nodes: [{ number: 'B-2025-001' }] } } });
  });
});
