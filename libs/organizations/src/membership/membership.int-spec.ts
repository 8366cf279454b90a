import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, newId, systemActor } from '@allmende/kernel';
import { Testbed } from '../proof/testbed.js';

const operator = systemActor('test');
let bed: Testbed;

beforeAll(async () => {
  bed = await Testbed.start();
});
afterAll(() => bed.stop());

const admission = (organizationId: string, admittedOn = '2026-03-01') => ({
  organizationId,
  circle: 'BOARD' as const,
  admittedOn,
  reason: 'Beschluss des Boards',
});

describe('admitting an organization', () => {
  it('takes every step of the way, each with actor, day and reason', async () => {
    const id = await bed.memberships.admit(operator, admission(await bed.body('ASSOCIATION')));
    const steps: unknown = await bed.dataSource.query(
      `select state, circle, actor, reason, effective_on::text from membership_step where membership_id = $1 order by number`,
      [id],
    );
    const step = { circle: 'BOARD', actor: 'system:test', reason: null, effective_on: '2026-03-01' };
    expect(steps).toEqual([
      { ...step, state: 'APPLIED' },
      { ...step, state: 'UNDER_REVIEW' },
      { ...step, state: 'ADMITTED', reason: 'Beschluss des Boards' },
    ]);
  });

  it('tells it on and notes it, in the same transaction', async () => {
    const organizationId = await bed.body('ASSOCIATION');
    const id = await bed.memberships.admit(operator, admission(organizationId));
    const events: unknown = await bed.dataSource.query(
      `select name, payload from outbox where payload ->> 'organizationId' = $1`,
      [organizationId],
    );
    expect(events).toEqual([{ name: 'membership.admitted', payload: { organizationId, circle: 'BOARD' } }]);
    const entries: unknown = await bed.dataSource.query(
      `select action, reason from audit_entry where subject_id = $1`,
      [id],
    );
    expect(entries).toEqual([{ action: 'admitMember', reason: 'Beschluss des Boards' }]);
    expect(await bed.memberships.currentOf(organizationId)).toMatchObject({
      id,
      circle: 'BOARD',
      state: 'ADMITTED',
    });
  });

  it('twice is refused, also when both come at once, and leaves nothing half done', async () => {
    const organizationId = await bed.body('ASSOCIATION');
    const both = await Promise.allSettled(
      [1, 2].map(() => bed.memberships.admit(operator, admission(organizationId))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await bed.codes(bed.memberships.admit(operator, admission(organizationId)))).toEqual([
      'ALREADY_MEMBER',
    ]);
    const [{ steps }] = (await bed.dataSource.query(
      `select count(*)::int as steps from membership_step s join membership m on m.id = s.membership_id
        where m.organization_id = $1`,
      [organizationId],
    )) as [{ steps: number }];
    expect(steps).toBe(3);
  });

  it('is refused for what does not exist, what nobody lives in, and a day that is still to come', async () => {
    const forest = await bed.municipality('05982005', 0);
    const refused = [
      admission(newId()),
      admission(forest),
      admission(await bed.body('ASSOCIATION'), '2026-11-22'),
    ];
    const codes: unknown[] = [];
    for (const one of refused) codes.push(await bed.codes(bed.memberships.admit(operator, one)));
    expect(codes).toEqual([['NO_SUCH_ORGANIZATION'], ['NOBODY_LIVES_THERE'], ['DATE_IN_FUTURE']]);
  });

  it('is for moderators', async () => {
    await expect(
      bed.memberships.admit(anonymous(), admission(await bed.body('ASSOCIATION'))),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('an association', () => {
  it('takes a member once for any time, and only when it is one', async () => {
    const [association, member] = [await bed.body('ASSOCIATION'), await bed.municipality('05982001', 1204)];
    const add = (whole: string, part: string, since: string) =>
      bed.codes(bed.associations.addMember(operator, whole, part, since));
    expect(await add(association, member, '2020-01-01')).toEqual([]);
    expect(await add(association, member, '2020-01-01')).toEqual(['ALREADY_IN_ASSOCIATION']);
    expect(await add(association, member, '2021-01-01')).toEqual(['ALREADY_IN_ASSOCIATION']);
    expect(await add(member, association, '2020-01-01')).toEqual(['NO_ASSOCIATION']);
    expect(await add(association, association, '2020-01-01')).toEqual(['NO_SUCH_ORGANIZATION']);
  });
});

describe('a council decision', () => {
  it('is recorded once', async () => {
    const organizationId = await bed.municipality('05982002', 20_345);
    const decision = {
      organizationId,
      decidedOn: '2025-01-30',
      body: 'Rat der Stadt',
      title: 'Offene Software zuerst',
    };
    expect(await bed.codes(bed.councilDecisions.record(operator, decision))).toEqual([]);
    expect(await bed.codes(bed.councilDecisions.record(operator, decision))).toEqual(['ALREADY_RECORDED']);
  });

  it('that is incomplete is refused with all that is wrong', async () => {
    const organizationId = await bed.body();
    const wrong = {
      organizationId,
      decidedOn: '2027-01-01',
      body: ' ',
      title: '',
      sourceUrl: 'javascript:alert(1)',
    };
    expect(await bed.codes(bed.councilDecisions.record(operator, wrong))).toEqual([
      'REQUIRED',
      'REQUIRED',
      'BAD_SOURCE',
      'DATE_IN_FUTURE',
    ]);
  });
});

describe('a body entered by hand', () => {
  it('is found again by its name, however it is written', async () => {
    const id = await bed.organizations.create(operator, { kind: 'PARTNER', name: '  Bündnis   Möwe ' });
    expect(await bed.organizations.bodyByName('buendnis möwe')).toMatchObject({ id, name: 'Bündnis Möwe' });
    expect(
      await bed.codes(bed.organizations.create(operator, { kind: 'PARTNER', name: 'BÜNDNIS MÖWE' })),
    ).toEqual(['NAME_TAKEN']);
  });

  it('with markup, a strange address or a strange Wikidata id is refused, all at once', async () => {
    const wrong = {
      kind: 'PARTNER',
      name: '<b>x</b>',
      website: 'ftp://example.org',
      wikidataId: '1295',
    } as const;
    expect(await bed.codes(bed.organizations.create(operator, wrong))).toEqual([
      'BAD_NAME',
      'BAD_WEBSITE',
      'BAD_WIKIDATA_ID',
    ]);
  });
});

describe('the lookups for other rooms', () => {
  it('find organizations by AGS, by ARS and by id', async () => {
    const id = await bed.municipality('05982003', 45_678);
    expect(await bed.organizations.byOfficialKey('05 982 003')).toMatchObject({
      id,
      officialKey: '05982003',
    });
    expect(await bed.organizations.byOfficialKey('059820000003')).toMatchObject({ id });
    expect(await bed.organizations.byOfficialKey('05999999')).toBeNull();
    expect((await bed.organizations.byIds([id, newId()])).map((one) => one.id)).toEqual([id]);
    expect([await bed.organizations.exists(id), await bed.organizations.exists(newId())]).toEqual([
      true,
      false,
    ]);
  });
});
