import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, newId, systemActor, toNodeId, type Actor, type Grant, type Role } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { MembershipKeeping, Memberships, Organizations, type MembershipCircle } from '../index.js';
import { GraphqlApp } from '../proof/graphql-app.js';

const operator = systemActor('test');
const stranger = anonymous();
let app: GraphqlApp;
/** Ids of organizations by the names that tell their story. */
const ids: Record<string, string> = {};

const person = (...grants: Grant[]): Actor => ({
  ...{ kind: 'account', accountId: newId(), sessionId: newId(), locale: 'de', grants },
});
const moderator = person({ role: 'MODERATOR', organizationId: null });
const ofTheirOwn = (name: string, role: Role = 'COORDINATOR') => person({ role, organizationId: ids[name]! });

async function body(name: string): Promise<string> {
  ids[name] = await app.app.get(Organizations).create(operator, { kind: 'ASSOCIATION', name });
  return ids[name];
}

const admit = (organizationId: string, circle: MembershipCircle, admittedOn?: string) =>
  app.app.get(Memberships).admit(operator, { organizationId, circle, reason: 'Aufnahme', admittedOn });

beforeAll(async () => {
  app = await GraphqlApp.start();
  const keeping = app.app.get(MembershipKeeping);
  await keeping.setSeats(operator, 2);
  await admit(await body('Gründerin'), 'BOARD', '2022-03-01');
  const gone = await admit(await body('Ausgeschiedene'), 'BOARD', '2023-10-01');
  await admit(await body('Nachrückende'), 'NETWORK', '2024-04-01');
  await admit(ids['Nachrückende']!, 'BOARD');
  await admit(await body('Zweite'), 'BOARD');
  await admit(await body('Dritte'), 'BOARD');
  await keeping.end(operator, gone, 'Weniger Zeit', true);
  const resting = await admit(await body('Ruhende'), 'PARTNER', '2024-04-01');
  await keeping.suspend(operator, resting, 'Beitrag offen');
  await admit(await body('Beobachterin'), 'OBSERVER', '2025-01-01');
  const asking = await body('Bewerberin');
  await app.app
    .get(UnitOfWork)
    .run(operator, (tx) =>
      app.app.get(Memberships).applyIn(tx, operator, { organizationId: asking, circle: 'NETWORK' }),
    );
});
afterAll(() => app.stop());

const namesOf = async (actor: Actor, query: string): Promise<string[]> => {
  const { list } = await app.data<{ list: { nodes: { name: string }[] } }>(actor, query);
  return list.nodes.map(({ name }) => name);
};

const read = async <Answer>(actor: Actor, name: string, fields: string): Promise<Answer> => {
  const id = toNodeId('Organization', ids[name]!);
  const query = `query ($id: ID!) { organization(id: $id) { ${fields} } }`;
  return (await app.data<{ organization: Answer }>(actor, query, { id })).organization;
};

describe('who could vote', () => {
  const on = (day: string) => namesOf(stranger, `{ list: boardOn(day: "${day}") { nodes { name } } }`);

  it('has an answer for every day that has come', async () => {
    expect(await on('2022-02-28')).toEqual([]);
    expect(await on('2022-03-01')).toEqual(['Gründerin']);
    expect(await on('2023-10-01')).toEqual(['Ausgeschiedene', 'Gründerin']);
    expect(await on('2026-11-20')).toEqual(['Ausgeschiedene', 'Gründerin']);
    expect(await on('2026-11-21')).toEqual(['Gründerin', 'Nachrückende']);
  });

  it('has none for a day to come', async () => {
    const { errors } = await app.ask(stranger, '{ boardOn(day: "2026-11-22") { totalCount } }');
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the seats', () => {
  it('are counted, and who waits stands in order with its place', async () => {
    const answer = await app.data(
      stranger,
      `{ boardSeats { seats taken free waiting }
         waitingList { totalCount nodes { organization { name } circle state waitingPosition viewerCanEnd } } }`,
    );
    const waits = { circle: 'BOARD', state: 'WAITING', viewerCanEnd: false };
    expect(answer).toEqual({
      boardSeats: { seats: 2, taken: 2, free: 0, waiting: 2 },
      waitingList: {
        totalCount: 2,
        nodes: [
          { organization: { name: 'Zweite' }, ...waits, waitingPosition: 1 },
          { organization: { name: 'Dritte' }, ...waits, waitingPosition: 2 },
        ],
      },
    });
  });

  it('are waited for page by page without a gap', async () => {
    type Page = { waitingList: { nodes: { waitingPosition: number }[]; pageInfo: { endCursor: string } } };
    const page = (after: string) =>
      app.data<Page>(
        stranger,
        `{ waitingList(first: 1${after}) { nodes { waitingPosition } pageInfo { endCursor } } }`,
      );
    const first = await page('');
    const second = await page(`, after: "${first.waitingList.pageInfo.endCursor}"`);
    expect([first, second].map(({ waitingList }) => waitingList.nodes)).toEqual([
      [{ waitingPosition: 1 }],
      [{ waitingPosition: 2 }],
    ]);
  });
});

describe('a membership', () => {
  const pending = 'pendingMembership { state waitingPosition }';

  it('that is asked for is known to its own people and moderators; the waiting list is public', async () => {
    const applied = { pendingMembership: { state: 'APPLIED', waitingPosition: null } };
    expect(await read(stranger, 'Bewerberin', pending)).toEqual({ pendingMembership: null });
    expect(await read(ofTheirOwn('Gründerin'), 'Bewerberin', pending)).toEqual({ pendingMembership: null });
    expect(await read(ofTheirOwn('Bewerberin', 'VIEWER'), 'Bewerberin', pending)).toEqual(applied);
    expect(await read(moderator, 'Bewerberin', pending)).toEqual(applied);
    expect(await read(stranger, 'Zweite', pending)).toEqual({
      pendingMembership: { state: 'WAITING', waitingPosition: 1 },
    });
  });

  it('is listed with those before it, newest first, each with its steps', async () => {
    const fields = `memberships { nodes { circle state
      steps { nodes { state effectiveOn reason } } } }`;
    type Answer = {
      memberships: { nodes: { circle: string; state: string; steps: { nodes: unknown[] } }[] };
    };
    const { memberships } = await read<Answer>(stranger, 'Nachrückende', fields);
    expect(memberships.nodes).toEqual([
      {
        ...{ circle: 'BOARD', state: 'ADMITTED' },
        steps: {
          nodes: [
            { state: 'ADMITTED', effectiveOn: '2026-11-21', reason: null },
            { state: 'WAITING', effectiveOn: '2026-11-21', reason: null },
          ],
        },
      },
      {
        ...{ circle: 'NETWORK', state: 'LEFT' },
        steps: {
          nodes: [
            { state: 'LEFT', effectiveOn: '2026-11-21', reason: null },
            { state: 'ADMITTED', effectiveOn: '2024-04-01', reason: null },
          ],
        },
      },
    ]);
    const own = await read<Answer>(ofTheirOwn('Nachrückende'), 'Nachrückende', fields);
    expect(own.memberships.nodes[0]?.steps.nodes).toEqual([
      {
        ...{ state: 'ADMITTED', effectiveOn: '2026-11-21' },
        reason: 'Ein Sitz wurde frei: nachgerückt von der Warteliste',
      },
      { state: 'WAITING', effectiveOn: '2026-11-21', reason: 'Aufnahme' },
      { state: 'UNDER_REVIEW', effectiveOn: '2026-11-21', reason: null },
      { state: 'APPLIED', effectiveOn: '2026-11-21', reason: null },
    ]);
  });

  it('can be ended by moderators and its own coordinator as long as it counts or waits', async () => {
    const may = async (actor: Actor, name: string) => {
      const fields = 'membership { viewerCanEnd } pendingMembership { viewerCanEnd }';
      type Answer = Record<'membership' | 'pendingMembership', { viewerCanEnd: boolean } | null>;
      const { membership, pendingMembership } = await read<Answer>(actor, name, fields);
      return (membership ?? pendingMembership)?.viewerCanEnd;
    };
    expect([await may(moderator, 'Gründerin'), await may(ofTheirOwn('Zweite'), 'Zweite')]).toEqual([
      true,
      true,
    ]);
    expect(await may(ofTheirOwn('Ruhende', 'REPRESENTATIVE'), 'Ruhende')).toBe(true);
    expect(await may(ofTheirOwn('Gründerin', 'DEPUTY'), 'Gründerin')).toBe(false);
    expect(await may(ofTheirOwn('Bewerberin'), 'Bewerberin')).toBe(false);
    expect(await may(moderator, 'Bewerberin')).toBe(false);
  });

  it('of an observer, or one that is suspended, lets nobody act', async () => {
    const acts = (name: string) => read(ofTheirOwn(name), name, 'viewerCanAct');
    expect(await acts('Beobachterin')).toEqual({ viewerCanAct: false });
    expect(await acts('Ruhende')).toEqual({ viewerCanAct: false });
    expect(await acts('Gründerin')).toEqual({ viewerCanAct: true });
    expect(await acts('Bewerberin')).toEqual({ viewerCanAct: true });
  });
});

describe('the figures', () => {
  it('tell of each day on which a circle changed, as it stood at its end', async () => {
    const { membershipTimeline } = await app.data<{ membershipTimeline: object[] }>(
      stranger,
      '{ membershipTimeline { day circle joined left members } }',
    );
    const entry = (day: string, circle: string, joined: number, left: number, members: number) => ({
      ...{ day, circle, joined, left, members },
    });
    expect(membershipTimeline).toEqual([
      entry('2022-03-01', 'BOARD', 1, 0, 1),
      entry('2023-10-01', 'BOARD', 1, 0, 2),
      entry('2024-04-01', 'NETWORK', 1, 0, 1),
      entry('2024-04-01', 'PARTNER', 1, 0, 1),
      entry('2025-01-01', 'OBSERVER', 1, 0, 1),
      entry('2026-11-21', 'BOARD', 1, 1, 2),
      entry('2026-11-21', 'NETWORK', 1, 1, 1),
    ]);
  });

  it('name all sixteen Länder, also those without a member', async () => {
    const { membershipsByLand: lands } = await app.data<{ membershipsByLand: Record<string, unknown>[] }>(
      stranger,
      '{ membershipsByLand { landCode landName board network partner observer municipalities } }',
    );
    expect(lands).toHaveLength(16);
    expect(lands[4]).toEqual({
      ...{ landCode: '05', landName: 'Nordrhein-Westfalen' },
      ...{ board: 0, network: 0, partner: 0, observer: 0, municipalities: 0 },
    });
    expect(lands.map(({ landCode }) => landCode)).toEqual([...lands.map(({ landCode }) => landCode)].sort());
  });
});

describe('members without a coordinator', () => {
  it('are all for whom nobody with an active account coordinates', async () => {
    const accountId = newId();
    await app.app.get(UnitOfWork).run(operator, async (tx) => {
      await tx.query(
        `insert into account (id, email, display_name, created_at, updated_at)
          values ($1, 'k@example.org', 'Erika Muster', now(), now())`,
        [accountId],
      );
      await tx.query(
        `insert into role_grant (id, account_id, role, organization_id, created_at)
          values ($1, $2, 'COORDINATOR', $3, now())`,
        [newId(), accountId, ids['Gründerin']],
      );
    });
    const query = '{ list: organizationsWithoutCoordinator { nodes { name } } }';
    const others = ['Ausgeschiedene', 'Beobachterin', 'Nachrückende', 'Ruhende'];
    expect(await namesOf(moderator, query)).toEqual(others);
    const disable = `update account set state = 'DISABLED' where id = $1`;
    await app.app.get(UnitOfWork).run(operator, (tx) => tx.query(disable, [accountId]));
    expect(await namesOf(moderator, query)).toEqual([...others, 'Gründerin'].sort());
  });
});
