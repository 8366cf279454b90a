import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, newId, toNodeId, type Actor } from '@allmende/kernel';
import { DecisionBed, refusals } from '../proof/decision-bed.js';
import { BoardRoom, startup, type Person } from '../proof/board-room.js';
import { Adoptions, type NewAdoption } from './decision-adoption.service.js';

let room: BoardRoom;
let bed: DecisionBed;
let item: string;
let decisionId: string;
let dortmund: Person;
let moderator: Person;
let sequence = 0;

beforeAll(async () => {
  room = await BoardRoom.start();
  bed = new DecisionBed(room);
  item = await bed.item(await bed.meeting());
  dortmund = await room.person('COORDINATOR', room.demo.dortmund);
  moderator = await room.person('MODERATOR');
}, startup);
beforeEach(async () => {
  decisionId = await bed.decision({ number: `B-2026-${String(++sequence).padStart(3, '0')}`, item });
});
afterAll(() => room.stop());

const planned = { state: 'PLANNED', plannedOn: '2026-12-10' } as const;
const council: NonNullable<NewAdoption['councilDecision']> = {
  ...{
    decidedOn: '2026-11-20',
    body: 'Rat der Stadt Dortmund',
    agendaItem: '10.1',
    title: 'Beitritt zum Bündnis',
  },
  ...{ result: 'AMENDED', videoUrl: 'https://video.example.org/rat', videoSeconds: 754 },
};

const record = (told: Partial<NewAdoption>, actor: Actor = dortmund, organizationId = room.demo.dortmund) =>
  room.get(Adoptions).record(actor, { decisionId, organizationId, ...planned, ...told });

const read = async (actor: Actor) =>
  (
    await room.data<{ node: Record<string, unknown> }>(
      actor,
      `query($id: ID!) { node(id: $id) { ... on Decision { viewerCanAdopt
        adoptionSummary { decided planned notNeeded open }
        adoptions { nodes { organization { name } state plannedOn note viewerCanEdit
          councilDecision { title result agendaItem videoUrl videoSeconds } } } } } }`,
      { id: toNodeId('Decision', decisionId) },
    )
  ).node;

describe('taking a decision home', () => {
  it('begins with nobody of the board having said anything', async () => {
    expect(await read(anonymous())).toEqual({
      viewerCanAdopt: false,
      adoptionSummary: { decided: 0, planned: 0, notNeeded: 0, open: 7 },
      adoptions: { nodes: [] },
    });
    expect(await read(dortmund)).toMatchObject({ viewerCanAdopt: true });
  });

  it('goes from a planned day to what the council decided, recorded along with it', async () => {
    const id = await record({ note: 'Ausschuss zuerst.' });
    expect(await read(dortmund)).toMatchObject({
      adoptionSummary: { decided: 0, planned: 1, notNeeded: 0, open: 6 },
      adoptions: {
        nodes: [
          { state: 'PLANNED', plannedOn: '2026-12-10', note: 'Ausschuss zuerst.', viewerCanEdit: true },
        ],
      },
    });
    expect(await record({ state: 'DECIDED', plannedOn: null, councilDecision: council })).toBe(id);
    expect(await read(anonymous())).toMatchObject({
      adoptionSummary: { decided: 1, planned: 0, notNeeded: 0, open: 6 },
      adoptions: {
        nodes: [
          {
            ...{ organization: { name: 'Dortmund' }, state: 'DECIDED', note: null, viewerCanEdit: false },
            councilDecision: {
              ...{ title: 'Beitritt zum Bündnis', result: 'AMENDED', agendaItem: '10.1' },
              ...{ videoUrl: 'https://video.example.org/rat', videoSeconds: 754 },
            },
          },
        ],
      },
    });
  });

  it('done twice is done once: one adoption, one council decision, one event', async () => {
    const decided = {
      state: 'DECIDED',
      plannedOn: null,
      councilDecision: { ...council, title: 'Zweimal' },
    } as const;
    const before = (await room.events('decision.adoption')).length;
    const ids = await Promise.all([1, 2, 3, 4].map(() => record(decided)));
    expect(new Set(ids).size).toBe(1);
    expect((await room.events('decision.adoption')).length).toBe(before + 1);
    const recorded = await room.db.query<unknown[]>(`select from council_decision where title = 'Zweimal'`);
    expect(recorded).toHaveLength(1);
  });

  it('counts who is not on the board as soon as it has said something', async () => {
    const kgst = await room.person('COORDINATOR', room.demo.kgst);
    await record({ state: 'NOT_NEEDED', plannedOn: null, note: 'Kein Rat.' }, kgst, room.demo.kgst);
    await record({}, moderator, room.demo.berlin);
    expect(await read(anonymous())).toMatchObject({
      adoptionSummary: { decided: 0, planned: 1, notNeeded: 1, open: 6 },
    });
  });

  it('names who has not said anything yet', async () => {
    const outstanding = async () => {
      const query = `query($id: ID!) { node(id: $id) { ... on Decision { adoptionsOutstanding { name } } } }`;
      const id = toNodeId('Decision', decisionId);
      const { node } = await room.data<{ node: { adoptionsOutstanding: { name: string }[] } }>(
        anonymous(),
        query,
        { id },
      );
      return node.adoptionsOutstanding.map(({ name }) => name);
    };
    const before = await outstanding();
    expect(before).toHaveLength(7);
    await record({});
    expect(await outstanding()).toEqual(before.filter((name) => name !== 'Dortmund'));
  });

  it('is told by who acts for the organization or a moderator, of what was adopted and they may read', async () => {
    const viewer = await room.person('VIEWER', room.demo.dortmund);
    for (const actor of [viewer, await room.person('COORDINATOR', room.demo.berlin)])
      expect(await refusals(record({}, actor))).toEqual(['FORBIDDEN']);
    expect(await refusals(record({}, moderator, newId()))).toEqual(['NOT_FOUND']);
    decisionId = await bed.decision({
      number: `B-2026-${String(++sequence).padStart(3, '0')}`,
      item,
      result: 'REJECTED',
    });
    expect(await refusals(record({}))).toEqual(['NOT_ADOPTED input.decisionId']);
    expect(await read(anonymous())).toMatchObject({ adoptionSummary: null });
    decisionId = await bed.decision({
      number: `B-2026-${String(++sequence).padStart(3, '0')}`,
      item,
      visibility: 'BOARD',
    });
    const kgst = await room.person('COORDINATOR', room.demo.kgst);
    expect(await refusals(record({}, kgst, room.demo.kgst))).toEqual(['NOT_FOUND']);
    expect(await refusals(record({}))).toEqual([]);
  });

  it('takes no council decision of another organization, and none that is wrong; nothing is left behind then', async () => {
    const id = newId();
    await room.write(
      `insert into council_decision (id, organization_id, decided_on, body, title, created_at) values ($1, $2, '2026-01-01', 'Rat', 'Fremd', now())`,
      [id, room.demo.berlin],
    );
    const decided = { state: 'DECIDED', plannedOn: null } as const;
    expect(await refusals(record({ ...decided, councilDecisionId: id }))).toEqual([
      'FOREIGN_COUNCIL_DECISION input.councilDecisionId',
    ]);
    const wrong = {
      ...council,
      title: ' ',
      decidedOn: '2027-01-01',
      videoUrl: null,
      sourceUrl: 'javascript:alert(1)',
    };
    expect(await refusals(record({ ...decided, councilDecision: wrong }))).toEqual([
      ...['REQUIRED input.councilDecision.title', 'BAD_SOURCE input.councilDecision.sourceUrl'],
      ...['BAD_VIDEO input.councilDecision.videoSeconds', 'DATE_IN_FUTURE input.councilDecision.decidedOn'],
    ]);
    expect(await read(moderator)).toMatchObject({ adoptions: { nodes: [] } });
  });

  it('stands with the organization, too, what changed last first', async () => {
    room.clock.advance(1_000);
    await record({});
    const { organization } = await room.data<{ organization: { adoptions: { nodes: unknown[] } } }>(
      anonymous(),
      `{ organization(officialKey: "05913000") { adoptions(first: 1) { nodes { state decision { number } } } } }`,
    );
    expect(organization.adoptions.nodes).toEqual([
      { state: 'PLANNED', decision: { number: `B-2026-${String(sequence).padStart(3, '0')}` } },
    ]);
  });
});
