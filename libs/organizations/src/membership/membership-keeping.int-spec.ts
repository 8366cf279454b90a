import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, type Actor, type Role } from '@allmende/kernel';
import { Testbed } from '../proof/testbed.js';
import type { MembershipCircle } from './membership.entity.js';

const operator = systemActor('test');
let bed: Testbed;

beforeAll(async () => {
  bed = await Testbed.start();
});
afterAll(() => bed.stop());

const person = (role: Role, organizationId: string | null = null): Actor => ({
  ...{ kind: 'account', accountId: newId(), sessionId: newId(), locale: 'de' },
  grants: [{ role, organizationId }],
});
const moderator = person('MODERATOR');

async function member(circle: MembershipCircle) {
  const organizationId = await bed.body('ASSOCIATION');
  const id = await bed.memberships.admit(operator, { organizationId, circle, reason: 'Aufnahme' });
  return { organizationId, id };
}

const standing = (organizationId: string): Promise<unknown> =>
  bed.dataSource.query(
    `select circle, state, founding, ended_on::text as ended from membership where organization_id = $1 order by id`,
    [organizationId],
  );

const events = (organizationId: string): Promise<unknown> =>
  bed.dataSource.query(
    `select name, payload - 'organizationId' as payload from outbox
      where payload ->> 'organizationId' = $1 and name <> 'membership.admitted' order by id`,
    [organizationId],
  );

const acts = async (id: string): Promise<unknown> => {
  const rows = await bed.dataSource.query<{ action: string; reason: string }[]>(
    `select action, reason from audit_entry where subject_id = $1 order by id`,
    [id],
  );
  return rows.map(({ action, reason }) => `${action}: ${reason}`);
};

describe('a suspension', () => {
  it('rests and counts again, with day, reason and event', async () => {
    const { organizationId, id } = await member('NETWORK');
    expect(await bed.keeping.suspend(moderator, id, ' Beitrag offen ')).toBe(id);
    expect(await bed.memberships.currentOf(organizationId)).toEqual({
      ...{ id, circle: 'NETWORK', state: 'SUSPENDED' },
    });
    await bed.keeping.resume(moderator, id, 'Beitrag bezahlt');
    expect(await standing(organizationId)).toMatchObject([{ state: 'ADMITTED' }]);
    expect(await events(organizationId)).toEqual([
      { name: 'membership.suspended', payload: { circle: 'NETWORK', reason: 'Beitrag offen' } },
      { name: 'membership.resumed', payload: { circle: 'NETWORK', reason: 'Beitrag bezahlt' } },
    ]);
    expect(await acts(id)).toEqual([
      'admitMember: Aufnahme',
      'suspendMembership: Beitrag offen',
      'resumeMembership: Beitrag bezahlt',
    ]);
  });

  it('needs a reason, and a membership that is not suspended already', async () => {
    const { id } = await member('NETWORK');
    expect(await bed.codes(bed.keeping.suspend(moderator, id, ' '))).toEqual(['REQUIRED']);
    expect(await bed.codes(bed.keeping.resume(moderator, id, 'Weil.'))).toEqual(['NOT_SUSPENDED']);
    await bed.keeping.suspend(moderator, id, 'Weil.');
    expect(await bed.codes(bed.keeping.suspend(moderator, id, 'Weil.'))).toEqual(['NOT_ADMITTED']);
    await expect(bed.keeping.suspend(moderator, newId(), 'Weil.')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('goes along when the circle changes, directly or by moving up from the waiting list', async () => {
    const [direct, waits] = [await member('NETWORK'), await member('NETWORK')];
    for (const { id } of [direct, waits]) await bed.keeping.suspend(moderator, id, 'Weil.');
    const admit = ({ organizationId }: { organizationId: string }) =>
      bed.memberships.admit(operator, { organizationId, circle: 'BOARD', reason: 'Beschluss' });
    await admit(direct);
    const { seats, taken } = await bed.seats.count(bed.dataSource.manager);
    await bed.keeping.setSeats(operator, taken);
    await admit(waits);
    await bed.keeping.setSeats(operator, seats);
    for (const { organizationId } of [direct, waits])
      expect(await bed.memberships.currentOf(organizationId)).toMatchObject({
        ...{ circle: 'BOARD', state: 'SUSPENDED' },
      });
  });

  it('goes along to the network when a suspended member leaves the board', async () => {
    const { organizationId, id } = await member('BOARD');
    await bed.keeping.suspend(moderator, id, 'Weil.');
    await bed.keeping.end(moderator, id, 'Weniger Zeit', true);
    expect(await bed.memberships.currentOf(organizationId)).toMatchObject({
      ...{ circle: 'NETWORK', state: 'SUSPENDED' },
    });
  });
});

describe('changing the circle', () => {
  it('ends the old membership on the day on which the new one begins', async () => {
    const { organizationId } = await member('NETWORK');
    await bed.memberships.admit(moderator, {
      ...{ organizationId, circle: 'BOARD', reason: 'Beschluss', boardDecision: 'B-2026-014' },
    });
    expect(await standing(organizationId)).toEqual([
      { circle: 'NETWORK', state: 'LEFT', founding: false, ended: '2026-11-21' },
      { circle: 'BOARD', state: 'ADMITTED', founding: false, ended: null },
    ]);
    const reasons: unknown = await bed.dataSource.query(
      `select s.reason from membership_step s join membership m on m.id = s.membership_id
        where m.organization_id = $1 and s.state = 'LEFT'`,
      [organizationId],
    );
    expect(reasons).toEqual([{ reason: 'Wechsel in den Kreis Board' }]);
  });

  it('leads inwards only: what an organization has already is not given again', async () => {
    const { organizationId } = await member('BOARD');
    for (const circle of ['BOARD', 'NETWORK', 'PARTNER', 'OBSERVER'] as const)
      expect(
        await bed.codes(bed.memberships.admit(operator, { organizationId, circle, reason: 'x' })),
      ).toEqual(['ALREADY_MEMBER']);
  });

  it('to the board needs its decision; and nobody but the system dates back', async () => {
    const organizationId = await bed.body('ASSOCIATION');
    const admission = { organizationId, circle: 'BOARD' as const, reason: 'Beschluss' };
    expect(await bed.codes(bed.memberships.admit(moderator, { ...admission, boardDecision: ' ' }))).toEqual([
      'REQUIRED',
    ]);
    const back = { ...admission, boardDecision: 'B-1', admittedOn: '2026-11-20' };
    expect(await bed.codes(bed.memberships.admit(moderator, back))).toEqual(['DATE_IN_PAST']);
  });

  it('fits the kind of organization', async () => {
    const partner = await bed.body('PARTNER');
    const town = await bed.municipality('05982007', 900);
    const admit = (organizationId: string, circle: MembershipCircle) =>
      bed.codes(bed.memberships.admit(operator, { organizationId, circle, reason: 'x' }));
    expect(await admit(partner, 'BOARD')).toEqual(['WRONG_CIRCLE']);
    expect(await admit(town, 'PARTNER')).toEqual(['WRONG_CIRCLE']);
    expect(await admit(town, 'OBSERVER')).toEqual([]);
  });

  it('is refused as of a day on which the organization was a member already', async () => {
    const { organizationId, id } = await member('NETWORK');
    await bed.keeping.end(operator, id, 'Austritt');
    const again = { organizationId, circle: 'NETWORK' as const, reason: 'Wieder da' };
    expect(await bed.codes(bed.memberships.admit(operator, { ...again, admittedOn: '2026-11-20' }))).toEqual([
      'ALREADY_MEMBER',
    ]);
    expect(await bed.codes(bed.memberships.admit(operator, again))).toEqual([]);
  });
});

describe('leaving', () => {
  it('is done by the organization itself or by moderators, and is told', async () => {
    const { organizationId, id } = await member('NETWORK');
    for (const actor of [person('VIEWER', organizationId), person('COORDINATOR', newId())])
      await expect(bed.keeping.end(actor, id, 'Austritt')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await bed.keeping.end(person('COORDINATOR', organizationId), id, 'Austritt')).toBe(id);
    expect(await standing(organizationId)).toMatchObject([{ state: 'LEFT', ended: '2026-11-21' }]);
    expect(await events(organizationId)).toEqual([
      { name: 'membership.left', payload: { circle: 'NETWORK', reason: 'Austritt', into: null } },
    ]);
    expect(await bed.codes(bed.keeping.end(moderator, id, 'Nochmal'))).toEqual(['ALREADY_ENDED']);
  });

  it('the board for the network begins a membership there on the same day', async () => {
    const organizationId = await bed.body('ASSOCIATION');
    const admission = { organizationId, circle: 'BOARD' as const, reason: 'Gründung', founding: true };
    const id = await bed.memberships.admit(operator, admission);
    const next = await bed.keeping.end(moderator, id, 'Weniger Zeit', true);
    expect(await bed.memberships.currentOf(organizationId)).toEqual({
      ...{ id: next, circle: 'NETWORK', state: 'ADMITTED' },
    });
    expect(await standing(organizationId)).toEqual([
      { circle: 'BOARD', state: 'LEFT', founding: true, ended: '2026-11-21' },
      { circle: 'NETWORK', state: 'ADMITTED', founding: true, ended: null },
    ]);
    expect(await events(organizationId)).toEqual([
      { name: 'membership.left', payload: { circle: 'BOARD', reason: 'Weniger Zeit', into: 'NETWORK' } },
    ]);
  });

  it('for the network is possible only from the board', async () => {
    const { id } = await member('NETWORK');
    expect(await bed.codes(bed.keeping.end(moderator, id, 'x', true))).toEqual(['NOT_ON_BOARD']);
  });

  it('takes back what the member asks for besides', async () => {
    const { organizationId, id } = await member('NETWORK');
    const asked = await bed.unitOfWork.run(operator, (tx) =>
      bed.memberships.applyIn(tx, operator, { organizationId, circle: 'BOARD' }),
    );
    expect(await bed.codes(bed.keeping.end(moderator, asked, 'x'))).toEqual(['NOT_DECIDED']);
    await bed.keeping.end(moderator, id, 'Austritt');
    expect(await standing(organizationId)).toMatchObject([{ state: 'LEFT' }, { state: 'WITHDRAWN' }]);
  });

  it('the waiting list keeps the place in the network', async () => {
    const { organizationId } = await member('NETWORK');
    const { seats, taken } = await bed.seats.count(bed.dataSource.manager);
    await bed.keeping.setSeats(operator, taken);
    const admission = { organizationId, circle: 'BOARD' as const, reason: 'Beschluss' };
    const waits = await bed.memberships.admit(operator, admission);
    expect(await standing(organizationId)).toMatchObject([{ state: 'ADMITTED' }, { state: 'WAITING' }]);
    expect(await events(organizationId)).toContainEqual({
      name: 'membership.waiting',
      payload: { circle: 'BOARD' },
    });
    expect(await bed.codes(bed.memberships.admit(operator, admission))).toEqual(['ALREADY_APPLIED']);
    await bed.keeping.end(person('REPRESENTATIVE', organizationId), waits, 'Doch nicht');
    expect(await standing(organizationId)).toMatchObject([{ state: 'ADMITTED' }, { state: 'WITHDRAWN' }]);
    await bed.keeping.setSeats(operator, seats);
  });
});

describe('an application', () => {
  const run = <T>(work: Parameters<typeof bed.unitOfWork.run<T>>[1]) => bed.unitOfWork.run(moderator, work);
  const apply = (organizationId: string, circle: MembershipCircle = 'NETWORK') =>
    run((tx) => bed.memberships.applyIn(tx, moderator, { organizationId, circle }));
  const decide = (id: string, admit: boolean) =>
    run((tx) => bed.memberships.decideIn(tx, moderator, id, { admit, reason: 'Darum' }));

  it('is reviewed once, decided once, and not withdrawn afterwards', async () => {
    const id = await apply(await bed.body());
    for (let n = 0; n < 2; n += 1) await run((tx) => bed.memberships.reviewIn(tx, moderator, id));
    expect(await decide(id, false)).toBe('DECLINED');
    expect(await bed.codes(decide(id, true))).toEqual(['NOT_OPEN']);
    expect(await bed.codes(run((tx) => bed.memberships.reviewIn(tx, moderator, id)))).toEqual(['NOT_OPEN']);
    const withdrawal = run((tx) => bed.memberships.withdrawIn(tx, moderator, id, null));
    expect(await bed.codes(withdrawal)).toEqual(['NOT_OPEN']);
    await expect(decide(newId(), true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is admitted into the network, tells it, and waits where the board is full', async () => {
    const organizationId = await bed.body('ASSOCIATION');
    expect(await decide(await apply(organizationId), true)).toBe('ADMITTED');
    expect(await bed.codes(apply(organizationId))).toEqual(['ALREADY_MEMBER']);
    const { seats, taken } = await bed.seats.count(bed.dataSource.manager);
    await bed.keeping.setSeats(operator, taken);
    const second = await apply(organizationId, 'BOARD');
    expect(await bed.codes(apply(organizationId, 'BOARD'))).toEqual(['ALREADY_APPLIED']);
    expect(await decide(second, true)).toBe('WAITING');
    expect(await bed.codes(decide(second, true))).toEqual(['NOT_OPEN']);
    await bed.keeping.setSeats(operator, seats);
    expect(await standing(organizationId)).toMatchObject([
      { circle: 'NETWORK', state: 'LEFT' },
      { circle: 'BOARD', state: 'ADMITTED' },
    ]);
    expect(await events(organizationId)).toEqual([
      { name: 'membership.promoted', payload: { circle: 'BOARD', applicationId: null } },
    ]);
  });
});
