import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@allmende/kernel';
import { CatalogueApp, operator, person, publicId, stranger, token, startup } from './proof/catalogue-app.js';
import { publiccodeText } from './proof/publiccode-text.js';
import { refusal } from './proof/refusal.js';

let app: CatalogueApp;
beforeAll(async () => {
  app = await CatalogueApp.start();
}, startup);
afterAll(() => app.stop());

let counter = 0;
const freshUrl = () => `https://git.example.org/stadt/projekt-${(counter += 1)}`;
const file = ({ url = freshUrl(), ...more }: Partial<Parameters<typeof publiccodeText>[0]> = {}) =>
  publiccodeText({ url, ...more });
const imported = (text: string, actor = operator) => app.imports.importText(actor, text, 'test');
const counts = async () => {
  const [row] = await app.db.query<[Record<string, number>]>(
    `select (select count(*)::int from project) as projects, (select count(*)::int from project_import) as imports,
       (select count(*)::int from outbox) as events, (select count(*)::int from audit_entry) as entries`,
  );
  return row;
};

describe('importing a publiccode.yml', () => {
  it('brings a new project in, keeps the text, tells it and notes it', async () => {
    const text = file({ name: 'Straßen & Bäume' });
    const { projectId, outcome } = await imported(text);
    expect(outcome).toBe('NEW');
    const query = `query ($id: ID!) { project(id: $id) { slug name url licence categories developmentStatus lifecycle
      visibility languages features shortDescription publiccodeVersion version
      imports { totalCount nodes { source rawText importedAt faults { code } project { slug } } } } }`;
    expect(await app.data(anonymous(), query, { id: publicId('Project', projectId!) })).toMatchObject({
      project: {
        slug: 'strassen-baeume',
        licence: 'EUPL-1.2',
        categories: ['office'],
        developmentStatus: 'STABLE',
        lifecycle: 'IDEA',
        visibility: 'PUBLIC',
        languages: ['de'],
        features: ['Zeigt etwas'],
        shortDescription: 'Ein Beispiel',
        publiccodeVersion: '0.7',
        version: 1,
        imports: {
          totalCount: 1,
          nodes: [
            {
              source: 'test',
              rawText: text,
              importedAt: '2026-11-21T12:00:00+00:00',
              project: { slug: 'strassen-baeume' },
            },
          ],
        },
      },
    });
    expect(await app.events(projectId!)).toEqual([{ name: 'project.added', payload: { projectId } }]);
  });

  it('again changes nothing: no row, no event, no entry', async () => {
    const text = file();
    const first = await imported(text);
    const before = await counts();
    expect(await imported(text)).toMatchObject({
      outcome: 'UNCHANGED',
      projectId: first.projectId,
      changes: [],
      informs: [],
    });
    expect(await counts()).toEqual(before);
  });

  it('changed says where, keeps both texts and tells it', async () => {
    const url = freshUrl();
    const { projectId } = await imported(file({ url }));
    expect(await imported(file({ url, version: '1.1', usedBy: ['Stadt Celle'] }))).toMatchObject({
      outcome: 'CHANGED',
      projectId,
      changes: [
        { path: 'softwareVersion', before: '1.0', after: '1.1', overwritesHandEdit: false },
        { path: 'usedBy', before: null, after: '- Stadt Celle', overwritesHandEdit: false },
      ],
    });
    expect(await app.events(projectId!)).toContainEqual({
      name: 'project.changed',
      payload: {
        projectId,
        changed: ['softwareVersion', 'usedBy'],
        importId: expect.any(String) as unknown,
      },
    });
    const [row] = await app.db.query<Record<string, unknown>[]>(
      `select software_version, used_by, version, (select count(*)::int from project_import where project_id = p.id) as imports
       from project p where id = $1`,
      [projectId],
    );
    expect(row).toEqual({ software_version: '1.1', used_by: ['Stadt Celle'], version: 2, imports: 2 });
  });

  it('with nothing but a new comment keeps the text, writes down who brought it and tells nobody', async () => {
    const url = freshUrl();
    const { projectId } = await imported(file({ url }));
    expect(await imported(file({ url, extra: '# nur ein Kommentar' }))).toMatchObject({
      outcome: 'UNCHANGED',
    });
    expect(await app.events(projectId!)).toHaveLength(1);
    const audited = await app.db.query<unknown[]>(
      `select details ->> 'outcome' as outcome from audit_entry where subject_id = $1 order by id`,
      [projectId],
    );
    expect(audited).toEqual([{ outcome: 'NEW' }, { outcome: 'UNCHANGED' }]);
  });

  it('knows the repository again with .git, a slash or capital letters in the host', async () => {
    const { projectId } = await imported(file({ url: 'https://git.example.org/stadt/gleich' }));
    for (const url of ['https://git.example.org/stadt/gleich.git', 'https://GIT.example.org/stadt/gleich/'])
      expect(await imported(file({ url }))).toMatchObject({ projectId });
  });

  it('twelve times at once makes one project', async () => {
    const text = file({ name: 'Gleichzeitig' });
    const results = await Promise.all(Array.from({ length: 12 }, () => imported(text)));
    expect(new Set(results.map(({ projectId }) => projectId)).size).toBe(1);
    expect(results.filter(({ outcome }) => outcome === 'NEW')).toHaveLength(1);
  });

  it('of different projects of one name at once gives each a slug of its own', async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => imported(file({ name: 'Zwilling' }))));
    const slugs = await app.db.query<{ slug: string }[]>(
      `select slug from project where id = any($1) order by slug`,
      [results.map(({ projectId }) => projectId)],
    );
    expect(slugs.map(({ slug }) => slug)).toEqual([
      'zwilling',
      'zwilling-2',
      'zwilling-3',
      'zwilling-4',
      'zwilling-5',
    ]);
  });

  it('with an error stores nothing and gives the place back', async () => {
    const before = await counts();
    const result = await imported(file({ name: '' }).replace('EUPL-1.2', 'Hausrecht'));
    expect(result).toMatchObject({ projectId: null, outcome: null });
    expect(result.faults).toContainEqual(
      expect.objectContaining({ severity: 'ERROR', path: 'legal.license', line: 16 }),
    );
    expect(await counts()).toEqual(before);
  });

  it('refuses a name or address that the catalogue can not hold', async () => {
    expect(await refusal(imported(file({ name: 'x'.repeat(301) })))).toBe('TOO_LONG input.text');
    expect(await refusal(imported(file({ url: `https://example.org/${'x'.repeat(2000)}` })))).toBe(
      'TOO_LONG input.text',
    );
  });

  it('holds a description of a megabyte', async () => {
    const words = Array.from({ length: 90_000 }, (_, n) => `wort${n}`).join(' ');
    const { outcome } = await imported(file().replace('[Zeigt etwas]', JSON.stringify([words])));
    expect(outcome).toBe('NEW');
  });

  it('keeps HTML in a name as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { projectId } = await imported(file({ name }));
    expect(
      await app.data(anonymous(), `query ($id: ID!) { project(id: $id) { name slug } }`, {
        id: publicId('Project', projectId!),
      }),
    ).toEqual({
      project: { name, slug: 'img-src-x-onerror-alert-1' },
    });
  });

  it('is for those who act for an organization; a led project is for its leaders', async () => {
    const url = freshUrl();
    const dortmund = person('COORDINATOR', app.demo.dortmund);
    for (const actor of [stranger(), person('VIEWER', app.demo.dortmund), token(app.demo.dortmund, 'read')])
      expect(await refusal(imported(file({ url }), actor))).toBe('FORBIDDEN');
    const { projectId } = await imported(file({ url }), token(app.demo.dortmund, 'projects:write'));
    expect(
      await refusal(imported(file({ url, version: '2' }), person('DEPUTY', app.demo.mannheim))),
    ).toBeNull();
    const lead = { projectId: projectId!, organizationId: app.demo.dortmund, kind: 'LEADING' } as const;
    await app.participations.join(dortmund, lead);
    expect(await refusal(imported(file({ url, version: '3' }), person('DEPUTY', app.demo.mannheim)))).toBe(
      'FORBIDDEN',
    );
    expect(await refusal(imported(file({ url, version: '3' }), dortmund))).toBeNull();
    expect(await refusal(imported(file({ url, version: '4' }), person('MODERATOR')))).toBeNull();
  });
});

describe('importPubliccode', () => {
  const mutation = `mutation ($input: ImportPubliccodeInput!) { importPubliccode(input: $input) {
    project { name } outcome faults { severity code path line column message } userErrors { code path message } } }`;
  const run = async (input: object, actor = person('COORDINATOR', app.demo.solingen)) =>
    (await app.data<{ importPubliccode: Record<string, unknown> }>(actor, mutation, { input }))
      .importPubliccode;

  it('answers project, outcome and warnings', async () => {
    expect(await run({ text: file({ name: 'Fern' }) })).toMatchObject({
      project: { name: 'Fern' },
      outcome: 'NEW',
      userErrors: [],
    });
  });

  it('answers the faults in the language of the reader when nothing is stored', async () => {
    const german = await run({ text: 'name: x' });
    expect(german).toMatchObject({
      project: null,
      outcome: null,
      userErrors: [{ code: 'PUBLICCODE_INVALID', path: ['input', 'text'] }],
    });
    expect(JSON.stringify(german.faults)).toContain('Der Pflichtschlüssel „url“ fehlt.');
    const english = await run({ text: 'name: x' }, token(app.demo.solingen, 'projects:write'));
    expect(JSON.stringify(english.faults)).toContain('The mandatory key “url” is missing.');
  });

  it('wants either text or address, and no internal address', async () => {
    for (const input of [{}, { text: 'a', url: 'b' }])
      expect(await run(input)).toMatchObject({ faults: [], userErrors: [{ code: 'EXACTLY_ONE' }] });
    expect(await run({ url: 'http://169.254.169.254/' })).toMatchObject({
      project: null,
      faults: [],
      userErrors: [{ code: 'INTERNAL_ADDRESS', path: ['input', 'url'] }],
    });
  });

  it('checks a text and keeps nothing', async () => {
    const before = await counts();
    const query = `query ($text: String!) { checkPubliccode(text: $text) { severity path line } }`;
    expect(await app.data(person('COORDINATOR', app.demo.solingen), query, { text: file() })).toEqual({
      checkPubliccode: [],
    });
    expect(
      JSON.stringify(await app.data(person('COORDINATOR', app.demo.solingen), query, { text: ': [' })),
    ).toContain('ERROR');
    expect(await counts()).toEqual(before);
  });
});
