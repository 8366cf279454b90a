import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { MoneyRequests } from '../ledger/money-requests.js';
import { PledgeStage } from '../proof/pledge-stage.js';
import { refusal } from '../proof/refusal.js';
import { operator, startup, Treasury, type Person } from '../proof/treasury.js';

// Ten thousand acts of fifty clients, forced rollbacks, repeated keys: on the real database, by the real services.

// Alone on two cores about a minute; on a busy machine several.
jest.setTimeout(400_000);

const clients = 50;
const acts = 10_000;
const rounds = 20;
const organizationsOfClient = 2;
const cap = 1_000_000n;

let treasury: Treasury;
let stage: PledgeStage;
let crowd: Person[];
beforeAll(async () => {
  treasury = await Treasury.start();
  stage = await PledgeStage.prepare(treasury);
  crowd = await gather();
}, startup);
afterAll(() => treasury.stop());

/** Clients that each act for organizations of their own: members of the network. */
async function gather(): Promise<Person[]> {
  const people = Array.from({ length: clients }, () => ({
    account: newId(),
    organizations: Array.from({ length: organizationsOfClient }, () => newId()),
  }));
  await treasury.write(
    `with a as (insert into account (id, email, display_name, created_at, updated_at)
       select id, id || '@example.org', 'Person ' || n, now(), now() from unnest($1::uuid[]) with ordinality t (id, n) returning id),
     o as (insert into organization (id, kind, name, created_at, updated_at)
       select id, 'PARTNER', 'Partner ' || n, now(), now() from unnest($2::uuid[]) with ordinality t (id, n) returning id)
     select count(*) from a, o`,
    [people.map(({ account }) => account), people.flatMap(({ organizations }) => organizations)],
  );
  await treasury.write(
    `insert into membership (id, organization_id, circle, state, applied_on, admitted_on, created_at, updated_at)
     select gen_random_uuid(), o, 'PARTNER', 'ADMITTED', '2026-01-01', '2026-01-01', now(), now() from unnest($1::uuid[]) o`,
    [people.flatMap(({ organizations }) => organizations)],
  );
  return people.map(({ account: accountId, organizations }) => ({
    ...{ kind: 'account', accountId, sessionId: newId(), locale: 'de' },
    grants: organizations.map((organizationId) => ({ role: 'COORDINATOR', organizationId })),
  }));
}

/** A number below `n`, the same in every run. */
function dice(seed: number): (n: number) => number {
  let state = seed + 1;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % n;
  };
}

const disagreements = (roundIds: readonly string[]) =>
  treasury.db.query(
    `select r.id, r.promised_cents, r.approved_cents, p.amount, i.amount from funding_round r
     left join lateral (select coalesce(sum(amount_cents), 0) as amount from pledge
       where round_id = r.id and state not in ('WITHDRAWN', 'LAPSED')) p on true
     left join lateral (select coalesce(sum(x.amount_cents), 0) as amount from pledge_instalment x join pledge y on y.id = x.pledge_id
       where y.round_id = r.id and y.state not in ('WITHDRAWN', 'LAPSED')) i on true
     where r.id = any($1) and (r.promised_cents + r.approved_cents <> p.amount or p.amount <> i.amount or p.amount > r.cap_cents)`,
    [roundIds],
  );

describe('ten thousand pledges and withdrawals by fifty clients', () => {
  it('are never over a cap that anybody sees, and add up to the cent', async () => {
    const roundIds: string[] = [];
    for (let n = 0; n < rounds; n += 1)
      roundIds.push(await stage.round({ fiscalYears: [2027, 2028], capCents: cap }));
    const outcomes: Record<string, number> = {};
    const count = (what: string | null) => (outcomes[what ?? 'done'] = (outcomes[what ?? 'done'] ?? 0) + 1);
    let left = acts;
    const client = async (person: Person, index: number) => {
      const roll = dice(index);
      const standing = new Map<string, string>();
      while (left-- > 0) {
        const roundId = roundIds[roll(rounds)]!;
        const { organizationId } = person.grants[roll(organizationsOfClient)]!;
        const place = `${roundId} ${organizationId}`;
        const pledge = standing.get(place);
        if (pledge) {
          count(await refusal(stage.withdraw(pledge, person)));
          standing.delete(place);
          continue;
        }
        const first = BigInt(1 + roll(40_000));
        const second = BigInt(1 + roll(40_000));
        const declared = stage.declare(
          roundId,
          {
            ...{ organizationId: organizationId!, amountCents: first + second },
            instalments: [
              { fiscalYear: 2027, amountCents: first },
              { fiscalYear: 2028, amountCents: second },
            ],
          },
          person,
        );
        await declared.then(
          (id) => {
            standing.set(place, id);
            count(null);
          },
          async () => count(await refusal(declared)),
        );
      }
    };
    let seen = 0;
    const watch = async () => {
      while (left > 0) {
        expect(await disagreements(roundIds)).toEqual([]);
        seen += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const begun = Date.now();
    await Promise.all([...crowd.map(client), watch()]);
    const seconds = (Date.now() - begun) / 1000;

    expect(await disagreements(roundIds)).toEqual([]);
    expect(Object.keys(outcomes).sort()).toEqual(['OVER_CAP input.amountCents', 'done']);
    expect(outcomes['OVER_CAP input.amountCents']).toBeGreaterThan(100);
    expect(outcomes['done']! + outcomes['OVER_CAP input.amountCents']!).toBe(acts);
    expect(seen).toBeGreaterThan(20);
    if (process.env['SHOW_FIGURES'])
      process.stdout.write(`${acts} acts in ${seconds} s, ${JSON.stringify(outcomes)}, seen ${seen} times\n`);
  });
});

describe('one key', () => {
  it('fifty times at once is one effect and fifty equal answers; with something else it is refused', async () => {
    const roundId = await stage.round();
    const idempotencyKey = newId();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => stage.declare(roundId, { idempotencyKey })),
    );
    expect(new Set(answers).size).toBe(1);
    const told = (await treasury.events('pledge.declared')).filter(
      ({ payload }) => payload['fundingRoundId'] === roundId,
    );
    expect(told).toHaveLength(1);
    expect(await stage.sums(roundId)).toEqual({ promised: 100_000n, approved: 0n });
    const reused = 'IDEMPOTENCY_KEY_REUSED input.idempotencyKey';
    expect(await refusal(stage.declare(roundId, { idempotencyKey, amountCents: 100_001n }))).toBe(reused);
    expect(
      await refusal(
        stage.ending.withdraw(stage.coordinator, { idempotencyKey, id: answers[0]!, reason: 'x' }),
      ),
    ).toBe(reused);
    await stage.withdraw(answers[0]!);
    expect(await stage.declare(roundId, { idempotencyKey })).toBe(answers[0]);
  });

  it('fifty times at once approves and withdraws once', async () => {
    const id = await stage.declare(await stage.round());
    const fifty = (work: (idempotencyKey: string) => Promise<string>) => {
      const key = newId();
      return Promise.all(Array.from({ length: 50 }, () => work(key)));
    };
    const approvals = await fifty((idempotencyKey) => stage.approve(id, { idempotencyKey }));
    expect(new Set(approvals)).toEqual(new Set([id]));
    expect(await stage.balances(id)).toEqual({ '2027 COMMITTED': 100_000n, '2027 COMMITMENTS': 100_000n });
    const end = (idempotencyKey: string) =>
      stage.ending.withdraw(stage.coordinator, { idempotencyKey, id, reason: 'x' });
    expect(new Set(await fifty(end))).toEqual(new Set([id]));
    const entries = await treasury.db.query(
      `select distinct e.kind, e.id from ledger_entry e join ledger_line l on l.entry_id = e.id where l.pledge_id = $1`,
      [id],
    );
    expect(entries).toHaveLength(2);
  });
});

describe('a thousand forced rollbacks', () => {
  const tables = [
    ...['money_request', 'funding_round', 'pledge', 'pledge_instalment', 'pledge_member', 'pledge_step'],
    ...['ledger_entry', 'ledger_line', 'ledger_balance', 'audit_entry', 'outbox'],
  ];
  const counts = async () => {
    const columns = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ');
    const sums = `(select md5(string_agg(r::text, ',' order by r.id)) from funding_round r) as rounds,
      (select md5(string_agg(p::text, ',' order by p.id)) from pledge p) as pledges`;
    const [row] = await treasury.db.query<object[]>(`select ${columns}, ${sums}`);
    return row;
  };

  it('leave not one stray row, whether the code fails after its writes or the database at the commit', async () => {
    const roundIds = await Promise.all(Array.from({ length: 10 }, () => stage.round()));
    const standing = await stage.declare(roundIds[0]!);
    const before = await counts();
    const requests = treasury.get(MoneyRequests);
    const real = requests.once.bind(requests);
    const faulty = jest.spyOn(requests, 'once');
    let failed = 0;
    /** The whole command runs, then the fault strikes inside of its transaction. */
    const striking = (fault: (tx: Tx, id: string) => Promise<unknown>) =>
      faulty.mockImplementation((actor, request, work) =>
        real(actor, request, async (tx) => {
          const id = await work(tx);
          await fault(tx, id);
          return id;
        }),
      );
    const thrown = () => Promise.reject(new Error('struck'));
    const unbalanced = (tx: Tx, id: string) =>
      tx.query(`update pledge_instalment set amount_cents = amount_cents + 1 where pledge_id = $1`, [id]);
    /** Branches at once, which a transaction must never have: one fails, the other goes on writing. */
    const branching = (tx: Tx, id: string) =>
      Promise.all([
        tx.query('select 1 / 0'),
        ...Array.from({ length: 3 }, () =>
          tx.query(
            `insert into pledge_step (id, pledge_id, state, amount_cents, actor, occurred_at)
            values (gen_random_uuid(), $1, 'LAPSED', 1, 'stray', now())`,
            [id],
          ),
        ),
      ]);
    const fifty = async (fault: (tx: Tx, id: string) => Promise<unknown>) => {
      striking(fault);
      const tries = crowd.map(async (person, n) => {
        const roundId = roundIds[n % roundIds.length]!;
        const { organizationId } = person.grants[0]!;
        const command =
          n % 10 === 0
            ? stage.approve(standing)
            : stage.declare(roundId, { organizationId: organizationId! }, person);
        await command.then(
          () => expect('to fail').toBe('went through'),
          () => (failed += 1),
        );
      });
      await Promise.all(tries);
    };
    for (let turn = 0; turn < 20; turn += 1) await fifty([thrown, unbalanced, branching][turn % 3]!);
    faulty.mockRestore();
    expect(failed).toBe(1000);
    expect(await counts()).toEqual(before);
    // The keys were not used up either: the same commands go through now.
    expect(await refusal(stage.approve(standing))).toBeNull();
  });

  it('also not when a transaction itself runs branches in parallel', async () => {
    const roundId = await stage.round();
    const pledgeId = await stage.declare(roundId);
    const before = await counts();
    const run = () =>
      treasury.get(UnitOfWork).run(operator, (tx) =>
        Promise.all([
          tx.query('select 1 / 0'),
          tx.query(`update pledge set note = 'stray', updated_at = now() where id = $1`, [pledgeId]),
          tx.query(`insert into money_request (owner, key, operation, body_hash, created_at)
            values ('stray', gen_random_uuid()::text, 'x', '', now())`),
        ]),
      );
    for (let turn = 0; turn < 20; turn += 1) {
      const outcomes = await Promise.allSettled(Array.from({ length: 50 }, run));
      expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    }
    expect(await counts()).toEqual(before);
  });
});
