import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId, systemActor } from '@allmende/kernel';
import { createTestDatabase, type TestDatabase } from '@allmende/testing';
import { createDataSource } from './data-source.js';
import { sqlStateOf, UnitOfWork, violatedConstraint, type Tx } from './unit-of-work.js';

const actor = systemActor('test');

describe('the unit of work', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url).initialize();
    unitOfWork = new UnitOfWork(dataSource);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const insert = (tx: Pick<Tx, 'query'>, email: string): Promise<unknown> =>
    tx.query(
      `insert into account (id, email, display_name, created_at, updated_at) values ($1, $2, 'Test', now(), now())`,
      [newId(), email],
    );
  const count = async (like: string): Promise<number> => {
    const [row] = await dataSource.query<{ n: number }[]>(
      'select count(*)::int as n from account where email like $1',
      [like],
    );
    return row!.n;
  };

  it('commits all that was written', async () => {
    await unitOfWork.run(actor, async (tx) => {
      await insert(tx, 'all-1@example.org');
      await insert(tx, 'all-2@example.org');
    });
    expect(await count('all-%')).toBe(2);
  });

  it('leaves nothing behind when the work fails', async () => {
    const failing = unitOfWork.run(actor, async (tx) => {
      await insert(tx, 'none-1@example.org');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await count('none-%')).toBe(0);
  });

  it('refuses a write outside of it', async () => {
    await expect(insert(dataSource.manager, 'outside@example.org')).rejects.toThrow(/outside a unit of work/);
  });

  it('leaves nothing behind even when statements of one transaction run at the same time and one fails', async () => {
    for (let round = 0; round < 40; round += 1) {
      const failing = unitOfWork.run(actor, (tx) =>
        // What our code must never do; here it shows that the trigger catches the statement that escapes.
        Promise.all([tx.query('select 1/0'), insert(tx, `race-${round}@example.org`)]),
      );
      await expect(failing).rejects.toThrow();
    }
    expect(await count('race-%')).toBe(0);
  });

  it('forgets the actor with the transaction', async () => {
    await unitOfWork.run(actor, (tx) => insert(tx, 'actor@example.org'));
    const [row] = await dataSource.query<{ actor: string }[]>(
      `select current_setting('app.actor', true) as actor`,
    );
    expect(row!.actor ?? '').toBe('');
  });

  it('repeats the whole run after a serialization failure', async () => {
    let runs = 0;
    await unitOfWork.run(actor, async (tx) => {
      runs += 1;
      await insert(tx, `retry-${runs}@example.org`);
      if (runs < 3) await tx.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
    });
    expect(runs).toBe(3);
    expect(await count('retry-%')).toBe(1);
  });

  it('gives up after three repeats', async () => {
    let runs = 0;
    const failing = unitOfWork.run(actor, async (tx) => {
      runs += 1;
      await tx.query(`do $$ begin raise exception 'again' using errcode = '40P01'; end $$`);
    });
    await expect(failing).rejects.toThrow('again');
    expect(runs).toBe(4);
  });

  it('does not repeat other failures, and names the broken constraint', async () => {
    let runs = 0;
    const failing = unitOfWork.run(actor, async (tx) => {
      runs += 1;
      await insert(tx, 'twice@example.org');
      await insert(tx, 'TWICE@example.org');
    });
    const error = await failing.catch((e: unknown) => e);
    expect([sqlStateOf(error), violatedConstraint(error), runs]).toEqual(['23505', 'account_email_key', 1]);
  });

  it('keeps the audit log append-only', async () => {
    await unitOfWork.run(actor, (tx) =>
      tx.query(
        `insert into audit_entry (id, occurred_at, actor, actor_name, action, subject_type)
         values ($1, now(), 'a', 'a', 'test', 'Account')`,
        [newId()],
      ),
    );
    for (const statement of [
      `update audit_entry set action = 'x'`,
      'delete from audit_entry',
      'truncate audit_entry',
    ]) {
      await expect(unitOfWork.run(actor, (tx) => tx.query(statement))).rejects.toThrow(/append-only/);
    }
  });
});
