import { newId, toNodeId } from '@allmende/kernel';
import type { Stage } from './stage.js';

type Variables = Record<string, unknown>;

const input = (value: Variables): Variables => ({ input: value });
const money = (value: Variables): Variables => input({ idempotencyKey: newId(), ...value });

/** What attempts at operations on funds and programmes are sent with. */
export const fundVariables: Record<string, (stage: Stage) => Promise<Variables>> = {
  'Query.funds': async (stage) => {
    await fund(stage);
    return {};
  },
  'Query.fund': async (stage) => ({ slug: `fonds-${await fund(stage)}` }),
  'Mutation.createFund': async () => input({ name: 'Fonds', summary: 'Wofür.' }),
  'Mutation.updateFund': async (stage) =>
    input({ fundId: toNodeId('Fund', await fund(stage)), version: 1, name: 'Anders' }),
  'Mutation.allocateFromFund': async (stage) => {
    const [fundId, roundId, decisionId] = [await fund(stage), await round(stage, null), newId()];
    await payIn(stage, fundId);
    await stage.house.write(
      `insert into funding_decision (id, round_id, number, adopted, recorded_at) values ($1, $2, 'B-2099-002', true, now())`,
      [decisionId, roundId],
    );
    return money({
      ...{ fundId: toNodeId('Fund', fundId), fundingRoundId: toNodeId('FundingRound', roundId) },
      ...{ amountCents: 100, fundingDecisionId: toNodeId('FundingDecision', decisionId) },
    });
  },
  'Query.fundingProgrammes': async (stage) => {
    await programme(stage);
    return { first: 1 };
  },
  'Query.fundingProgramme': async (stage) => ({ slug: `programm-${await programme(stage)}` }),
  'Mutation.createFundingProgramme': async () =>
    input({ name: 'Programm', funder: 'Land', summary: 'Wofür.', quotaPercent: 80 }),
  'Mutation.updateFundingProgramme': async (stage) =>
    input({ ...(await programmeIdOf(stage)), version: 1, name: 'Anders' }),
  'Mutation.closeFundingProgramme': async (stage) => input(await programmeIdOf(stage)),
  'Mutation.reopenFundingProgramme': async (stage) => {
    const id = await programme(stage);
    await stage.house.write(`update funding_programme set closed_on = '2026-01-01' where id = $1`, [id]);
    return input({ programmeId: toNodeId('FundingProgramme', id) });
  },
  'Mutation.recordProgrammeShare': async (stage) => {
    const fundingRoundId = toNodeId('FundingRound', await round(stage, null));
    return money({ ...(await programmeIdOf(stage)), fundingRoundId, amountCents: 100 });
  },
};

async function fund({ house }: Stage): Promise<string> {
  const id = newId();
  await house.write(
    `insert into fund (id, slug, name, summary, created_at, updated_at)
     values ($1, $2, 'Fonds', 'Wofür.', now(), now())`,
    [id, `fonds-${id}`],
  );
  return id;
}

async function programme({ house }: Stage): Promise<string> {
  const id = newId();
  await house.write(
    `insert into funding_programme (id, slug, name, funder, summary, quota_percent, created_at, updated_at)
     values ($1, $2, 'Programm', 'Land', 'Wofür.', 80, now(), now())`,
    [id, `programm-${id}`],
  );
  return id;
}

const programmeIdOf = async (stage: Stage) => ({
  programmeId: toNodeId('FundingProgramme', await programme(stage)),
});

/** An open round of contributions to the fund, or of a project that only the network sees. */
async function round({ house }: Stage, fundId: string | null): Promise<string> {
  const id = newId();
  await house.write(
    `insert into funding_round (id, project_id, fund_id, title, summary, purpose, state, minimum_cents, target_cents,
       cap_cents, over_target, closes_at, fiscal_years, eligible, created_at, updated_at)
     values ($1, $2, $3, 'Runde', 'Wofür.', $4, 'DRAFT', 0, 10000, 10000, 'KEEP', '2099-01-01', '{2027}', 'MEMBERS',
       now(), now())`,
    [id, fundId ? null : house.world.projects.hidden, fundId, fundId ? 'CONTRIBUTION' : 'DEVELOPMENT'],
  );
  await house.write(`update funding_round set state = 'OPEN', opened_at = now() where id = $1`, [id]);
  return id;
}

/** What Dortmund's contribution leaves in the books once it is paid. */
async function payIn(stage: Stage, fundId: string): Promise<void> {
  const [roundId, pledgeId] = [await round(stage, fundId), newId()];
  const { house } = stage;
  await house.write(
    `with p as (insert into pledge (id, round_id, organization_id, kind, amount_cents, declared_cents, state, created_at, updated_at)
       values ($1, $2, $3, 'MONEY', 100, 100, 'DECLARED', now(), now()) returning id)
     insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents) select $4, id, 2027, 100 from p`,
    [pledgeId, roundId, house.world.organizations.dortmund, newId()],
  );
  await house.write(
    `with e as (insert into ledger_entry (id, round_id, kind, booked_on, text, actor, created_at)
       values ($1, $2, 'PAYMENT', '2026-01-01', 'Beitrag', 'system:test', now()) returning id)
     insert into ledger_line (id, entry_id, position, account, pledge_id, fiscal_year, debit_cents, credit_cents)
     select gen_random_uuid(), e.id, l.position, l.account, $3, 2027, l.debit, l.credit
     from e, (values (1, 'BANK', 100, 0), (2, 'CONTRIBUTED', 0, 100)) l (position, account, debit, credit)`,
    [newId(), roundId, pledgeId],
  );
}
