import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, type Actor } from '@allmende/kernel';
import { OrganizationEntity } from '../directory/organization.entity.js';
import { Testbed } from '../proof/testbed.js';
import { country, later, registerLines } from './fixtures.js';
import type { Territory } from './succession.js';

const operator = systemActor('cli');
const moderator: Actor = {
  ...{ kind: 'account', accountId: newId(), sessionId: newId(), locale: 'de' },
  grants: [{ role: 'MODERATOR', organizationId: null }],
};
const coordinator: Actor = {
  ...{ kind: 'account', accountId: newId(), sessionId: newId(), locale: 'de' },
  grants: [{ role: 'COORDINATOR', organizationId: newId() }],
};
let bed: Testbed;
let [old, heir, verbund]: [string, string, string] = ['', '', ''];
let change: string;

beforeAll(async () => {
  bed = await Testbed.start();
  await read(country, '2025-12-31');
  old = await idOf('05981001');
  await furnish();
  await read(later, '2026-06-30');
  heir = await idOf('05981090');
  change = await changeOf(old);
});
afterAll(() => bed.stop());

const hessen = {
  kind: 'MUNICIPALITY',
  officialKey: '06982001',
  name: 'Ort in Hessen',
  areaHectares: 900,
} as const;
const read = (territories: readonly Territory[], asOf: string) =>
  bed.registerImport.importLines(operator, registerLines([...territories, hessen], asOf), 'fixture');
const idOf = async (officialKey: string): Promise<string> =>
  (await bed.dataSource.getRepository(OrganizationEntity).findOneByOrFail({ officialKey })).id;
const changeOf = async (organizationId: string): Promise<string> => {
  const [{ id }] = await bed.dataSource.query<[{ id: string }]>(
    `select id from territorial_change where organization_id = $1`,
    [organizationId],
  );
  return id;
};
const rows = <Row>(statement: string, ...values: unknown[]): Promise<Row[]> =>
  bed.dataSource.query(statement, values);

async function account(name: string): Promise<string> {
  const id = newId();
  await bed.write(
    `insert into account (id, email, display_name, locale, state, created_at, updated_at)
     values ($1, $2, 'Jemand', 'de', 'ACTIVE', now(), now())`,
    [id, `${name}@example.org`],
  );
  return id;
}

/** All that can hang on a municipality in this room and in identity. */
async function furnish(): Promise<void> {
  await bed.memberships.admit(operator, {
    ...{ organizationId: old, circle: 'BOARD', admittedOn: '2026-03-01', reason: 'Beschluss' },
    ...{ founding: true, boardDecision: 'B-2026-001' },
  });
  const person = await account('kaethe');
  await bed.write(
    `insert into role_grant (id, account_id, role, organization_id, created_at) values ($1, $2, 'COORDINATOR', $3, now())`,
    [newId(), person, old],
  );
  await bed.write(
    `insert into api_token (id, account_id, organization_id, name, prefix, secret_hash, scopes, created_at, expires_at)
     values ($1, $2, $3, 'x', 'x', '\\x00', '{read}', now(), now() + interval '1 day')`,
    [newId(), person, old],
  );
  await bed.write(
    `insert into invitation (id, organization_id, role, email, invited_by, created_at, expires_at)
     values ($1, $2, 'VIEWER', 'ole@example.org', 'system:test', now(), now() + interval '1 day')`,
    [newId(), old],
  );
  verbund = await bed.body('ASSOCIATION');
  await bed.associations.addMember(operator, verbund, old, '2020-01-01');
  await bed.offices.set(operator, old, {
    ...{ state: 'FILLED', holderName: 'Käthe Muster', contactEmail: 'os@example.org' },
  });
  await bed.councilDecisions.record(operator, {
    ...{ organizationId: old, decidedOn: '2025-01-30', body: 'Rat', title: 'Offene Software zuerst' },
  });
}

describe('a change that waits', () => {
  it.each([
    ['the old one itself', () => Promise.resolve(old)],
    ['what does not exist', () => Promise.resolve(newId())],
    ['a district', () => idOf('05981')],
    ['what is gone itself', () => idOf('05981002')],
    ['no territory', () => bed.body('ASSOCIATION')],
    ['a municipality of another Land', () => idOf('06982001')],
  ])('is refused %s as successor', async (_, successor) => {
    expect(await bed.codes(bed.territorialChanges.confirm(moderator, change, await successor()))).toEqual([
      'WRONG_SUCCESSOR',
    ]);
  });

  it('is for moderators', async () => {
    for (const refused of [
      bed.territorialChanges.confirm(coordinator, change, heir),
      bed.territorialChanges.dismiss(coordinator, change, 'Nein'),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(bed.territorialChanges.confirm(moderator, newId(), heir)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await bed.codes(bed.territorialChanges.dismiss(moderator, change, ' '))).toEqual(['REQUIRED']);
  });

  it('keeps everything where it is', async () => {
    expect(await bed.memberships.currentOf(old)).toMatchObject({ circle: 'BOARD' });
    expect(await rows(`select from role_grant where organization_id = $1`, old)).toHaveLength(1);
  });
});

describe('a confirmed change', () => {
  beforeAll(() => bed.territorialChanges.confirm(moderator, change, heir));

  it('dissolves the old one and names its successor; both stay', async () => {
    expect(await bed.dataSource.getRepository(OrganizationEntity).findOneBy({ id: old })).toMatchObject({
      dissolvedOn: '2026-06-30',
      successorId: heir,
    });
    expect(
      await rows(`select state, successor_id, decided_by from territorial_change where id = $1`, change),
    ).toEqual([
      {
        state: 'APPLIED',
        successor_id: heir,
        decided_by: `account:${'accountId' in moderator ? moderator.accountId : ''}`,
      },
    ]);
  });

  it('moves the membership with its standing', async () => {
    expect(await bed.memberships.currentOf(old)).toBeNull();
    expect(
      await rows(`select circle, state, founding from membership where organization_id = $1`, heir),
    ).toEqual([{ circle: 'BOARD', state: 'ADMITTED', founding: true }]);
  });

  it.each(['role_grant', 'api_token', 'invitation', 'coordination_office'])('moves %s', async (table) => {
    expect(await rows(`select from ${table} where organization_id = $1`, old)).toEqual([]);
    expect(await rows(`select from ${table} where organization_id = $1`, heir)).toHaveLength(1);
  });

  it('ends the membership in the association yesterday, and begins one today', async () => {
    expect(
      await rows(
        `select organization_id, since::text, until::text from association_member where association_id = $1 order by since`,
        verbund,
      ),
    ).toEqual([
      { organization_id: old, since: '2020-01-01', until: '2026-11-20' },
      { organization_id: heir, since: '2026-11-21', until: null },
    ]);
  });

  it('leaves the decisions of the old council where they were taken', async () => {
    expect(await rows(`select from council_decision where organization_id = $1`, old)).toHaveLength(1);
  });

  it('tells the other rooms', async () => {
    expect(
      await rows(
        `select payload from outbox where name = 'territory.succeeded' and payload ->> 'predecessorId' = $1`,
        old,
      ),
    ).toEqual([{ payload: { organizationId: heir, predecessorId: old, kind: 'MERGED' } }]);
  });

  it('can neither be confirmed again nor dismissed', async () => {
    expect(await bed.codes(bed.territorialChanges.confirm(moderator, change, heir))).toEqual([
      'NOT_PROPOSED',
    ]);
    expect(await bed.codes(bed.territorialChanges.dismiss(moderator, change, 'Doch nicht'))).toEqual([
      'NOT_PROPOSED',
    ]);
  });

  it('is not found again by the same file', async () => {
    const again = await read(later, '2026-06-30');
    expect(again.changes).toEqual([]);
  });

  it('may have another successor than the proposed one: what was divided goes to the part that is chosen', async () => {
    const part = await idOf('05983032');
    const divided = await changeOf(await idOf('05983030'));
    await bed.territorialChanges.confirm(moderator, divided, part);
    expect(await rows(`select new_key, new_name from territorial_change where id = $1`, divided)).toEqual([
      { new_key: '05983032', new_name: 'Ort 3-32' },
    ]);
  });

  it('confirmed by two moderators at once is carried out once', async () => {
    const gone = await idOf('05982001');
    await bed.associations.addMember(operator, verbund, gone, '2021-01-01');
    const without = later.filter(({ officialKey }) => officialKey !== '05982001');
    await read(without, '2026-09-30');
    const id = await changeOf(gone);
    const successor = await idOf('05982002');
    const both = await Promise.all(
      [1, 2].map(() => bed.codes(bed.territorialChanges.confirm(moderator, id, successor))),
    );
    expect(both.flat()).toEqual(['NOT_PROPOSED']);
  });
});
