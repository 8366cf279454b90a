import { newId, toNodeId } from '@allmende/kernel';
import type { Stage } from './stage.js';

type Variables = Record<string, unknown>;

const input = (value: Variables): Variables => ({ input: { idempotencyKey: newId(), ...value } });

/** What attempts at operations on pledges are sent with: pledges of Dortmund to a round that only the network sees. */
export const pledgeVariables: Record<string, (stage: Stage) => Promise<Variables>> = {
  'Mutation.declarePledge': async (stage) => {
    const fundingRoundId = toNodeId('FundingRound', await openRound(stage));
    const organizationId = toNodeId('Organization', stage.house.world.organizations.dortmund);
    return input({ fundingRoundId, organizationId, kind: 'MONEY', amountCents: 100, acceptTerms: true });
  },
  'Mutation.updatePledge': async (stage) =>
    input({ ...(await declared(stage)), version: 1, amountCents: 200, acceptTerms: true }),
  'Mutation.reservePledge': async (stage) =>
    input({ ...(await declared(stage)), reservation: 'Haushalt', councilOn: '2098-12-01' }),
  'Mutation.approvePledge': async (stage) =>
    input({ ...(await declared(stage)), approval: 'ADMINISTRATION', note: 'Vollmacht' }),
  'Mutation.withdrawPledge': async (stage) => input({ ...(await declared(stage)), reason: 'Kein Geld.' }),
  'Mutation.writeOffPledge': async (stage) => {
    const { pledgeId, roundId } = await pledge(stage);
    const { house } = stage;
    await house.write(
      `update pledge set state = 'APPROVED', approval = 'ADMINISTRATION', approval_note = 'Vollmacht' where id = $1`,
      [pledgeId],
    );
    await house.write(`update funding_round set state = 'FUNDED', evaluated_at = now() where id = $1`, [
      roundId,
    ]);
    return input({ pledgeId: toNodeId('Pledge', pledgeId), reason: 'Uneinbringlich.' });
  },
};

/** An open round in which Dortmund may pledge. */
async function openRound({ house }: Stage): Promise<string> {
  const id = newId();
  await house.write(
    `insert into funding_round (id, project_id, title, summary, purpose, state, minimum_cents, target_cents, cap_cents,
       over_target, closes_at, fiscal_years, eligible, created_at, updated_at)
     values ($1, $2, 'Runde', 'Wofür.', 'DEVELOPMENT', 'DRAFT', 0, 10000, 10000, 'KEEP', '2099-01-01', '{2027}', 'NAMED',
       now(), now())`,
    [id, house.world.projects.hidden],
  );
  await house.write(
    `insert into funding_participant (id, round_id, organization_id, share_cents) values ($1, $2, $3, 100)`,
    [newId(), id, house.world.organizations.dortmund],
  );
  await house.write(`update funding_round set state = 'OPEN', opened_at = now() where id = $1`, [id]);
  return id;
}

/** A pledge of Dortmund that nobody of those who try has declared. */
async function pledge(stage: Stage): Promise<{ pledgeId: string; roundId: string }> {
  const [pledgeId, roundId] = [newId(), await openRound(stage)];
  await stage.house.write(
    `with p as (insert into pledge (id, round_id, organization_id, kind, amount_cents, declared_cents, state, created_at, updated_at)
       values ($1, $2, $3, 'MONEY', 100, 100, 'DECLARED', now(), now()) returning id)
     insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents) select $4, id, 2027, 100 from p`,
    [pledgeId, roundId, stage.house.world.organizations.dortmund, newId()],
  );
  return { pledgeId, roundId };
}

const declared = async (stage: Stage) => ({ pledgeId: toNodeId('Pledge', (await pledge(stage)).pledgeId) });
