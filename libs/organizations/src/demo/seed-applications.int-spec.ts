import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemActor } from '@allmende/kernel';
import { ApplyBench } from '../proof/apply-bench.js';
import { Associations, CouncilDecisions, Organizations, RegisterImport } from '../index.js';
import { seedApplications } from './seed-applications.js';
import { seedOrganizations } from './seed-organizations.js';

const actor = systemActor('demo');

let bench: ApplyBench;
beforeAll(async () => {
  bench = await ApplyBench.start();
});
afterAll(() => bench.stop());

it('the demo data lays two applications on the desk, once, and leaves alone who has applied since', async () => {
  const services = {
    organizations: bench.get(Organizations),
    memberships: bench.memberships,
    associations: bench.get(Associations),
    councilDecisions: bench.get(CouncilDecisions),
    registerImport: bench.get(RegisterImport),
  };
  for (const _ of ['first run', 'second run'])
    await seedApplications(bench, actor, await seedOrganizations(services, actor));
  const standing = `select o.name, s.state from application_standing s
    join application a on a.id = s.application_id join organization o on o.id = a.organization_id order by o.name`;
  expect(await bench.db.query(standing)).toEqual([
    { name: 'Ettlingen', state: 'ASKED' },
    { name: 'Gaggenau', state: 'APPLIED' },
  ]);
});
