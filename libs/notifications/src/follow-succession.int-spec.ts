import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { World } from './proof/world.js';

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe('who follows a territory that has a successor', () => {
  it('follows the successor, and only once', async () => {
    const [predecessorId, organizationId] = [
      await world.organization('Adorf'),
      await world.organization('Bedorf'),
    ];
    const [one, both] = [await world.account('one'), await world.account('both')];
    await world.follow(one, { organizationId: predecessorId });
    await world.follow(both, { organizationId: predecessorId });
    await world.follow(both, { organizationId });
    await world.tell('territory.succeeded', { organizationId, predecessorId, kind: 'MERGED' });
    const follows = await world.rows(
      `select a.display_name as who, f.organization_id as whom from follow f join account a on a.id = f.account_id
       order by a.display_name`,
    );
    expect(follows).toEqual([
      { who: 'both', whom: organizationId },
      { who: 'one', whom: organizationId },
    ]);
  });
});
