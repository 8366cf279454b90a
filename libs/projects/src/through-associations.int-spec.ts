import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { Associations, Organizations } from '@allmende/organizations';
import { CatalogueApp, operator, person, publicId, startup, stranger } from './proof/catalogue-app.js';
import type { ParticipationKind } from './participation.entity.js';

let app: CatalogueApp;
let second: string;
beforeAll(async () => {
  app = await CatalogueApp.start();
  second = await app.app
    .get(Organizations)
    .create(operator, { kind: 'ASSOCIATION', name: 'Zweiter Verbund' });
  await app.app.get(Associations).addMember(operator, second, app.demo.bretten, '2024-01-01');
}, startup);
afterAll(() => app.stop());

const join = (projectId: string, organizationId: string, kind: ParticipationKind) =>
  app.participations.join(operator, { projectId, organizationId, kind });

const through = async (organizationId: string, filter: object = {}, actor = stranger()) => {
  const query = `query ($id: ID!, $filter: ParticipationFilter) { organization(id: $id) {
    participationsThroughAssociations(filter: $filter) { totalCount nodes { kind organization { name } project { name } } } } }`;
  const { organization } = await app.data<{
    organization: {
      participationsThroughAssociations: {
        totalCount: number;
        nodes: { kind: string; organization: { name: string }; project: { name: string } }[];
      };
    };
  }>(actor, query, { id: publicId('Organization', organizationId), filter });
  const { nodes, totalCount } = organization.participationsThroughAssociations;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ kind, organization: { name }, project }) => `${project.name} ${kind} ${name}`).sort();
};
const usersOf = async (projectId: string) => {
  const query = `query ($id: ID!) { project(id: $id) { usingMunicipalities } }`;
  const { project } = await app.data<{ project: { usingMunicipalities: number } }>(stranger(), query, {
    id: publicId('Project', projectId),
  });
  return project.usingMunicipalities;
};

describe('what a city has through its associations', () => {
  it('is what they take part in today, without what it has itself', async () => {
    const shared = await app.project('Gemeinsam');
    const own = await app.project('Selbst');
    await join(shared, app.demo.redi, 'USING');
    await join(shared, app.demo.redi, 'CONTRIBUTING');
    await join(own, app.demo.redi, 'USING');
    await join(own, app.demo.buehl, 'USING');
    expect(await through(app.demo.buehl)).toEqual(['Gemeinsam CONTRIBUTING re@di', 'Gemeinsam USING re@di']);
    expect(await through(app.demo.gaggenau)).toContain('Selbst USING re@di');
    expect(await through(app.demo.gaggenau, { kinds: ['CONTRIBUTING'] })).toEqual([
      'Gemeinsam CONTRIBUTING re@di',
    ]);
    expect(await through(app.demo.koeln)).toEqual([]);
  });

  it('is counted once when two of its associations have it', async () => {
    const projectId = await app.project('Doppelt');
    await join(projectId, app.demo.redi, 'PILOTING');
    await join(projectId, second, 'PILOTING');
    const found = (await through(app.demo.bretten)).filter((one) => one.startsWith('Doppelt'));
    expect(found).toEqual(['Doppelt PILOTING re@di']);
  });

  it('ends when the participation or the belonging ends', async () => {
    const projectId = await app.project('Vorbei');
    const participation = await join(projectId, second, 'USING');
    const has = async () => (await through(app.demo.bretten)).includes('Vorbei USING Zweiter Verbund');
    expect(await has()).toBe(true);
    await app.write(
      `update association_member set until = '2026-01-01' where association_id = $1 and organization_id = $2`,
      [second, app.demo.bretten],
    );
    expect(await has()).toBe(false);
    await app.write(`update association_member set until = null where association_id = $1`, [second]);
    expect(await has()).toBe(true);
    await app.participations.end(operator, participation);
    expect(await has()).toBe(false);
  });

  it('hides a project of the network from strangers', async () => {
    const projectId = await app.project('Intern', { visibility: 'NETWORK' });
    await join(projectId, app.demo.redi, 'USING');
    expect(await through(app.demo.rastatt)).not.toContain('Intern USING re@di');
    expect(await through(app.demo.rastatt, {}, person('VIEWER', app.demo.koeln))).toContain(
      'Intern USING re@di',
    );
  });
});

describe('the municipalities that use a project', () => {
  it('are counted once, whether they use it themselves, through an association, or both', async () => {
    const projectId = await app.project('Gezählt');
    expect(await usersOf(projectId)).toBe(0);
    await join(projectId, app.demo.koeln, 'USING');
    await join(projectId, app.demo.bochum, 'PILOTING');
    await join(projectId, app.demo.dosys, 'USING');
    expect(await usersOf(projectId)).toBe(1);
    await join(projectId, app.demo.redi, 'USING');
    expect(await usersOf(projectId)).toBe(10);
    await join(projectId, app.demo.buehl, 'USING');
    await join(projectId, second, 'USING');
    expect(await usersOf(projectId)).toBe(10);
  });

  it('are those who belong to the association today', async () => {
    const projectId = await app.project('Heute');
    await join(projectId, second, 'USING');
    expect(await usersOf(projectId)).toBe(1);
    const add = (since: string, until: string) =>
      app.write(
        `insert into association_member (id, association_id, organization_id, since, until) values ($1, $2, $3, $4, $5)`,
        [newId(), second, app.demo.buehl, since, until],
      );
    await add('2020-01-01', '2021-01-01');
    expect(await usersOf(projectId)).toBe(1);
  });
});
