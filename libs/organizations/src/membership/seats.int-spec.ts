import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, systemActor, type Actor } from '@allmende/kernel';
import { violatedConstraint } from '@allmende/platform/database';
import { Testbed } from '../proof/testbed.js';

const operator = systemActor('test');
const moderator = (): Actor => ({
  ...{ kind: 'account', accountId: newId(), sessionId: newId(), locale: 'de' },
  grants: [{ role: 'MODERATOR', organizationId: null }],
});
let bed: Testbed;

beforeEach(async () => {
  bed = await Testbed.start(10);
});
afterEach(() => bed.stop());

/** Takes an association onto the board, or onto its waiting list. @returns id of the membership */
const admit = async (actor: Actor = operator, organizationId?: string): Promise<string> =>
  bed.memberships.admit(actor, {
    organizationId: organizationId ?? (await bed.body('ASSOCIATION')),
    ...{ circle: 'BOARD', reason: 'Beschluss', boardDecision: 'B-2026-001' },
  });

const bodies = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await bed.body('ASSOCIATION'));
  return ids;
};

const states = async (): Promise<string[]> => {
  const rows = await bed.dataSource.query<{ state: string }[]>(`select state from membership order by id`);
  return rows.map(({ state }) => state);
};

/** Those who wait, first one first. */
const waiting = async (): Promise<string[]> => {
  const rows = await bed.dataSource.query<{ id: string }[]>(
    `select id from membership where state = 'WAITING' order by waiting_number`,
  );
  return rows.map(({ id }) => id);
};

const count = () => bed.seats.count(bed.dataSource.manager);

const promoted = async (): Promise<string[]> => {
  const rows = await bed.dataSource.query<{ id: string }[]>(
    `select m.id from outbox o join membership m on m.organization_id = (o.payload ->> 'organizationId')::uuid
      where o.name = 'membership.promoted' order by o.id`,
  );
  return rows.map(({ id }) => id);
};

describe('the seats of the board', () => {
  it('go to exactly three of fifty who are admitted at once; the others wait in order and move up in order', async () => {
    await bed.keeping.setSeats(operator, 3);
    const ids = await bodies(50);
    const outcomes = await Promise.all(ids.map((organizationId) => admit(moderator(), organizationId)));
    expect(new Set(outcomes).size).toBe(50);
    expect(await count()).toEqual({ seats: 3, taken: 3, free: 0, waiting: 47 });

    const list = await waiting();
    const inOrder = await bed.dataSource.query<{ id: string; position: number }[]>(
      `select id, (select count(*)::int from membership w where w.waiting_number <= m.waiting_number) as position
        from membership m where state = 'WAITING' order by waiting_number`,
    );
    expect(inOrder).toEqual(list.map((id, at) => ({ id, position: at + 1 })));
    // Who was put on the list first stands first on it.
    const stepped = await bed.dataSource.query<{ membership_id: string }[]>(
      `select membership_id from membership_step where state = 'WAITING' order by id`,
    );
    expect(stepped.map((step) => step.membership_id)).toEqual(list);

    const seated = outcomes.filter((id) => !list.includes(id));
    for (const id of seated) await bed.keeping.end(operator, id, 'Austritt');
    expect(await promoted()).toEqual(list.slice(0, 3));
    expect(await waiting()).toEqual(list.slice(3));
    expect(await count()).toEqual({ seats: 3, taken: 3, free: 0, waiting: 44 });
  }, 60_000);

  it('are taken by those who wait when there are more of them, and never become fewer than are taken', async () => {
    await bed.keeping.setSeats(operator, 1);
    for (let n = 0; n < 4; n += 1) await admit();
    const list = await waiting();
    expect(await bed.keeping.setSeats(moderator(), 3)).toEqual({ seats: 3, taken: 3, free: 0, waiting: 1 });
    expect(await promoted()).toEqual(list.slice(0, 2));
    expect(await bed.codes(bed.keeping.setSeats(moderator(), 2))).toEqual(['SEATS_TAKEN']);
    expect(await bed.keeping.setSeats(moderator(), 20)).toEqual({
      seats: 20,
      taken: 4,
      free: 16,
      waiting: 0,
    });
    expect(await bed.keeping.setSeats(moderator(), 4)).toEqual({ seats: 4, taken: 4, free: 0, waiting: 0 });
  });

  it('number one to a thousand, and only moderators say how many', async () => {
    for (const seats of [0, -1, 1001, 2 ** 31])
      expect(await bed.codes(bed.keeping.setSeats(operator, seats))).toEqual(['OUT_OF_RANGE']);
    const coordinator: Actor = {
      ...{ kind: 'account', accountId: newId(), sessionId: newId(), locale: 'de' },
      grants: [{ role: 'COORDINATOR', organizationId: newId() }],
    };
    await expect(bed.keeping.setSeats(coordinator, 5)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await count()).toMatchObject({ seats: 20 });
  });

  it('stay with a suspended member, and nobody moves up for it', async () => {
    await bed.keeping.setSeats(operator, 1);
    const [seated, next] = [await admit(), await admit()];
    await bed.keeping.suspend(moderator(), seated, 'Beschluss');
    expect(await waiting()).toEqual([next]);
    expect(await count()).toMatchObject({ taken: 1, free: 0 });
    await bed.keeping.resume(moderator(), seated, 'Beschluss');
    expect(await states()).toEqual(['ADMITTED', 'WAITING']);
  });

  it('fall free in different places at once, and no two move up into one', async () => {
    await bed.keeping.setSeats(operator, 4);
    const seated: string[] = [];
    for (let n = 0; n < 4; n += 1) seated.push(await admit());
    for (let n = 0; n < 6; n += 1) await admit();
    const list = await waiting();
    await Promise.all([
      ...seated.map((id) => bed.keeping.end(operator, id, 'Austritt')),
      bed.keeping.setSeats(operator, 5),
      admit(),
    ]);
    expect((await promoted()).sort()).toEqual(list.slice(0, 5).sort());
    expect(await count()).toEqual({ seats: 5, taken: 5, free: 0, waiting: 2 });
  }, 30_000);

  it('were free on every day since, or nobody is admitted as of a day that has passed', async () => {
    await bed.keeping.setSeats(operator, 1);
    const since = (admittedOn: string) => async (organizationId: string) =>
      bed.memberships.admit(operator, { organizationId, circle: 'BOARD', reason: 'Beginn', admittedOn });
    const first = await since('2026-03-01')(await bed.body('ASSOCIATION'));
    await bed.keeping.end(operator, first, 'Austritt');
    const body = await bed.body('ASSOCIATION');
    expect(await bed.codes(since('2026-02-01')(body))).toEqual(['SEATS_TAKEN']);
    expect(await bed.codes(since('2026-11-20')(body))).toEqual(['SEATS_TAKEN']);
    expect(await bed.codes(since('2026-11-21')(body))).toEqual([]);
  });
});

describe('the database itself', () => {
  const broken = async (statement: string): Promise<string | null> => {
    try {
      await bed.write(statement);
      return null;
    } catch (error) {
      return violatedConstraint(error);
    }
  };

  it('holds the cap against whoever writes past the service', async () => {
    await bed.keeping.setSeats(operator, 1);
    const [seated, next] = [await admit(), await admit()];
    const take = `update membership set state = 'ADMITTED', admitted_on = '2026-11-21', waiting_number = null where id = '${next}'`;
    expect(await broken(take)).toBe('membership_seat_cap');
    expect(await broken(take.replace("'ADMITTED'", "'SUSPENDED'"))).toBe('membership_seat_cap');
    const insert = `insert into membership (id, organization_id, circle, state, applied_on, admitted_on, created_at, updated_at)
      select uuidv7(), '${await bed.body('ASSOCIATION')}', 'BOARD', 'ADMITTED', '2026-11-21', '2026-11-21', now(), now()`;
    expect(await broken(insert)).toBe('membership_seat_cap');
    await bed.write(insert.replace("'BOARD'", "'NETWORK'"));
    expect(await broken(`update membership set circle = 'BOARD' where circle = 'NETWORK'`)).toBe(
      'membership_seat_cap',
    );
    await bed.keeping.setSeats(operator, 2);
    expect(await broken(`update seat_cap set seats = 1`)).toBe('membership_seat_cap');
    await bed.write('delete from seat_cap');
    expect(await broken(take)).toBe('membership_seat_cap');
    await bed.write(`insert into seat_cap values ('BOARD', 2)`);
    expect(await bed.keeping.end(operator, seated, 'Austritt')).toBe(seated);
  });

  it('holds it also when two write past the service at the same time', async () => {
    await bed.keeping.setSeats(operator, 1);
    const [one, other] = await bodies(2);
    const insert = (organizationId: string) =>
      broken(`insert into membership (id, organization_id, circle, state, applied_on, admitted_on, created_at, updated_at)
        values (uuidv7(), '${organizationId}', 'BOARD', 'ADMITTED', '2026-11-21', '2026-11-21', now(), now())`);
    expect((await Promise.all([insert(one!), insert(other!)])).sort()).toEqual(['membership_seat_cap', null]);
  });

  it('lets only those wait who wait for the board, each at a place of its own', async () => {
    await bed.keeping.setSeats(operator, 1);
    const [, next, last] = [await admit(), await admit(), await admit()];
    const cases: [string, string][] = [
      [`update membership set circle = 'NETWORK' where id = '${next}'`, 'membership_waits_for_board'],
      [`update membership set waiting_number = null where id = '${next}'`, 'membership_waits'],
      [
        `update membership set waiting_number = (select waiting_number from membership where id = '${last}') where id = '${next}'`,
        'membership_waiting_number_key',
      ],
      [
        `insert into membership (id, organization_id, circle, state, applied_on, created_at, updated_at)
          select uuidv7(), organization_id, 'NETWORK', 'APPLIED', '2026-11-21', now(), now() from membership where id = '${next}'`,
        'membership_one_pending',
      ],
    ];
    for (const [statement, constraint] of cases) expect(await broken(statement)).toBe(constraint);
  });

  it('takes steps only in their order', async () => {
    const id = await admit();
    const step = (number: number, on: string) =>
      broken(`insert into membership_step (id, membership_id, number, state, circle, actor, effective_on, occurred_at)
        values (uuidv7(), '${id}', ${number}, 'SUSPENDED', 'BOARD', 'test', '${on}', now())`);
    expect(await step(5, '2026-11-22')).toBe('membership_step_follows');
    expect(await step(4, '2026-11-20')).toBe('membership_step_follows');
    expect(await step(4, '2026-11-21')).toBe(null);
  });
});
