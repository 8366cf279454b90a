import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '@allmende/audit';
import { newId, toNodeId } from '@allmende/kernel';
import { Organizations, RegisterImport, TerritorialChanges } from '@allmende/organizations';
import { UnitOfWork } from '@allmende/platform/database';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import type { ParticipationKind } from './index.js';
import { ParticipationSuccession } from './participation-succession.js';
import { CatalogueApp, operator, person, startup } from './proof/catalogue-app.js';

let app: CatalogueApp;
let handler: ParticipationSuccession;

beforeAll(async () => {
  app = await CatalogueApp.start();
  handler = new ParticipationSuccession(new EventHandlers(), app.app.get(AuditLog), app.clock);
}, startup);
afterAll(() => app.stop());

/** Lines of a register with these municipalities: number, name, hectares; and enough others around them. */
const register = (asOf: string, ...towns: [number, string, number][]): string[] => {
  const others = Array.from({ length: 60 }, (_, at): [number, string, number] => [
    200 + at,
    `Ort ${at}`,
    5_000 + 71 * at,
  ]);
  return [...towns, ...others].map(([number, name, hectares]) =>
    [
      `60${asOf.replaceAll('-', '')}05981${String(number).padStart(3, '0')}0000`,
      name.padEnd(100),
      '64    ',
      String(hectares).padStart(11, '0'),
      '00000001000'.padEnd(26),
      '99001'.padEnd(55),
    ].join(''),
  );
};
const read = (lines: string[]) => app.app.get(RegisterImport).importLines(operator, lines, 'fixture');
const idOf = async (key: string) => (await app.app.get(Organizations).byOfficialKey(key))!.id;

/** Hands the event of the outbox to the handler, as the worker does. */
async function deliver(predecessorId: string): Promise<void> {
  const [event] = await app.db.query<[{ payload: { organizationId: string; predecessorId: string } }]>(
    `select payload from outbox where name = 'territory.succeeded' and payload ->> 'predecessorId' = $1`,
    [predecessorId],
  );
  await app.app.get(UnitOfWork).run(operator, (tx) => handler.moveIn(tx, event.payload));
}

const join = (organizationId: string, projectId: string, kind: ParticipationKind, since?: string) =>
  app.participations.join(person('COORDINATOR', organizationId), { projectId, organizationId, kind, since });
const row = async (id: string) => {
  const [found] = await app.db.query<Record<string, unknown>[]>(
    `select organization_id as whose, state, ended_on::text, end_reason from participation where id = $1`,
    [id],
  );
  return found!;
};

describe('the participations of a municipality that was merged', () => {
  let [old, heir]: [string, string] = ['', ''];
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    // The demo cities are in no such register; without them the rest is whole.
    const demo = await app.db.query<{ official_key: string; name: string; area_hectares: number }[]>(
      `select official_key, name, area_hectares from organization where official_key is not null`,
    );
    const cities = demo.map(({ official_key, name, area_hectares }) =>
      register('2026-01-31', [1, name, area_hectares])[0]!.replace('05981001', official_key),
    );
    await read([...cities, ...register('2026-01-31', [1, 'Adorf', 800], [2, 'Bedorf', 1_200])]);
    [old, heir] = [await idOf('05981001'), await idOf('05981002')];
    const [both, led, asked] = [
      await app.project('Beide'),
      await app.project('Geführt'),
      await app.project('Gefragt'),
    ];
    ids.using = await join(old, led, 'USING', '2019-05-01');
    ids.piloting = await join(old, both, 'PILOTING');
    ids.own = await join(heir, both, 'PILOTING', '2020-01-01');
    ids.leading = await join(old, led, 'LEADING');
    ids.asking = await join(heir, led, 'LEADING');
    ids.ended = await join(old, asked, 'INTERESTED');
    await app.participations.end(person('COORDINATOR', old), ids.ended, 'Vorbei');
    await app.write(
      `insert into usage_claim (id, project_id, text, state, organization_id, reason, participation_id, created_at)
       values ($1, $2, 'Gemeinde Adorf', 'CONFIRMED', $3, 'NAME', $4, now())`,
      [newId(), both, old, ids.piloting],
    );
    await app.write(
      `insert into known_name (id, folded, text, organization_id, decided_by, decided_at)
       values ($1, 'gemeinde adorf', 'Gemeinde Adorf', $2, 'system:test', now())`,
      [newId(), old],
    );
    const report = await read([
      ...cities.map((line) => line.replace('20260131', '20260630')),
      ...register('2026-06-30', [2, 'Bedorf', 2_000]),
    ]);
    expect(report.changes).toMatchObject([
      {
        kind: 'MERGED',
        state: 'PROPOSED',
        oldKey: '05981001',
        newKey: '05981002',
        hanging: { participations: 3 },
      },
    ]);
    const [{ id }] = await app.db.query<[{ id: string }]>(
      `select id from territorial_change where state = 'PROPOSED'`,
    );
    await app.app.get(TerritorialChanges).confirm(operator, id, heir);
    await deliver(old);
  }, startup);

  it('that are open go on with the successor, under the same id and since the same day', async () => {
    expect(await row(ids.using!)).toEqual({ whose: heir, state: 'OPEN', ended_on: null, end_reason: null });
    const answer = await app.data(
      person('MODERATOR'),
      `query ($id: ID!) { node(id: $id) { ... on Participation {
      since organization { name predecessors { nodes { name } } } } } }`,
      { id: toNodeId('Participation', ids.using!) },
    );
    expect(answer).toEqual({
      node: {
        since: '2019-05-01',
        organization: { name: 'Bedorf', predecessors: { nodes: [{ name: 'Adorf' }] } },
      },
    });
  });

  it('end with a reason where the successor is there already, whose own stays', async () => {
    expect(await row(ids.piloting!)).toMatchObject({
      whose: old,
      state: 'ENDED',
      ended_on: '2026-11-21',
      end_reason: expect.stringContaining('Gebietsänderung'),
    });
    expect(await row(ids.own!)).toMatchObject({ whose: heir, state: 'OPEN' });
  });

  it('keep a leadership, before which the successor’s own request gives way', async () => {
    expect(await row(ids.leading!)).toMatchObject({ whose: heir, state: 'OPEN' });
    expect(await row(ids.asking!)).toMatchObject({ whose: heir, state: 'WITHDRAWN' });
  });

  it('that had ended stay as history', async () => {
    expect(await row(ids.ended!)).toMatchObject({ whose: old, state: 'ENDED', end_reason: 'Vorbei' });
  });

  it('bring along what files say of its use, and what was decided of its name', async () => {
    expect(await app.db.query(`select organization_id, participation_id from usage_claim`)).toEqual([
      { organization_id: heir, participation_id: ids.own },
    ]);
    expect(await app.db.query(`select organization_id from known_name`)).toEqual([{ organization_id: heir }]);
  });

  it('are moved once, however often the event comes, and each move is noted', async () => {
    await deliver(old);
    const moved = await app.db.query(
      `select subject_id from audit_entry where action = 'moveParticipation' order by subject_id`,
    );
    expect(moved).toEqual([ids.using, ids.leading].sort().map((subject_id) => ({ subject_id })));
  });
});
