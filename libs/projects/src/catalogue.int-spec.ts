import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Actor } from '@allmende/kernel';
import { seedProjects } from './index.js';
import { CatalogueApp, operator, person, publicId, startup, stranger } from './proof/catalogue-app.js';
import { refusal } from './proof/refusal.js';

let app: CatalogueApp;
let demo: Record<string, string>;
const services = () => ({ imports: app.imports, projects: app.projects, participations: app.participations });

beforeAll(async () => {
  app = await CatalogueApp.start();
  demo = await seedProjects(services(), operator, app.demo);
}, startup);
afterAll(() => app.stop());

interface Catalogue {
  projects: { totalCount: number; nodes: { name: string; slug: string }[] };
}
const found = async (text: string, actor: Actor = anonymous()) => {
  const query = `query ($text: String) { projects(filter: { text: $text }) { totalCount nodes { name slug } } }`;
  const { projects } = await app.data<Catalogue>(actor, query, { text });
  expect(projects.totalCount).toBe(projects.nodes.length);
  return projects.nodes.map(({ slug }) => slug);
};

describe('the demo data', () => {
  it('comes in without a fault, and a second time changes nothing', async () => {
    const counts = `select (select count(*)::int from project) as projects, (select count(*)::int from participation) as joins,
      (select count(*)::int from outbox) as events, (select sum(version)::int from project) as versions`;
    const [before] = await app.db.query<unknown[]>(counts);
    expect(await seedProjects(services(), operator, app.demo)).toEqual(demo);
    expect((await app.db.query<unknown[]>(counts))[0]).toEqual(before);
    expect(before).toMatchObject({ projects: 7, joins: 23 });
    expect(await app.db.query(`select faults from project_import where faults <> '[]'`)).toEqual([]);
  });

  it('shows Solingen a request to lead that waits for its answer', async () => {
    const [row] = await app.db.query<unknown[]>(
      `select o.name, p.state from participation p join organization o on o.id = p.organization_id
       where p.kind = 'LEADING' and p.state = 'PROPOSED'`,
    );
    expect(row).toEqual({ name: 'Dortmund', state: 'PROPOSED' });
  });
});

describe('search', () => {
  it.each<[string, string[]]>([
    ['Softwareverteilng', ['opsi']],
    ['Softwareverteilung', ['opsi']],
    ['softwareverteilungen', ['opsi']],
    ['software deployment', ['opsi']],
    ['Verteilserver', ['opsi']],
    ['OPSY', ['opsi']],
    ['Bühl', ['palim-palim']],
    ['Buehl', ['palim-palim']],
    ['buhl', ['palim-palim']],
    ['BÜHL', ['palim-palim']],
    ['Strasse', ['palim-palim']],
    ['Straße', ['palim-palim']],
    ['Videokonferenz', ['opendesk', 'palim-palim']],
    ['Videokonferrenz', ['opendesk', 'palim-palim']],
    ['palim', ['palim-palim']],
    ['Palim! Palim!', ['palim-palim']],
    ['Assistent', ['mucgpt']],
    ['assistants', ['mucgpt']],
    ['Landkreis', ['smart-village-app']],
    ['Dörfer', ['smart-village-app']],
    ['Doerfer', ['smart-village-app']],
    ['Xylophon', []],
    ['!!!', []],
    ["'; drop table project; --", []],
    ['<script>', []],
  ])('for „%s“ finds %j', async (text, slugs) => {
    expect(await found(text)).toEqual(slugs);
  });

  it('puts the exact name first, then what says it, then what is similar', async () => {
    const [exact, says, similar] = [
      await app.project('Wetterhahn'),
      await app.project('Zentrale', { longDescription: 'Steuert den Wetterhahn auf dem Dach.' }),
      await app.project('Aushang', { longDescription: 'Ein Wetterhan, leider falsch geschrieben.' }),
    ];
    const slugs = await found('wetterhahn');
    expect(slugs).toEqual(['wetterhahn', 'zentrale', 'aushang']);
    for (const id of [exact, says, similar]) await app.write(`delete from project where id = $1`, [id]);
  });

  it('is never stale: what an edit changes is found at once', async () => {
    const id = await app.project('Vorher');
    await app.projects.update(operator, id, 1, { name: 'Nachher', longDescription: 'Regenradar' });
    expect(await found('Regenrader')).toEqual(['vorher']);
    await app.write(`delete from project where id = $1`, [id]);
  });

  it('is read page by page by relevance', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      type Page = {
        projects: { nodes: { slug: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      };
      const { projects }: Page = await app.data<Page>(
        anonymous(),
        `query ($after: String) { projects(first: 1, after: $after, filter: { text: "Städte" }) {
          nodes { slug } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      seen.push(...projects.nodes.map(({ slug }) => slug));
      if (!projects.pageInfo.hasNextPage) break;
      after = projects.pageInfo.endCursor;
    }
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(await found('Städte'));
  });

  it('refuses a text of 201 characters, an unknown organization and too many choices with a reason', async () => {
    const ask = async (filter: string) => {
      const { errors } = await app.ask(anonymous(), `{ projects(filter: ${filter}) { totalCount } }`);
      return errors?.[0]?.extensions.code;
    };
    expect(await ask(`{ text: "${'x'.repeat(201)}" }`)).toBe('BAD_USER_INPUT');
    expect(await ask(`{ users: ["nobody"] }`)).toBe('BAD_USER_INPUT');
    expect(await ask(`{ licences: [${'"MIT",'.repeat(101)}] }`)).toBe('BAD_USER_INPUT');
  });
});

describe('facets', () => {
  interface Facet {
    value: string;
    count: number;
  }
  interface Row {
    id: string;
    categories: string[];
    licence: string | null;
    development_status: string | null;
    lifecycle: string;
    users: string[];
  }
  const facetQuery = `query ($filter: ProjectFilter) { projects(first: 1, filter: $filter) { totalCount facets {
    categories { value count } licences { value count } developmentStatuses { value count } lifecycles { value count }
    services { value count } users { value label count } } } }`;

  /** Every project with its values, counted one by one. */
  const naive = (rows: Row[], filter: Record<string, string[]>) => {
    const values: Record<string, (row: Row) => string[]> = {
      categories: (row) => row.categories,
      licences: (row) => (row.licence ? [row.licence] : []),
      developmentStatuses: (row) => (row.development_status ? [row.development_status] : []),
      lifecycles: (row) => [row.lifecycle],
      users: (row) => row.users.map((id) => publicId('Organization', id)),
    };
    const meets = (row: Row, without?: string) =>
      Object.entries(filter).every(
        ([key, chosen]) => key === without || values[key]!(row).some((value) => chosen.includes(value)),
      );
    const facet = (key: string) => {
      const counts = new Map<string, number>();
      for (const row of rows.filter((one) => meets(one, key)))
        for (const value of new Set(values[key]!(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
      return Object.fromEntries(counts);
    };
    return {
      total: rows.filter((row) => meets(row)).length,
      facets: Object.fromEntries(Object.keys(values).map((key) => [key, facet(key)])),
    };
  };

  it.each<[string, Record<string, string[]>]>([
    ['no choice', {}],
    ['one category', { categories: ['office'] }],
    ['two categories', { categories: ['office', 'communications'] }],
    ['a licence and a status', { licences: ['EUPL-1.2', 'MIT'], developmentStatuses: ['STABLE'] }],
    ['category and lifecycle', { categories: ['communications'], lifecycles: ['ADOPTED'] }],
    ['a choice that finds nothing', { licences: ['Zlib'] }],
  ])('count as one by one with %s', async (_what, filter) => {
    const rows = await app.db.query<Row[]>(
      `select id, categories, licence, development_status, lifecycle, array(select organization_id from participation u
         where u.project_id = p.id and u.kind = 'USING' and u.state = 'OPEN') as users from project p`,
    );
    const { projects } = await app.data<{
      projects: { totalCount: number; facets: Record<string, Facet[]> };
    }>(person('MODERATOR'), facetQuery, { filter });
    const expected = naive(rows, filter);
    expect(projects.totalCount).toBe(expected.total);
    for (const [key, counts] of Object.entries(expected.facets))
      expect(Object.fromEntries(projects.facets[key]!.map(({ value, count }) => [value, count]))).toEqual(
        counts,
      );
  });

  it('name the users, and filter by them', async () => {
    const filter = { users: [publicId('Organization', app.demo.solingen)] };
    const { projects } = await app.data<{
      projects: { totalCount: number; facets: { users: object[]; licences: object[] } };
    }>(anonymous(), facetQuery, { filter });
    expect(projects.totalCount).toBe(2);
    expect(projects.facets.licences).toEqual([{ value: 'EUPL-1.2', count: 2 }]);
    expect(projects.facets.users).toContainEqual({
      value: publicId('Organization', app.demo.buehl),
      label: 'Bühl',
      count: 1,
    });
  });
});

describe('an entry for the network only', () => {
  it('is not there for outsiders: by id, by slug, in lists, in counts, in facets, in search', async () => {
    const id = await app.project('Geheimnis', { visibility: 'NETWORK', categories: ['whistleblowing'] });
    const solingen = person('COORDINATOR', app.demo.solingen);
    const joining = { projectId: id, organizationId: app.demo.solingen, kind: 'USING' } as const;
    const participation = await app.participations.join(solingen, joining);
    const query = `query ($id: ID!, $participation: ID!, $organization: ID!) {
      byId: project(id: $id) { name } bySlug: project(slug: "geheimnis") { name }
      node(id: $id) { id } participation: node(id: $participation) { id }
      projects(filter: { text: "Geheimnis" }) { totalCount nodes { name } facets { categories { value } users { value } } }
      organization(id: $organization) { participations(first: 100, filter: { kinds: [USING] }) { totalCount nodes { project { name } } } }
      figures { projects participations } }`;
    const ask = (actor: Actor) =>
      app.data<{ figures: { projects: number; participations: number }; [key: string]: unknown }>(
        actor,
        query,
        {
          id: publicId('Project', id),
          participation: publicId('Participation', participation),
          organization: publicId('Organization', app.demo.solingen),
        },
      );
    const inside = await ask(solingen);
    expect(JSON.stringify(inside)).toContain('Geheimnis');
    expect(inside).toMatchObject({
      byId: { name: 'Geheimnis' },
      bySlug: { name: 'Geheimnis' },
      projects: { totalCount: 1 },
    });
    for (const actor of [anonymous(), stranger()]) {
      const outside = await ask(actor);
      expect(outside).toMatchObject({
        ...{ byId: null, bySlug: null, node: null, participation: null },
        projects: { totalCount: 0, nodes: [], facets: { categories: [], users: [] } },
        organization: { participations: { totalCount: 2 } },
        figures: {
          projects: inside.figures.projects - 1,
          participations: inside.figures.participations - 1,
        },
      });
      expect(JSON.stringify(outside)).not.toContain('Geheimnis');
      expect(await refusal(app.participations.join(actor, joining))).toBe('NOT_FOUND');
      expect(await refusal(app.participations.end(actor, participation))).toBe('NOT_FOUND');
      expect(await refusal(app.projects.update(actor, id, 1, { name: 'Anders' }))).toBe('NOT_FOUND');
    }
    await app.projects.update(operator, id, 1, { visibility: 'PUBLIC' });
    expect(await found('Geheimnis')).toEqual(['geheimnis']);
    await app.write(`delete from participation where project_id = $1`, [id]);
    await app.write(`delete from project where id = $1`, [id]);
  });
});
