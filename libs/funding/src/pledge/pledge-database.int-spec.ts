import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { PledgeStage } from '../proof/pledge-stage.js';
import { refusal } from '../proof/refusal.js';
import { operator, startup, Treasury } from '../proof/treasury.js';

// What must hold is refused by the database itself, whoever writes.
let treasury: Treasury;
let stage: PledgeStage;
beforeAll(async () => {
  treasury = await Treasury.start();
  stage = await PledgeStage.prepare(treasury);
}, startup);
afterAll(() => treasury.stop());

const write = (statement: string, values: unknown[] = []) => refusal(treasury.write(statement, values));
const set = (id: string, what: string) => write(`update pledge set ${what} where id = $1`, [id]);
const approved = (by: string) =>
  `state = 'APPROVED', approval = 'ADMINISTRATION', approval_note = 'Vollmacht', approved_by = '${by}'`;

/** A bare pledge of Köln with one year, written at once. */
const insert = (roundId: string, cents: number, year = 2027, share = cents, other = 'DECLARED') =>
  write(
    `with p as (insert into pledge (id, round_id, organization_id, kind, amount_cents, declared_cents, state, created_at, updated_at)
       values ($1, $2, $3, 'MONEY', $4, $4, $8, now(), now()) returning id)
     insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents) select $5, id, $6, $7 from p`,
    [newId(), roundId, treasury.demo.koeln, cents, newId(), year, share, other],
  );

describe('the database refuses', () => {
  it('the own approval from the threshold on', async () => {
    const roundId = await stage.round();
    const own = stage.coordinator.accountId;
    const id = await stage.declare(roundId, { amountCents: 500_000n });
    expect(await set(id, approved(own))).toBe('pledge_four_eyes');
    expect(await set(id, approved(own).replace(`'${own}'`, 'null'))).toBe('pledge_four_eyes');
    expect(await set(id, approved(stage.kaemmerei.accountId))).toBeNull();
    const small = await stage.declare(await stage.round(), { amountCents: 499_999n });
    expect(await set(small, approved(own))).toBeNull();
  });

  it('to make somebody else the one who declared it, at the moment of the approval', async () => {
    const id = await stage.declare(await stage.round(), { amountCents: 500_000n });
    const other = stage.kaemmerei.accountId;
    expect(await set(id, `${approved(stage.coordinator.accountId)}, declared_by = '${other}'`)).toBe(
      'pledge_amount_fixed',
    );
  });

  it('a pledge over the cap, new or grown', async () => {
    const roundId = await stage.round({ capCents: 150_000n });
    const id = await stage.declare(roundId);
    expect(await insert(roundId, 50_001)).toBe('funding_round_cap');
    expect(await set(id, 'amount_cents = 150001, declared_cents = 150001')).toBe('funding_round_cap');
    expect(await insert(roundId, 50_000)).toBeNull();
  });

  it('years that do not add up, or are none of the round, at the commit', async () => {
    const roundId = await stage.round();
    expect(await insert(roundId, 5000, 2027, 4999)).toBe('pledge_instalments_add_up');
    expect(await insert(roundId, 5000, 2026)).toBe('pledge_instalment_year');
    const id = await stage.declare(roundId);
    const touch = (statement: string) => write(`${statement} where pledge_id = $1`, [id]);
    expect(await touch('update pledge_instalment set amount_cents = amount_cents + 1')).toBe(
      'pledge_instalments_add_up',
    );
    expect(await touch('delete from pledge_instalment')).toBe('pledge_instalments_add_up');
    expect(await set(id, 'amount_cents = 1, declared_cents = 1')).toBe('pledge_instalments_add_up');
  });

  it('a second active pledge of the same kind', async () => {
    const roundId = await stage.round();
    expect(await insert(roundId, 1)).toBeNull();
    expect(await insert(roundId, 1)).toBe('pledge_one_active');
  });

  it('steps that are none, and steps while the round is not open', async () => {
    const roundId = await stage.round();
    expect(await insert(roundId, 1, 2027, 1, 'APPROVED')).not.toBeNull();
    const id = await stage.declare(roundId);
    expect(await set(id, `state = 'PAID', approval = 'ADMINISTRATION', approval_note = 'x'`)).toBe(
      'pledge_step_allowed',
    );
    await stage.approve(id);
    expect(await set(id, `state = 'RESERVED', reservation = 'x', council_on = '2026-12-01'`)).toBe(
      'pledge_step_allowed',
    );
    expect(await set(id, `state = 'CALLED'`)).toBe('pledge_round_open');
    const late = await stage.round();
    const waiting = await stage.declare(late);
    await stage.fund(late);
    expect(await set(waiting, approved(stage.kaemmerei.accountId))).toBe('pledge_round_open');
    expect(await set(waiting, `state = 'WITHDRAWN', end_cause = 'WITHDRAWN', end_reason = 'x'`)).toBe(
      'pledge_round_open',
    );
    expect(await insert(late, 1)).toBe('pledge_round_open');
  });

  it('to change what binds, to change who gives, and to delete', async () => {
    const id = await stage.declare(await stage.round());
    await stage.approve(id);
    expect(await set(id, 'amount_cents = 1')).toBe('pledge_amount_fixed');
    expect(await set(id, 'min_organizations = 9')).toBe('pledge_amount_fixed');
    expect(await set(id, `organization_id = '${treasury.demo.koeln}'`)).toBe('pledge_is_fixed');
    expect(await write('delete from pledge where id = $1', [id])).toBe('pledge_is_kept');
    for (const table of ['pledge', 'pledge_instalment', 'pledge_step'])
      expect(await write(`truncate ${table} cascade`)).not.toBeNull();
  });

  it('to change or delete the steps, and to write the sums of a round', async () => {
    const roundId = await stage.round();
    const id = await stage.declare(roundId);
    for (const statement of ['update pledge_step set evidence = null', 'delete from pledge_step'])
      expect(await write(`${statement} where pledge_id = $1`, [id])).not.toBeNull();
    expect(await refusal(stage.step(roundId, 'promised_cents = 0'))).toBe('funding_round_sums_follow');
  });

  it('a state without its evidence', async () => {
    const id = await stage.declare(await stage.round());
    expect(await set(id, `state = 'RESERVED'`)).toBe('pledge_reserved');
    expect(await set(id, `state = 'APPROVED'`)).toBe('pledge_approved');
    expect(await set(id, `state = 'APPROVED', approval = 'COUNCIL', approved_by = null`)).toBe(
      'pledge_approval',
    );
    expect(await set(id, `state = 'WITHDRAWN', end_cause = 'WITHDRAWN'`)).toBe('pledge_ended');
  });

  it('every write outside of a transaction with an actor', async () => {
    const id = await stage.declare(await stage.round());
    await expect(treasury.db.query(`update pledge set note = 'x' where id = $1`, [id])).rejects.toThrow();
    await treasury
      .get(UnitOfWork)
      .run(operator, (tx) => tx.query(`update pledge set note = 'x' where id = $1`, [id]));
  });
});
