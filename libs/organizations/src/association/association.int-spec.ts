import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, systemActor, type Actor, type Role } from '@allmende/kernel';
import { Testbed } from '../proof/testbed.js';

const operator = systemActor('test');
let bed: Testbed;
let [verbund, town]: [string, string] = ['', ''];

beforeAll(async () => {
  bed = await Testbed.start();
});
afterAll(() => bed.stop());
beforeEach(async () => {
  verbund = await bed.body('ASSOCIATION');
  town = await bed.body();
});

const add = (since: string, actor: Actor = operator) =>
  bed.codes(bed.associations.addMember(actor, verbund, town, since));
const lastId = async (): Promise<string> => {
  const [{ id }] = await bed.dataSource.query<[{ id: string }]>(
    `select id from association_member where association_id = $1 order by since desc limit 1`,
    [verbund],
  );
  return id;
};
const end = async (until: string, actor: Actor = operator) =>
  bed.codes(bed.associations.endMembership(actor, await lastId(), until));
const person = (role: Role, organizationId: string): Actor => ({
  ...{ kind: 'account', accountId: newId(), sessionId: newId(), locale: 'de' },
  grants: [{ role, organizationId }],
});

describe('belonging to an association', () => {
  it('lasts from its first to its last day, both included: the next may begin the day after, not before', async () => {
    expect(await add('2020-01-01')).toEqual([]);
    expect(await add('2026-03-01')).toEqual(['ALREADY_IN_ASSOCIATION']);
    expect(await end('2026-03-01')).toEqual([]);
    expect(await add('2026-03-01')).toEqual(['ALREADY_IN_ASSOCIATION']);
    expect(await add('2019-12-31')).toEqual(['ALREADY_IN_ASSOCIATION']);
    expect(await add('2026-03-02')).toEqual([]);
  });

  it('may last one day, but does not end before it begins', async () => {
    await add('2026-03-01');
    expect(await end('2026-02-28')).toEqual(['ENDS_BEFORE_BEGIN']);
    expect(await end('2026-03-01')).toEqual([]);
  });

  it('ends once; the same again changes nothing', async () => {
    await add('2020-01-01');
    expect([await end('2026-03-01'), await end('2026-03-01'), await end('2026-04-01')]).toEqual([
      [],
      [],
      ['ALREADY_ENDED'],
    ]);
    const events = await bed.dataSource.query<{ name: string }[]>(
      `select name from outbox where payload ->> 'associationId' = $1 order by id`,
      [verbund],
    );
    expect(events.map(({ name }) => name)).toEqual(['association.joined', 'association.left']);
  });

  it('of two who add at once, one comes first', async () => {
    const both = await Promise.all([add('2020-01-01'), add('2021-01-01')]);
    expect(both.flat()).toEqual(['ALREADY_IN_ASSOCIATION']);
  });

  it('is said by who acts for the association and by moderators, not by the members’ people', async () => {
    const refused = { code: 'FORBIDDEN' };
    for (const actor of [person('VIEWER', verbund), person('COORDINATOR', town)])
      await expect(bed.associations.addMember(actor, verbund, town, '2020-01-01')).rejects.toMatchObject(
        refused,
      );
    expect(await add('2020-01-01', person('COORDINATOR', verbund))).toEqual([]);
    await expect(
      bed.associations.endMembership(person('COORDINATOR', town), await lastId(), '2026-01-01'),
    ).rejects.toMatchObject(refused);
    expect(await end('2026-01-01', person('DEPUTY', verbund))).toEqual([]);
    await expect(bed.associations.endMembership(operator, newId(), '2026-01-01')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
