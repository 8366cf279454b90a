import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@allmende/kernel';
import { CatalogueApp, startup } from '../proof/catalogue-app.js';

let app: CatalogueApp;
const projects = 10_000;

beforeAll(async () => {
  app = await CatalogueApp.start();
  // Texts of everyday words in compounds, about as many different ones as a real catalogue has.
  await app.write(
    `create function test_text(seed int, words int) returns text language sql as $$
       select string_agg((array['Amts', 'Bau', 'Bürger', 'Daten', 'Finanz', 'Gremien', 'Haushalts', 'Jugend', 'Kita', 'Melde',
         'Park', 'Personal', 'Schul', 'Sitzungs', 'Termin', 'Umwelt', 'Vergabe', 'Verkehrs', 'Wahl', 'Wohn'])
           [1 + (seed * 7 + w * 13 + seed / 20) % 20]
         || (array['akte', 'antrag', 'app', 'auskunft', 'bericht', 'dienst', 'karte', 'kasse', 'liste', 'meldung', 'plan',
         'portal', 'register', 'service', 'steuerung', 'verfahren', 'verwaltung', 'zentrum'])
           [1 + (seed * 11 + w * 5 + seed / 18) % 18], ' ')
       from generate_series(1, words) w $$`,
  );
  await app.write(
    `insert into project (id, slug, name, descriptions, categories, licence, created_at, updated_at)
     select uuidv7(), 'projekt-' || n, test_text(n, 1) || ' ' || n, jsonb_build_object('de', jsonb_build_object(
       'shortDescription', test_text(n + 1, 8), 'longDescription', test_text(n + 2, 60),
       'features', jsonb_build_array(test_text(n + 3, 4), test_text(n + 4, 4)))),
       array[(array['office', 'blog', 'erp'])[n % 3 + 1]], (array['MIT', 'EUPL-1.2'])[n % 2 + 1], now(), now()
     from generate_series(1, $1::int) n`,
    [projects],
  );
  await app.write(
    `update project set descriptions = jsonb_set(descriptions, '{de,shortDescription}', '"Softwareverteilung für Städte"')
     where slug in ('projekt-17', 'projekt-4711')`,
  );
  await app.db.query('vacuum analyze project');
}, startup * 2);
afterAll(() => app.stop());

/** The plan that PostgreSQL keeps for the prepared statement, whatever is searched for. */
const planOf = async (condition: string, text: string) => {
  const runner = app.db.createQueryRunner();
  try {
    await runner.query('set plan_cache_mode = force_generic_plan');
    await runner.query(`prepare search(text) as select id from project p where ${condition}`);
    const rows = (await runner.query(`explain execute search('${text}')`)) as Record<string, string>[];
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await runner.query('deallocate all');
    await runner.query('reset plan_cache_mode');
    await runner.release();
  }
};

describe('search in 10,000 projects', () => {
  it('takes both indexes, the one of stems and the one of similar words', async () => {
    const plan = await planOf(
      `(p.search_document @@ (websearch_to_tsquery('german', $1) || websearch_to_tsquery('english', $1)))
        or (fold_german($1) <% p.search_text)`,
      'Softwareverteilng',
    );
    expect(plan).toContain('Bitmap Index Scan on project_search_document');
    expect(plan).toContain('Bitmap Index Scan on project_search_text');
    expect(plan).not.toContain('Seq Scan');
  });

  it('finds what is meant, with its facets, in one statement', async () => {
    const query = `{ projects(filter: { text: "Softwareverteilng" }) { totalCount nodes { slug }
      facets { categories { value count } licences { value count } } } }`;
    expect(await app.data(anonymous(), query)).toEqual({
      projects: {
        totalCount: 2,
        nodes: [{ slug: 'projekt-17' }, { slug: 'projekt-4711' }],
        facets: {
          categories: [
            { value: 'blog', count: 1 },
            { value: 'erp', count: 1 },
          ],
          licences: [{ value: 'EUPL-1.2', count: 2 }],
        },
      },
    });
  });

  it('reads the catalogue in the order of names from the index', async () => {
    const plan = await planOf(
      `p.visibility = 'PUBLIC' and $1 <> '' order by fold_german(p.name), p.id limit 21`,
      'x',
    );
    expect(plan).toContain('Index Scan using project_name');
  });
});
