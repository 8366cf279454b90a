import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CatalogueApp, operator, startup } from '../proof/catalogue-app.js';
import { seedProjects } from './seed-projects.js';

let app: CatalogueApp;
beforeAll(async () => {
  app = await CatalogueApp.start();
}, startup);
afterAll(() => app.stop());

const seed = () =>
  seedProjects(
    { imports: app.imports, projects: app.projects, participations: app.participations },
    operator,
    app.demo,
  );

describe('the demo projects', () => {
  it('show uses of every kind: confirmed, to be answered, to be decided', async () => {
    await seed();
    const claims = await app.db.query<{ text: string; state: string; reason: string }[]>(
      `select text, state, reason from usage_claim order by text, project_id`,
    );
    const inState = (state: string) =>
      claims.filter((claim) => claim.state === state).map(({ text }) => text);
    expect(inState('CONFIRMED')).toEqual(['Klingenstadt Solingen', 'Stadt Bruchsal', 'Stadt Bühl']);
    expect(inState('PROPOSED')).toEqual([
      'Klingenstadt Solingen',
      'Stadt Bretten',
      'Stadt Bretten',
      'Stadt Dortmund',
      'ZenDiS GmbH',
    ]);
    const unsure = claims.filter(({ state }) => state === 'UNSURE');
    expect(Object.fromEntries(unsure.map(({ text, reason }) => [text, reason]))).toEqual({
      'Landeshauptstadt Stuttgart': 'NOTHING_FOUND',
      LHM: 'NOTHING_FOUND',
      'Stadt Bad Belzig': 'NOTHING_FOUND',
      'Stadt Frankfurt': 'ADDITION_MISSING',
      'Stadt Rastat': 'ONLY_SIMILAR',
      'Universität Köln': 'KIND_DIFFERS',
    });
  });

  it('come in a second time without changing anything', async () => {
    const everything = `select (select json_agg(c order by id) from usage_claim c) as claims,
      (select count(*) from outbox) as events, (select count(*) from audit_entry) as entries`;
    const [before] = await app.db.query<unknown[]>(everything);
    await seed();
    expect((await app.db.query<unknown[]>(everything))[0]).toEqual(before);
  });
});
