import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { anonymous, newId, toNodeId, type Actor } from '@allmende/kernel';
import { FundStage } from '../proof/fund-stage.js';
import { operator, startup, Treasury } from '../proof/treasury.js';
import { FundingProgrammes, type NewProgramme } from './funding-programme.service.js';

let treasury: Treasury;
let stage: FundStage;
/** As the database counts days; the reads go by its clock. */
let day: string;
beforeAll(async () => {
  treasury = await Treasury.start();
  stage = new FundStage(treasury);
  treasury.clock.set(new Date());
}, startup);
beforeEach(async () => {
  await treasury.write(`delete from funding_programme`);
  const [row] = await treasury.db.query(`select (now() at time zone 'Europe/Berlin')::date::text as day`);
  day = row.day;
});
afterAll(() => treasury.stop());

const enter = (given: Partial<NewProgramme>): Promise<string> =>
  treasury.get(FundingProgrammes).create(operator, {
    ...{ name: 'Programm', funder: 'Beispielstiftung', summary: 'Wofür.', quotaPercent: 80, ...given },
  });

let keys = 5999000;
/** A body of its own; a municipality has a key of Nordrhein-Westfalen. */
async function organizationOf(
  kind: 'MUNICIPALITY' | 'IT_PROVIDER',
  population: number | null,
): Promise<string> {
  const id = newId();
  const key = kind === 'MUNICIPALITY' ? `0${(keys += 1)}` : null;
  await treasury.write(
    `insert into organization (id, kind, name, official_key, population, population_date, created_at, updated_at)
     values ($1, $2, $3, $4, $5, case when $5::integer is not null then '2024-12-31'::date end, now(), now())`,
    [id, kind, `Ort ${id}`, key, population],
  );
  return id;
}

const names = (found: { fundingProgrammes: { nodes: { name: string }[] } }) =>
  found.fundingProgrammes.nodes.map(({ name }) => name);

/** Names of the programmes that an organization, a project is shown. */
async function shown(type: 'Organization' | 'Project', uuid: string, actor: Actor = anonymous()) {
  const { node } = await treasury.data<{ node: Parameters<typeof names>[0] }>(
    actor,
    `query ($id: ID!) { node(id: $id) { ... on ${type} { fundingProgrammes { nodes { name } } } } }`,
    { id: toNodeId(type, uuid) },
  );
  return names(node);
}

const listed = async (filter: object, actor: Actor = anonymous()) =>
  names(
    await treasury.data(
      actor,
      `query ($filter: FundingProgrammeFilter) { fundingProgrammes(filter: $filter) { nodes { name } } }`,
      { filter },
    ),
  );

describe('an organization is shown a programme', () => {
  it('when its population lies exactly at a bound, and not one inhabitant beyond', async () => {
    await enter({ name: 'Klein', maxPopulation: 50_000 });
    await enter({ name: 'Groß', minPopulation: 50_000 });
    const at = await organizationOf('MUNICIPALITY', 50_000);
    expect(await shown('Organization', at)).toEqual(['Groß', 'Klein']);
    expect(await shown('Organization', await organizationOf('MUNICIPALITY', 49_999))).toEqual(['Klein']);
    expect(await shown('Organization', await organizationOf('MUNICIPALITY', 50_001))).toEqual(['Groß']);
    expect(await listed({ organizationId: toNodeId('Organization', at) })).toEqual(['Groß', 'Klein']);
  });

  it('that asks for a population never when it has none', async () => {
    await enter({ name: 'Ab null', minPopulation: 0 });
    await enter({ name: 'Alle' });
    expect(await shown('Organization', await organizationOf('IT_PROVIDER', null))).toEqual(['Alle']);
  });

  it('of its kind and its Land only', async () => {
    await enter({ name: 'Kreise', applicantKinds: ['DISTRICT'] });
    await enter({ name: 'Kommunen', applicantKinds: ['MUNICIPALITY', 'DISTRICT'] });
    await enter({ name: 'NRW', landCodes: ['05'] });
    await enter({ name: 'Süden', landCodes: ['08', '09'] });
    expect(await shown('Organization', treasury.demo.dortmund)).toEqual(['Kommunen', 'NRW']);
    expect(await shown('Organization', treasury.demo.muenchen)).toEqual(['Kommunen', 'Süden']);
    expect(await shown('Organization', treasury.demo.zendis)).toEqual([]);
  });

  it('on the last day of the deadline, not on the day after; nor once it is closed', async () => {
    const last = await enter({ name: 'Heute noch', deadlineOn: day });
    const gone = await enter({ name: 'Gestern', deadlineOn: day });
    await treasury.write(`update funding_programme set deadline_on = $2::date - 1 where id = $1`, [
      gone,
      day,
    ]);
    const closed = await enter({ name: 'Geschlossen' });
    await treasury.get(FundingProgrammes).close(operator, closed);
    expect(await shown('Organization', treasury.demo.dortmund)).toEqual(['Heute noch']);
    expect(await listed({ open: true })).toEqual(['Heute noch']);
    expect(await listed({ open: false })).toEqual(['Gestern', 'Geschlossen']);
    expect(await listed({})).toEqual(['Heute noch', 'Gestern', 'Geschlossen']);
    await treasury.get(FundingProgrammes).close(operator, last);
    expect(await shown('Organization', treasury.demo.dortmund)).toEqual([]);
  });

  it('no longer once it is dissolved', async () => {
    await enter({});
    const id = await organizationOf('MUNICIPALITY', 5);
    await treasury.write(`update organization set dissolved_on = $2 where id = $1`, [id, day]);
    expect(await shown('Organization', id)).toEqual([]);
  });
});

describe('a project', () => {
  it('is shown programmes that name one of its categories, or none', async () => {
    await enter({ name: 'IT-Betrieb', categories: ['it-management', 'it-security'] });
    await enter({ name: 'Kultur', categories: ['gamification'] });
    await enter({ name: 'Offen' });
    await enter({ name: 'Nur Beiträge', purposes: ['CONTRIBUTION'] });
    const project = await stage.project(['it-management', 'budgeting']);
    expect(await shown('Project', project)).toEqual(['IT-Betrieb', 'Offen']);
    expect(await listed({ projectId: toNodeId('Project', project) })).toEqual(['IT-Betrieb', 'Offen']);
  });

  it('that is retired is shown none', async () => {
    await enter({});
    const project = await stage.project();
    await treasury.write(`update project set lifecycle = 'RETIRED' where id = $1`, [project]);
    expect(await shown('Project', project)).toEqual([]);
  });

  it('that strangers may not see tells them nothing of its categories, neither from here nor from there', async () => {
    await enter({ name: 'Kultur', categories: ['gamification'] });
    const hidden = await stage.project(['gamification'], 'NETWORK');
    const filter = { projectId: toNodeId('Project', hidden) };
    expect(await listed(filter)).toEqual([]);
    const insider = await treasury.person('VIEWER', treasury.demo.dortmund);
    expect(await listed(filter, insider)).toEqual(['Kultur']);
    const matching = `{ fundingProgrammes { nodes { matchingProjects { totalCount nodes { id } } } } }`;
    const count = async (actor: Actor) => {
      type Found = { fundingProgrammes: { nodes: { matchingProjects: { totalCount: number } }[] } };
      const found = await treasury.data<Found>(actor, matching);
      return found.fundingProgrammes.nodes[0]!.matchingProjects.totalCount;
    };
    expect([await count(anonymous()), await count(insider)]).toEqual([0, 1]);
  });
});

describe('a round', () => {
  const programmesOf = async (roundId: string) => {
    const { node } = await treasury.data<{ node: { programmes: { name: string }[] } }>(
      anonymous(),
      `query ($id: ID!) { node(id: $id) { ... on FundingRound { programmes { name } } } }`,
      { id: toNodeId('FundingRound', roundId) },
    );
    return node.programmes.map(({ name }) => name);
  };

  it('is shown open programmes of its purpose and of a category of its project', async () => {
    await enter({ name: 'Entwicklung', purposes: ['DEVELOPMENT', 'EXIT'] });
    await enter({ name: 'Pflege', purposes: ['MAINTENANCE'] });
    await enter({ name: 'Fremde Kategorie', categories: ['gamification'] });
    await enter({ name: 'Eigene Kategorie', categories: ['budgeting'] });
    await treasury.get(FundingProgrammes).close(operator, await enter({ name: 'Vorbei' }));
    const roundId = await stage.round({ projectId: await stage.project(['budgeting']) });
    expect(await programmesOf(roundId)).toEqual(['Eigene Kategorie', 'Entwicklung']);
  });

  it('of contributions to a fund fits programmes that name contributions or anything, and no category', async () => {
    await enter({ name: 'Beiträge', purposes: ['CONTRIBUTION'] });
    await enter({ name: 'Alles' });
    await enter({ name: 'Kategorie', categories: ['budgeting'] });
    const roundId = await stage.round({ fundId: await stage.fund(0n) });
    expect(await programmesOf(roundId)).toEqual(['Alles', 'Beiträge']);
  });
});

describe('the catalogue', () => {
  it('finds by name, funder and summary, whatever the umlauts, and takes no pattern', async () => {
    await enter({ name: 'Förderung Süd' });
    await enter({ name: 'Zweites', funder: 'Stiftung Übermorgen' });
    await enter({ name: 'Drittes', summary: 'Für 100 % offene Software.' });
    expect(await listed({ search: 'FOERDERUNG süd' })).toEqual(['Förderung Süd']);
    expect(await listed({ search: ' ÜBERMORGEN ' })).toEqual(['Zweites']);
    expect(await listed({ search: '100 %' })).toEqual(['Drittes']);
    expect(await listed({ search: '_' })).toEqual([]);
  });

  it('lists what closes first at the top, what has no end below', async () => {
    await enter({ name: 'Ohne Ende' });
    await enter({ name: 'Später', deadlineOn: '2999-12-31' });
    await enter({ name: 'Bald', deadlineOn: '2999-01-01' });
    expect(await listed({})).toEqual(['Bald', 'Später', 'Ohne Ende']);
  });

  it('is read in one statement, with projects and shares, whatever its size', async () => {
    await stage.project(['budgeting']);
    const page = `{ fundingProgrammes(first: 100) { totalCount nodes { name funder max { amountCents } open viewerCanManage
      matchingProjects(first: 5) { totalCount nodes { name } } shares { state } } } }`;
    const statements = async () => {
      const sent = jest.spyOn(pg.Client.prototype, 'query');
      await treasury.data(anonymous(), page);
      const count = sent.mock.calls.length;
      sent.mockRestore();
      return count;
    };
    await enter({});
    expect(await statements()).toBe(1);
    for (let n = 0; n < 30; n += 1) await enter({ name: `Programm ${n}` });
    expect(await statements()).toBe(1);
  });
});
