import { Calls, Payments } from '@allmende/funding';
import { newId, systemActor, toNodeId } from '@allmende/kernel';
import type { Stage } from './stage.js';

type Variables = Record<string, unknown>;

const operator = systemActor('test');
const input = (value: Variables): Variables => ({ input: { idempotencyKey: newId(), ...value } });
const fiscalYear = 2027;

/** What attempts at operations on the books are sent with: rounds that Dortmund has pledged 100 € to. */
export const ledgerVariables: Record<string, (stage: Stage) => Promise<Variables>> = {
  'Query.fundingRules': async () => ({}),
  'Mutation.setFundingRules': async () => ({ input: { fourEyesFromCents: 500_000 } }),
  'Mutation.callPledges': async (stage) => {
    const { roundId } = await funded(stage);
    return input({ fundingRoundId: toNodeId('FundingRound', roundId), fiscalYear, dueOn: '2099-01-31' });
  },
  'Mutation.recordPayment': async (stage) => {
    const { pledgeId } = await called(stage);
    const payment = { fiscalYear, amountCents: 5_000, paidOn: '2026-01-01' };
    return input({ pledgeId: toNodeId('Pledge', pledgeId), ...payment });
  },
  'Mutation.reverseLedgerEntry': async (stage) =>
    input({ ledgerEntryId: toNodeId('LedgerEntry', (await paid(stage)).entryId), reason: 'Falsch gebucht.' }),
  'Mutation.recordSpend': async (stage) => {
    const { roundId } = await funded(stage);
    const spend = { purpose: 'Arbeit', payee: 'Firma', spentOn: '2026-01-01', amountCents: 100 };
    return input({ fundingRoundId: toNodeId('FundingRound', roundId), ...spend });
  },
  'Mutation.approveSpend': async (stage) => input({ spendId: await proposed(stage) }),
  'Mutation.rejectSpend': async (stage) => input({ spendId: await proposed(stage), reason: 'Doppelt.' }),
  'Mutation.settleFundingRound': async (stage) => {
    const { roundId } = await paid(stage);
    return input({ fundingRoundId: toNodeId('FundingRound', roundId), remainder: 'REFUND' });
  },
};

/** A funded round with a binding pledge of Dortmund and its commitment. */
async function funded({ house }: Stage): Promise<{ roundId: string; pledgeId: string }> {
  const [roundId, pledgeId] = [newId(), newId()];
  await house.write(
    `insert into funding_round (id, project_id, title, summary, purpose, state, minimum_cents, target_cents, cap_cents,
       over_target, closes_at, fiscal_years, eligible, created_at, updated_at)
     values ($1, $2, 'Runde', 'Wofür.', 'DEVELOPMENT', 'DRAFT', 0, 10000, 10000, 'KEEP', '2099-01-01', '{2027}', 'MEMBERS',
       now(), now())`,
    [roundId, house.world.projects.hidden],
  );
  await house.write(`update funding_round set state = 'OPEN', opened_at = now() where id = $1`, [roundId]);
  await house.write(
    `with p as (insert into pledge (id, round_id, organization_id, kind, amount_cents, declared_cents, state, created_at, updated_at)
       values ($1, $2, $3, 'MONEY', 10000, 10000, 'DECLARED', now(), now()) returning id)
     insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents) select $4, id, 2027, 10000 from p`,
    [pledgeId, roundId, house.world.organizations.dortmund, newId()],
  );
  await house.write(
    `update pledge set state = 'APPROVED', approval = 'ADMINISTRATION', approval_note = 'Geschäft der laufenden Verwaltung',
       approved_by = $2 where id = $1`,
    [pledgeId, house.world.people.solingen.accountId],
  );
  await house.write(
    `with e as (insert into ledger_entry (id, round_id, kind, booked_on, text, actor, created_at)
       values ($1, $2, 'COMMITMENT', '2026-01-01', 'Zusage', 'test', now()) returning id)
     insert into ledger_line (id, entry_id, position, account, pledge_id, fiscal_year, debit_cents, credit_cents)
     select gen_random_uuid(), e.id, l.position, l.account, $3, 2027, l.debit, l.credit
     from e, (values (1, 'COMMITTED', 10000, 0), (2, 'COMMITMENTS', 0, 10000)) l (position, account, debit, credit)`,
    [newId(), roundId, pledgeId],
  );
  await house.write(`update funding_round set state = 'FUNDED', evaluated_at = now() where id = $1`, [
    roundId,
  ]);
  return { roundId, pledgeId };
}

async function called(stage: Stage): Promise<{ roundId: string; pledgeId: string }> {
  const round = await funded(stage);
  const due = { idempotencyKey: newId(), fiscalYear, dueOn: '2099-01-31', pledgeIds: null };
  await stage.house.app.get(Calls).call(operator, { ...due, roundId: round.roundId });
  return round;
}

async function paid(stage: Stage): Promise<{ roundId: string; entryId: string }> {
  const { roundId, pledgeId } = await called(stage);
  const payment = { idempotencyKey: newId(), fiscalYear, amountCents: 10_000n, paidOn: '2026-01-01' };
  return { roundId, entryId: await stage.house.app.get(Payments).record(operator, { ...payment, pledgeId }) };
}

/** A spend that somebody else has recorded, with the money there. */
async function proposed(stage: Stage): Promise<string> {
  const { roundId } = await paid(stage);
  const id = newId();
  await stage.house.write(
    `insert into spend (id, round_id, purpose, payee, spent_on, amount_cents, state, recorded_by, created_at, updated_at)
     values ($1, $2, 'Arbeit', 'Firma', '2026-01-01', 100, 'PROPOSED', $3, now(), now())`,
    [id, roundId, stage.house.world.people.solingen.accountId],
  );
  return toNodeId('Spend', id);
}
