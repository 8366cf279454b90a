import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, systemActor } from '@allmende/kernel';
import { Testbed } from '../proof/testbed.js';
import type { MembershipCircle } from './membership.entity.js';

const operator = systemActor('test');
let bed: Testbed;

beforeEach(async () => {
  bed = await Testbed.start();
});
afterEach(() => bed.stop());

const admit = (organizationId: string, circle: MembershipCircle = 'BOARD', founding = false) =>
  bed.memberships.admit(operator, { organizationId, circle, reason: 'Aufnahme', founding });

const succeed = (predecessorId: string, successorId: string) =>
  bed.unitOfWork.run(operator, (tx) =>
    bed.memberships.succeedIn(tx, operator, { predecessorId, successorId, reason: 'Eingemeindung' }),
  );

/** Memberships of an organization that are open or have ended, in the order in which they began. */
const standing = async (organizationId: string): Promise<string[]> => {
  const rows = await bed.dataSource.query<{ text: string }[]>(
    `select circle || ' ' || state || case when founding then ' founding' else '' end as text
      from membership where organization_id = $1 order by id`,
    [organizationId],
  );
  return rows.map(({ text }) => text);
};

const towns = async (count: number) => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await bed.body('ASSOCIATION'));
  return ids as [string, string, string, string];
};

/** An application behind what an organization asks for, as the room's own desk keeps it. */
const write = async (membershipId: string): Promise<string> => {
  const id = newId();
  await bed.write(
    `insert into application (id, organization_id, membership_id, circle, motivation, contact_name, contact_email,
       consent_text, consented_at, created_at, expires_at, verified_at)
     select $1, organization_id, id, circle, 'Weil.', 'Erika Muster', 'e@example.org', 'Ja.', now(), now(), now(), now()
       from membership where id = $2`,
    [id, membershipId],
  );
  return id;
};

describe('a successor', () => {
  it('takes the seat on the same day, and nobody who waits takes it in between', async () => {
    const [old, heir, waits] = await towns(3);
    await bed.keeping.setSeats(operator, 1);
    await admit(old, 'BOARD', true);
    await admit(waits);
    await succeed(old, heir);
    expect([await standing(old), await standing(heir), await standing(waits)]).toEqual([
      ['BOARD LEFT founding'],
      ['BOARD ADMITTED founding'],
      ['BOARD WAITING'],
    ]);
  });

  it('is suspended as its predecessor was', async () => {
    const [old, heir] = await towns(2);
    await bed.keeping.suspend(operator, await admit(old, 'NETWORK'), 'Weil.');
    await succeed(old, heir);
    expect(await standing(heir)).toEqual(['NETWORK SUSPENDED']);
  });

  it('that asks for a closer circle goes on asking', async () => {
    const [old, heir] = await towns(2);
    await admit(old, 'NETWORK');
    await bed.unitOfWork.run(operator, (tx) =>
      bed.memberships.applyIn(tx, operator, { organizationId: heir, circle: 'BOARD' }),
    );
    await succeed(old, heir);
    expect(await standing(heir)).toEqual(['BOARD APPLIED', 'NETWORK ADMITTED']);
  });

  it('that is in the network already moves up to the seat', async () => {
    const [old, heir] = await towns(2);
    await bed.keeping.setSeats(operator, 1);
    await admit(old);
    await admit(heir, 'NETWORK');
    await succeed(old, heir);
    expect([await standing(old), await standing(heir)]).toEqual([
      ['BOARD LEFT'],
      ['NETWORK LEFT', 'BOARD ADMITTED'],
    ]);
  });

  it('that has a seat already keeps its own, and the one that falls free goes to who waits', async () => {
    const [old, heir, waits] = await towns(3);
    await bed.keeping.setSeats(operator, 2);
    await admit(old, 'BOARD', true);
    await admit(heir);
    await admit(waits);
    await succeed(old, heir);
    expect([await standing(old), await standing(heir), await standing(waits)]).toEqual([
      ['BOARD LEFT founding'],
      ['BOARD ADMITTED founding'],
      ['BOARD ADMITTED'],
    ]);
  });

  it('that waited for a seat and got its predecessor’s waits no longer', async () => {
    const [old, heir] = await towns(2);
    await bed.keeping.setSeats(operator, 1);
    await admit(old);
    const applicationId = await write(await admit(heir));
    await succeed(old, heir);
    expect(await standing(heir)).toEqual(['BOARD WITHDRAWN', 'BOARD ADMITTED']);
    const told: unknown = await bed.dataSource.query(
      `select payload from outbox where name = 'application.withdrawn'`,
    );
    expect(told).toEqual([{ payload: { applicationId, organizationId: heir, circle: 'BOARD' } }]);
  });

  it('takes over the place on the waiting list with its application, and nobody passes it', async () => {
    const [seated, old, behind, heir] = await towns(4);
    await bed.keeping.setSeats(operator, 1);
    const seat = await admit(seated);
    const applicationId = await write(await admit(old));
    await admit(behind);
    await succeed(old, heir);
    expect([await standing(old), await standing(heir)]).toEqual([[], ['BOARD WAITING']]);
    const [application] = await bed.dataSource.query<{ organization_id: string }[]>(
      `select organization_id from application where id = $1`,
      [applicationId],
    );
    expect(application).toEqual({ organization_id: heir });
    await bed.keeping.end(operator, seat, 'Austritt');
    expect([await standing(heir), await standing(behind)]).toEqual([['BOARD ADMITTED'], ['BOARD WAITING']]);
  });

  it('that waits as well keeps the better of both places', async () => {
    const [seated, old, between, heir] = await towns(4);
    await bed.keeping.setSeats(operator, 1);
    const seat = await admit(seated);
    for (const one of [old, between, heir]) await admit(one);
    await succeed(old, heir);
    await bed.keeping.end(operator, seat, 'Austritt');
    expect([await standing(old), await standing(heir), await standing(between)]).toEqual([
      [],
      ['BOARD ADMITTED', 'BOARD WITHDRAWN'],
      ['BOARD WAITING'],
    ]);
  });

  it('of one that was nothing becomes nothing by it; and doing it twice does no more', async () => {
    const [old, heir] = await towns(2);
    await succeed(old, heir);
    expect(await standing(heir)).toEqual([]);
    await admit(old, 'NETWORK');
    await succeed(old, heir);
    await succeed(old, heir);
    expect([await standing(old), await standing(heir)]).toEqual([['NETWORK LEFT'], ['NETWORK ADMITTED']]);
  });
});
