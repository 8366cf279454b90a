import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, toNodeId, type NodeType } from '@allmende/kernel';
import { OparlObjects } from '@allmende/open-data';
import { UnitOfWork } from '@allmende/platform/database';
import { House } from '../support/house.js';
import { faultsOf, partFaults } from '../support/oparl-checker.js';

type Json = Record<string, unknown>;

let house: House;
const secret = 'Streng vertrauliche Personalfrage';
const ids = {
  meeting: newId(),
  draft: newId(),
  closedDoors: newId(),
  open: newId(),
  nested: newId(),
  secret: newId(),
  group: newId(),
  file: newId(),
  minutes: newId(),
};

const write = (statement: string, values: unknown[] = []): Promise<unknown> =>
  house.app.get(UnitOfWork).run(systemActor('test'), (tx) => tx.query(statement, values));
const refresh = () => house.app.get(OparlObjects).refresh();
const at = () => house.clock.now();

async function answer(address: string): Promise<{ status: number; json: Json; headers: Headers }> {
  const path = address.replace(/^https?:\/\/[^/]+/, '');
  const response = await fetch(house.url + path);
  return { status: response.status, json: (await response.json()) as Json, headers: response.headers };
}
const get = async (address: string): Promise<Json> => (await answer(address)).json;

/** Walks a list to its end. `between` may change the world after each part. */
async function walk(address: string, between?: (part: number) => Promise<void>): Promise<Json[]> {
  const all: Json[] = [];
  let next: string | undefined = address;
  for (let part = 0; next; part += 1) {
    const page: Json = await get(next);
    expect(partFaults(page, next)).toEqual([]);
    all.push(...(page['data'] as Json[]));
    await between?.(part);
    next = (page['links'] as Json)['next'] as string | undefined;
  }
  return all;
}

const object = (kind: string, type: NodeType, id: string) => `/oparl/v1.1/${kind}/${toNodeId(type, id)}`;
const list = (kind: string) => `/oparl/v1.1/body/kosb/${kind}`;
const lists = [
  'organization',
  'person',
  'membership',
  'meeting',
  'agendaItem',
  'paper',
  'consultation',
  'file',
  'location',
  'legislativeTerm',
];

const addMeeting = (id: string, title: string, state: string, visibility: string): Promise<unknown> =>
  write(
    `insert into meeting (id, title, state, starts_at, ends_at, place, online_url, visibility, invited_at, created_at, updated_at)
     values ($1, $2, $3, '2026-12-03T10:00+01:00', '2026-12-03T12:00+01:00', 'Altes Rathaus, Dortmund',
       'https://konferenz.example.org/geheim', $4, case when $3 <> 'DRAFT' then $5::timestamptz end, $5, $5)`,
    [id, title, state, visibility, at()],
  );
const addItem = (
  id: string,
  values: {
    parent?: string;
    position: number;
    number: string;
    title: string;
    visibility?: string;
    motion?: string;
  },
) =>
  write(
    `insert into agenda_item (id, meeting_id, parent_id, position, number, state, title, motion, outcome, minutes, visibility,
       sponsor_organization_id, proposed_at, created_at, updated_at)
     values ($1, $2, $3, $4, $5, 'PLACED', $6, $7, 'DECISION', 10, $8, (select id from organization where official_key = '05913000'), $9, $9, $9)`,
    [
      id,
      ids.meeting,
      values.parent ?? null,
      values.position,
      values.number,
      values.title,
      values.motion ?? null,
      values.visibility ?? 'PUBLIC',
      at(),
    ],
  );

beforeAll(async () => {
  house = await House.start();
  await addMeeting(ids.meeting, 'Sitzung des Boards', 'INVITED', 'PUBLIC');
  await addMeeting(ids.draft, 'Nur ein Entwurf', 'DRAFT', 'PUBLIC');
  await addMeeting(ids.closedDoors, 'Klausur', 'INVITED', 'BOARD');
  await addItem(ids.open, {
    position: 0,
    number: '1',
    title: 'Gemeinsame Pflege von OPSI',
    motion: 'Das Board trägt die Pflege gemeinsam.',
  });
  await addItem(ids.nested, { parent: ids.open, position: 0, number: '1.1', title: 'Bericht aus Solingen' });
  await addItem(ids.secret, { position: 1, number: '2', title: secret, visibility: 'BOARD', motion: secret });
  await write(
    `insert into attachment (id, agenda_item_id, file_name, media_type, size, sha256, created_at)
     values ($1, $2, 'Konzept & Zeitplan #1.pdf', 'application/pdf', 1234, repeat('a', 64), $3),
       ($4, $5, 'geheim.pdf', 'application/pdf', 99, repeat('b', 64), $3)`,
    [ids.file, ids.open, at(), newId(), ids.secret],
  );
  await write(
    `insert into working_group (id, name, slug, mandate, founded_on, created_at, updated_at)
     values ($1, 'Client-Management', 'client-management', 'OPSI gemeinsam betreiben.', '2026-03-01', $2, $2)`,
    [ids.group, at()],
  );
  await write(
    `insert into coordination_office (id, organization_id, state, name, holder_name, contact_email, since, created_at, updated_at)
     select $1, id, 'FILLED', 'Koordinierungsstelle', 'Ronja Beispiel', 'stelle@example.org', '2023-01-01', $2, $2
     from organization where official_key = '05913000'
     on conflict (organization_id) do update set state = 'FILLED', holder_name = 'Ronja Beispiel', contact_email = 'stelle@example.org',
       vacancy_url = null, vacancy_until = null`,
    [newId(), at()],
  );
  await refresh();
});
afterAll(() => house.stop());

describe('every object of every list', () => {
  it.each(lists)('keeps the rules of OParl 1.1, in the list and at its own address: %s', async (kind) => {
    for (const one of await walk(list(kind))) {
      expect(faultsOf(one)).toEqual([]);
      expect(await get(String(one['id']))).toEqual(one);
    }
  });

  it('is found from the start: system, body, its lists', async () => {
    const system = await get('/oparl/v1.1');
    expect(faultsOf(system)).toEqual([]);
    const [body] = await walk(String(system['body']));
    expect(faultsOf(body!)).toEqual([]);
    expect(
      lists.filter((kind) => kind !== 'location' && kind !== 'legislativeTerm').map((kind) => body![kind]),
    ).not.toContain(undefined);
  });

  it('leads only to objects that are there', async () => {
    for (const kind of lists)
      for (const one of await walk(list(kind))) {
        const links = JSON.stringify(one).match(/https?:[^"]+\/oparl\/v1\.1\/[^"]+/g) ?? [];
        for (const link of new Set(links)) expect([link, (await answer(link)).status]).toEqual([link, 200]);
      }
  });

  it('fills each list that the demo of this test has something for', async () => {
    const counts = await Promise.all(
      lists.map(async (kind) => [kind, (await walk(list(kind))).length] as const),
    );
    expect(counts.filter(([, count]) => count === 0).map(([kind]) => kind)).toEqual(['legislativeTerm']);
  });
});

describe('the checker itself', () => {
  const valid = {
    id: 'https://a.example.org/1',
    type: 'https://schema.oparl.org/1.1/Meeting',
    created: '2026-01-01T00:00:00+01:00',
    modified: '2026-01-01T00:00:00+01:00',
    organization: ['https://a.example.org/o'],
  };
  it.each([
    ['a fraction in a time', { modified: '2026-01-01T00:00:00.5+01:00' }],
    ['Z instead of an offset', { created: '2026-01-01T00:00:00Z' }],
    ['null instead of left out', { name: null }],
    ['an unknown property', { colour: 'red' }],
    ['a missing list', { organization: undefined }],
    ['an empty list', { participant: [] }],
    [
      'gaps in the order',
      {
        agendaItem: [
          { ...valid, type: 'https://schema.oparl.org/1.1/AgendaItem', organization: undefined, order: 1 },
        ],
      },
    ],
    ['a wrong type', { type: 'https://schema.oparl.org/1.0/Meeting' }],
    ['contents of what is deleted', { deleted: true, name: 'noch da' }],
  ])('finds %s', (_, change) => {
    expect(faultsOf(valid)).toEqual([]);
    expect(faultsOf(JSON.parse(JSON.stringify({ ...valid, ...change })) as Json)).not.toEqual([]);
  });
});

describe('what is not public', () => {
  it('is in no list and at no address, drafts and closed sessions included', async () => {
    const everything = JSON.stringify(await Promise.all(lists.map((kind) => walk(list(kind)))));
    for (const word of [
      secret,
      'geheim.pdf',
      'Nur ein Entwurf',
      'Klausur',
      'konferenz.example.org',
      'stelle@example.org',
    ])
      expect(everything).not.toContain(word);
    for (const id of [ids.draft, ids.closedDoors])
      expect((await answer(object('meeting', 'Meeting', id))).status).toBe(404);
  });

  it('is a numbered place in the agenda, and no more', async () => {
    const item = await get(object('agendaItem', 'AgendaItem', ids.secret));
    expect(item).toMatchObject({
      number: '2',
      order: 2,
      public: false,
      name: 'Nicht öffentlicher Tagesordnungspunkt',
    });
    expect(Object.keys(item).sort()).toEqual([
      'created',
      'id',
      'meeting',
      'modified',
      'name',
      'number',
      'order',
      'public',
      'type',
      'web',
    ]);
  });

  it('is told no longer at the very next request, even before the change is noted', async () => {
    await write(`update agenda_item set visibility = 'NETWORK' where id = $1`, [ids.nested]);
    expect(JSON.stringify(await get(object('meeting', 'Meeting', ids.meeting)))).not.toContain(
      'Bericht aus Solingen',
    );
    await write(`update agenda_item set visibility = 'PUBLIC' where id = $1`, [ids.nested]);
  });
});

describe('changes', () => {
  const since = (instant: Date) =>
    `?modified_since=${encodeURIComponent(instant.toISOString().replace(/\.\d+Z$/, '+00:00'))}`;

  it('move the time of change, also of what the object lies in', async () => {
    const meeting = object('meeting', 'Meeting', ids.meeting);
    const before = await get(meeting);
    house.clock.advance(60_000);
    await write(`update agenda_item set title = 'Bericht aus Solingen und Bochum' where id = $1`, [
      ids.nested,
    ]);
    await refresh();
    const after = await get(meeting);
    expect([after['created'], String(after['modified']) > String(before['modified'])]).toEqual([
      before['created'],
      true,
    ]);
    const changed = (await walk(list('agendaItem') + since(at()))).map((one) => one['id']);
    expect(changed).toEqual([(await get(object('agendaItem', 'AgendaItem', ids.nested)))['id']]);
  });

  it('that change nothing to be seen move nothing', async () => {
    house.clock.advance(60_000);
    await write(`update agenda_item set updated_at = now() where id = $1`, [ids.open]);
    expect(await refresh()).toBe(0);
  });

  it('that take something away leave a tombstone, told to those who ask for changes', async () => {
    house.clock.advance(60_000);
    await write(`update attachment set removed_at = now() where id = $1`, [ids.file]);
    await refresh();
    const address = object('file', 'Attachment', ids.file);
    const gone = await get(address);
    expect([gone['deleted'], faultsOf(gone)]).toEqual([true, []]);
    expect((await walk(list('file'))).map((one) => one['id'])).not.toContain(gone['id']);
    expect(await walk(list('file') + since(at()))).toContainEqual(gone);
    await write(`update attachment set removed_at = null where id = $1`, [ids.file]);
    house.clock.advance(60_000);
    await refresh();
    expect(await get(address)).toMatchObject({
      fileName: 'Konzept & Zeitplan #1.pdf',
      created: gone['created'],
    });
  });

  it('are cut out by all four filters, both ends included', async () => {
    const all = await walk(list('agendaItem'));
    const when = (name: string) => [...new Set(all.map((one) => String(one[name])))].sort();
    for (const name of ['created', 'modified'] as const)
      for (const instant of when(name)) {
        const told = async (end: string) =>
          (await walk(`${list('agendaItem')}?${name}_${end}=${encodeURIComponent(instant)}`)).length;
        expect(await told('since')).toBe(all.filter((one) => String(one[name]) >= instant).length);
        expect(await told('until')).toBe(all.filter((one) => String(one[name]) <= instant).length);
      }
  });
});

describe('a list', () => {
  it('is walked to its end while objects come, change and go: each that stays is told exactly once', async () => {
    const before = await walk(list('agendaItem'));
    const told = await walk(`${list('agendaItem')}?elementsPerPage=1`, async (part) => {
      house.clock.advance(1_000);
      if (part === 0) await write(`update agenda_item set title = 'Anders' where id = $1`, [ids.open]);
      if (part === 1) await addItem(newId(), { position: 2 + part, number: '9', title: 'Nachgereicht' });
      await refresh();
    });
    const idsOf = (objects: Json[]) => objects.map((one) => one['id']);
    expect(new Set(idsOf(told)).size).toBe(told.length);
    expect(idsOf(told)).toEqual(expect.arrayContaining(idsOf(before)));
  });

  it('keeps its filter from part to part', async () => {
    const { links } = (await get(
      `${list('organization')}?elementsPerPage=1&created_since=2020-01-01T00%3A00%3A00%2B01%3A00`,
    )) as { links: Json };
    expect(String(links['next'])).toContain('created_since=2020-01-01T00%3A00%3A00%2B01%3A00');
    expect((await answer(String(links['next']))).status).toBe(200);
  });

  it.each([
    'modified_since=gestern',
    'created_until=2026-01-01',
    'elementsPerPage=0',
    'elementsPerPage=viele',
  ])('refuses %s with an error that names the parameter', async (parameter) => {
    const { status, json } = await answer(`${list('meeting')}?${parameter}`);
    expect([status, json['type']]).toEqual([400, 'https://schema.oparl.org/1.1/Error']);
    expect(json['message']).toContain(parameter.split('=')[0]);
  });

  it('of the meetings of a body holds those alone', async () => {
    const meetings = async (key: string) =>
      (await walk(`/oparl/v1.1/organization/${key}/meeting`)).map((one) => one['name']);
    expect(await meetings('board')).toEqual(['Sitzung des Boards']);
    expect(await meetings(toNodeId('WorkingGroup', ids.group))).toEqual([]);
  });

  it('leaves out objects within objects when asked to', async () => {
    const [meeting] = (await get(`${list('meeting')}?omit_internal=true`))['data'] as Json[];
    expect(Object.keys(meeting!)).not.toContain('agendaItem');
  });

  it('may be read from every web site, and what is not there says so in the same shape', async () => {
    const there = await answer(list('meeting'));
    expect([there.headers.get('access-control-allow-origin'), there.headers.get('content-type')]).toEqual([
      '*',
      'application/json; charset=utf-8',
    ]);
    const missing = await answer('/oparl/v1.1/meeting/mtg_0');
    expect([missing.status, missing.json['type']]).toEqual([404, 'https://schema.oparl.org/1.1/Error']);
  });
});
