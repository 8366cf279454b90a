import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@allmende/kernel';
import { CatalogueApp, operator, person, publicId, startup } from './proof/catalogue-app.js';
import { publiccodeText } from './proof/publiccode-text.js';

let app: CatalogueApp;
beforeAll(async () => {
  app = await CatalogueApp.start();
}, startup);
afterAll(() => app.stop());

let counter = 0;
const freshUrl = () => `https://git.example.org/wieder/${(counter += 1)}`;
const imported = (text: string) => app.imports.importText(operator, text, 'test');

/** A project that was imported, with the text of its file. */
async function project(more: Partial<Parameters<typeof publiccodeText>[0]> = {}) {
  const text = publiccodeText({ url: freshUrl(), ...more });
  const { projectId } = await imported(text);
  return { projectId: projectId!, text };
}
const versionOf = async (id: string) =>
  (await app.db.query<[{ version: number }]>(`select version from project where id = $1`, [id]))[0].version;

describe('a changed file', () => {
  it('says field by field what was there and what is there now', async () => {
    const { text } = await project({
      extra: 'roadmap: "https://example.org/plan"\n',
      usedBy: ['Stadt Celle', 'Stadt Uelzen'],
    });
    const { changes } = await imported(
      text
        .replace('[web]', '[web, ios]')
        .replace('roadmap: "https://example.org/plan"\n', '')
        .replace('Ein Beispiel', 'Ein anderes Beispiel')
        .replace('features: [Zeigt etwas]', 'features: [Zeigt mehr]\n    genericName: Beispiel')
        .replace(/usedBy.*\n/, ''),
    );
    expect(changes).toEqual([
      { path: 'platforms', before: '- web', after: '- web\n- ios', overwritesHandEdit: false },
      { path: 'usedBy', before: '- Stadt Celle\n- Stadt Uelzen', after: null, overwritesHandEdit: false },
      { path: 'roadmap', before: 'https://example.org/plan', after: null, overwritesHandEdit: false },
      {
        path: 'description.de.shortDescription',
        before: 'Ein Beispiel',
        after: 'Ein anderes Beispiel',
        overwritesHandEdit: false,
      },
      {
        path: 'description.de.features',
        before: '- Zeigt etwas',
        after: '- Zeigt mehr',
        overwritesHandEdit: false,
      },
      { path: 'description.de.genericName', before: null, after: 'Beispiel', overwritesHandEdit: false },
    ]);
  });

  it('names every edit by hand that it replaces, even where the file itself stayed the same', async () => {
    const { projectId, text } = await project({ name: 'Aus der Datei' });
    const entry = { name: 'Von Hand', shortDescription: 'Von Hand beschrieben', licence: null };
    await app.projects.update(operator, projectId, await versionOf(projectId), entry);
    const { changes } = await imported(text.replace('"1.0"', '"2.0"'));
    expect(changes).toEqual([
      { path: 'name', before: 'Von Hand', after: 'Aus der Datei', overwritesHandEdit: true },
      { path: 'softwareVersion', before: '1.0', after: '2.0', overwritesHandEdit: false },
      {
        path: 'description.de.shortDescription',
        before: 'Von Hand beschrieben',
        after: 'Ein Beispiel',
        overwritesHandEdit: true,
      },
      // Nothing is lost where nothing was.
      { path: 'legal.license', before: null, after: 'EUPL-1.2', overwritesHandEdit: false },
    ]);
  });

  it('changes nothing where it says what was entered by hand, however it spells it', async () => {
    const { projectId, text } = await project();
    const entry = { name: 'Neuer Name', landingUrl: 'https://example.org/seite' };
    await app.projects.update(operator, projectId, await versionOf(projectId), entry);
    const result = await imported(
      `${text.replace('name: "Beispiel"', 'name: " Neuer Name "')}landingURL: "https://example.org/seite"\n`,
    );
    expect(result).toMatchObject({ outcome: 'UNCHANGED', changes: [] });
  });

  it('with nothing but a new comment leaves edits by hand alone', async () => {
    const { projectId, text } = await project();
    await app.projects.update(operator, projectId, await versionOf(projectId), { name: 'Von Hand' });
    expect(await imported(`${text}# Kommentar\n`)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await app.db.query(`select name from project where id = $1`, [projectId])).toEqual([
      { name: 'Von Hand' },
    ]);
  });

  it('knows the German text under whatever tag the file has it', async () => {
    const { projectId, text } = await project();
    const swiss = text.replace('  de:\n', '  de-AT:\n');
    const { changes: moved } = await imported(swiss);
    expect(moved.map(({ path }) => path)).toEqual(['description.de', 'description.de-AT']);
    const entry = { shortDescription: 'Von Hand' };
    await app.projects.update(operator, projectId, await versionOf(projectId), entry);
    const { changes } = await imported(swiss.replace('"1.0"', '"2.0"'));
    expect(changes).toContainEqual({
      path: 'description.de-AT.shortDescription',
      ...{ before: 'Von Hand', after: 'Ein Beispiel', overwritesHandEdit: true },
    });
  });

  it('over an entry made by hand names what of it is replaced', async () => {
    const url = freshUrl();
    const projectId = await app.project('Von Hand', { url, categories: ['office'] });
    const result = await imported(publiccodeText({ url, name: 'Aus der Datei' }));
    expect(result).toMatchObject({ projectId, outcome: 'CHANGED' });
    const replaced = result.changes.filter(({ overwritesHandEdit }) => overwritesHandEdit);
    expect(replaced.map(({ path, before }) => `${path}: ${before}`)).toEqual([
      'name: Von Hand',
      'description.de.shortDescription: Ein Versuch',
    ]);
    expect(result.changes.map(({ path }) => path)).not.toContain('categories');
  });

  it('keeps what it changed, and tells who is told', async () => {
    const { projectId, text } = await project();
    for (const organizationId of [app.demo.koeln, app.demo.bochum])
      await app.participations.join(operator, { projectId, organizationId, kind: 'USING' });
    await app.participations.join(operator, {
      ...{ projectId, organizationId: app.demo.koeln },
      kind: 'CONTRIBUTING',
    });
    const mutation = `mutation ($input: ImportPubliccodeInput!) { importPubliccode(input: $input) {
      outcome changes { path before after overwritesHandEdit } informedOrganizations { name } userErrors { code } } }`;
    app.clock.advance(60_000);
    const change = { path: 'softwareVersion', before: '1.0', after: '1.1', overwritesHandEdit: false };
    const input = { text: text.replace('"1.0"', '"1.1"') };
    const koeln = person('MODERATOR');
    expect(await app.data(koeln, mutation, { input })).toEqual({
      importPubliccode: {
        ...{ outcome: 'CHANGED', changes: [change], userErrors: [] },
        informedOrganizations: [{ name: 'Bochum' }, { name: 'Köln' }],
      },
    });
    expect(await app.data(koeln, mutation, { input })).toMatchObject({
      importPubliccode: { outcome: 'UNCHANGED', changes: [], informedOrganizations: [] },
    });
    const query = `query ($id: ID!) { project(id: $id) { imports { nodes { changes { path before after overwritesHandEdit } } } } }`;
    expect(await app.data(anonymous(), query, { id: publicId('Project', projectId) })).toEqual({
      project: { imports: { nodes: [{ changes: [change] }, { changes: [] }] } },
    });
  });
});
