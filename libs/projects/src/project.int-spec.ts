import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Actor } from '@allmende/kernel';
import { seedProjects } from './index.js';
import { CatalogueApp, operator, person, publicId, startup, stranger, token } from './proof/catalogue-app.js';
import { refusal } from './proof/refusal.js';

let app: CatalogueApp;
let demo: Record<string, string>;

beforeAll(async () => {
  app = await CatalogueApp.start();
  const { imports, projects, participations } = app;
  demo = await seedProjects({ imports, projects, participations }, operator, app.demo);
}, startup);
afterAll(() => app.stop());

describe('a project', () => {
  it('is read in the asked language, else the reader’s, else German', async () => {
    const query = `{ project(slug: "opsi") { languages short: shortDescription en: shortDescription(language: "en-GB")
      fr: shortDescription(language: "fr") features(language: "en") participationCounts { kind count } } }`;
    const { project } = await app.data<{ project: Record<string, unknown> }>(anonymous('de'), query);
    const german = 'Softwareverteilung und Verwaltung von Arbeitsplätzen in Rathaus und Schule';
    const english = 'Software deployment and client management for town halls and schools';
    expect(project).toMatchObject({ languages: ['de', 'en'], short: german, en: english, fr: german });
    expect(project.features).toHaveLength(3);
    expect(project.participationCounts).toEqual([
      { kind: 'INTERESTED', count: 1 },
      { kind: 'PILOTING', count: 1 },
      { kind: 'USING', count: 0 },
      { kind: 'CONTRIBUTING', count: 1 },
      { kind: 'LEADING', count: 1 },
    ]);
    expect(await app.data(anonymous('en'), `{ project(slug: "opsi") { short: shortDescription } }`)).toEqual({
      project: { short: english },
    });
  });

  it('shows who may edit exactly to those whom the command lets', async () => {
    const led = demo.opsi!;
    const free = demo['smart-village-app']!;
    const cast: Actor[] = [
      anonymous(),
      stranger(),
      person('VIEWER', app.demo.solingen),
      person('COORDINATOR', app.demo.solingen),
      person('DEPUTY', app.demo.dortmund),
      person('MODERATOR'),
      token(app.demo.solingen, 'read', 'projects:write'),
      token(app.demo.solingen, 'read', 'participations:write'),
      token(app.demo.dortmund, 'read', 'projects:write'),
    ];
    for (const actor of cast)
      for (const id of [led, free]) {
        const { project } = await app.data<{ project: { viewerCanEdit: boolean } }>(
          actor,
          `query ($id: ID!) { project(id: $id) { viewerCanEdit } }`,
          { id: publicId('Project', id) },
        );
        expect(project.viewerCanEdit).toBe(
          (await refusal(app.projects.update(actor, id, -1, {}))) === 'CONFLICT input.version',
        );
      }
  });

  it('is refused with a stale version, also when two edit at once', async () => {
    const id = await app.project('Zwei zugleich');
    const edits = await Promise.all(
      ['Erste', 'Zweite'].map((name) => refusal(app.projects.update(operator, id, 1, { name }))),
    );
    expect(edits.sort()).toEqual(['CONFLICT input.version', null]);
    expect((await app.events(id)).map(({ name }) => name)).toEqual(['project.added', 'project.changed']);
    const mutation = `mutation ($id: ID!) { updateProject(input: { projectId: $id, version: 1, name: "Dritte" }) {
      project { version } userErrors { code message } } }`;
    expect(await app.data(operator, mutation, { id: publicId('Project', id) })).toMatchObject({
      updateProject: {
        project: { version: 2 },
        userErrors: [{ code: 'CONFLICT', message: expect.stringContaining('neu laden') as unknown }],
      },
    });
    await app.write(`delete from project where id = $1`, [id]);
  });

  it('changes what is given, clears what is null and tells the paths', async () => {
    const id = await app.project('Felder', {
      url: 'https://example.org/felder',
      licence: 'MIT',
      longDescription: 'lang',
    });
    await app.projects.update(operator, id, 1, {
      licence: null,
      longDescription: null,
      categories: ['blog', 'blog'],
    });
    const [row] = await app.db.query<unknown[]>(
      `select url, licence, categories, descriptions, slug, version from project where id = $1`,
      [id],
    );
    expect(row).toEqual({
      ...{
        url: 'https://example.org/felder',
        licence: null,
        categories: ['blog'],
        slug: 'felder',
        version: 2,
      },
      descriptions: { de: { shortDescription: 'Ein Versuch' } },
    });
    expect((await app.events(id)).at(-1)).toMatchObject({
      payload: { changed: ['legal.license', 'categories', 'description.de.longDescription'] },
    });
    await app.projects.update(operator, id, 2, { name: 'Felder' });
    expect(await app.events(id)).toHaveLength(2);
    expect(await refusal(app.projects.update(operator, id, 2, { name: null }))).toBe('REQUIRED input.name');
    expect(await refusal(app.project('Felder', { url: 'https://example.org/felder.git' }))).toBe(
      'ALREADY_THERE input.url',
    );
    await app.write(`delete from project where id = $1`, [id]);
  });

  it('moves through its lifecycle step by step, with a reason, by moderators', async () => {
    const id = await app.project('Laufbahn');
    const to = (lifecycle: 'IDEA' | 'CANDIDATE' | 'ADOPTED' | 'RETIRED', reason = 'Beschluss') =>
      refusal(app.projects.setLifecycle(person('MODERATOR'), id, lifecycle, reason));
    expect(await to('ADOPTED')).toBe('INVALID_STEP input.lifecycle');
    expect(await to('CANDIDATE', ' ')).toBe('REQUIRED input.reason');
    expect(await to('CANDIDATE')).toBeNull();
    expect(await to('CANDIDATE')).toBe('INVALID_STEP input.lifecycle');
    expect(await to('ADOPTED')).toBeNull();
    expect(await to('RETIRED')).toBeNull();
    expect(await to('IDEA')).toBe('INVALID_STEP input.lifecycle');
    expect((await app.events(id)).at(-1)).toMatchObject({
      name: 'project.lifecycleChanged',
      payload: { from: 'ADOPTED', to: 'RETIRED', reason: 'Beschluss' },
    });
    const mutation = `mutation ($id: ID!) { setProjectLifecycle(input: { projectId: $id, lifecycle: IDEA, reason: "x" }) { userErrors { code } } }`;
    const { errors } = await app.ask(person('COORDINATOR', app.demo.solingen), mutation, {
      id: publicId('Project', id),
    });
    expect(errors).toHaveLength(1);
    await app.write(`delete from project where id = $1`, [id]);
  });
});
