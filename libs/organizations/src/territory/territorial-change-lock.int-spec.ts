import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@allmende/kernel';
import { Testbed } from '../proof/testbed.js';
import { country, later, registerLines } from './fixtures.js';

const operator = systemActor('cli');
let bed: Testbed;
beforeAll(async () => {
  bed = await Testbed.start();
});
afterAll(() => bed.stop());

describe('a territorial change that is confirmed while a membership changes', () => {
  it('waits for the cap before it locks the territories, so that neither waits for the other in a circle', async () => {
    const read = (territories: typeof country, asOf: string) =>
      bed.registerImport.importLines(operator, registerLines(territories, asOf), 'fixture');
    const idOf = async (key: string): Promise<string> => {
      const [row] = await bed.dataSource.query<[{ id: string }]>(
        `select id from organization where official_key = $1`,
        [key],
      );
      return row.id;
    };
    await read(country, '2025-12-31');
    const predecessor = await idOf('05981001');
    await bed.memberships.admit(operator, { organizationId: predecessor, circle: 'NETWORK', reason: 'Test' });
    await read(later, '2026-06-30');
    const successor = await idOf('05981090');
    const [{ id }] = await bed.dataSource.query<[{ id: string }]>(
      `select id from territorial_change where organization_id = $1 and state = 'PROPOSED'`,
      [predecessor],
    );
    const admission = bed.dataSource.createQueryRunner();
    await admission.startTransaction();
    await admission.query(`select from seat_cap where circle = 'BOARD' for update`);
    const confirmation = bed.territorialChanges.confirm(operator, id, successor);
    await waitingForLock();
    const keptOut = await admission
      .query(`select from organization where id = any($1) for key share nowait`, [[predecessor, successor]])
      .then(() => false)
      .catch(() => true);
    await admission.rollbackTransaction();
    await admission.release();
    expect(await confirmation).toBe(id);
    expect(keptOut).toBe(false);
  });
});

async function waitingForLock(): Promise<void> {
  const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await bed.dataSource.query<unknown[]>(waits)).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 10));
}
