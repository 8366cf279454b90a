import { DataSource } from 'typeorm';
import { RoundDrafts, RoundOpening, RoundTerms, type NewRound } from '@allmende/funding';
import { newId, systemActor, toNodeId } from '@allmende/kernel';
import type { Stage } from './stage.js';

type Variables = Record<string, unknown>;

const operator = systemActor('test');
const input = (value: Variables): Variables => ({ input: value });
const closesAt = '2099-01-31T12:00:00+01:00';

const plan: Omit<NewRound, 'minimumCents' | 'targetCents' | 'closesAt'> = {
  ...{ title: 'Runde', summary: 'Wofür.', terms: 'Was gilt.', purpose: 'DEVELOPMENT' },
  ...{ overTarget: 'KEEP', fiscalYears: [2099], eligible: 'MEMBERS' },
};

/** What attempts at operations on funding rounds are sent with: all for a project that only the network sees. */
export const roundVariables: Record<string, (stage: Stage) => Promise<Variables>> = {
  'Query.fundingRounds': async (stage) => {
    await opened(stage);
    return { first: 1, filter: { projectId: hidden(stage) } };
  },
  'Mutation.createFundingRound': async (stage) =>
    input({ ...plan, projectId: hidden(stage), minimumCents: 0, targetCents: 10_000, closesAt }),
  'Mutation.updateFundingRound': async (stage) =>
    input({ fundingRoundId: publicId(await draft(stage)), version: 1, title: 'Neuer Titel' }),
  'Mutation.deleteFundingRound': async (stage) => input({ fundingRoundId: publicId(await draft(stage)) }),
  'Mutation.setFundingParticipants': async (stage) => {
    const participants = [{ organizationId: stage.dortmund }];
    return input({ fundingRoundId: publicId(await draft(stage)), version: 1, participants });
  },
  'Mutation.setFundingMilestones': async (stage) => {
    const milestones = [{ title: 'Eins', amountCents: 100 }];
    return input({ fundingRoundId: publicId(await draft(stage)), version: 1, milestones });
  },
  'Mutation.markMilestoneReached': async (stage) =>
    input({ fundingMilestoneId: await milestone(stage), reachedOn: '2026-01-01' }),
  'Mutation.openFundingRound': async (stage) => input({ fundingRoundId: publicId(await draft(stage)) }),
  'Mutation.extendFundingRound': async (stage) => {
    const [round, decision] = [await opened(stage), newId()];
    await stage.house.write(
      `insert into funding_decision (id, round_id, number, adopted, recorded_at)
       select $1, id, 'B-2099-001', true, opened_at from funding_round where id = $2`,
      [decision, round],
    );
    return input({
      ...{ fundingRoundId: publicId(round), fundingDecisionId: toNodeId('FundingDecision', decision) },
      closesAt: '2099-06-30T12:00:00+02:00',
    });
  },
  'Mutation.cancelFundingRound': async (stage) =>
    input({ fundingRoundId: publicId(await opened(stage)), reason: 'Weil.' }),
};

const publicId = (id: string): string => toNodeId('FundingRound', id);
const hidden = ({ house }: Stage): string => toNodeId('Project', house.world.projects.hidden);

const draft = ({ house }: Stage): Promise<string> =>
  house.app.get(RoundDrafts).create(operator, {
    ...{ ...plan, projectId: house.world.projects.hidden },
    ...{ minimumCents: 0n, targetCents: 10_000n, closesAt: new Date(closesAt) },
  });

const opened = async (stage: Stage): Promise<string> =>
  stage.house.app.get(RoundOpening).open(operator, await draft(stage));

/** Of a funded round. */
async function milestone(stage: Stage): Promise<string> {
  const { house } = stage;
  const id = await draft(stage);
  await house.app.get(RoundTerms).setMilestones(operator, id, 1, [{ title: 'Eins', amountCents: 100n }]);
  await house.app.get(RoundOpening).open(operator, id);
  await house.write(`update funding_round set state = 'FUNDED', evaluated_at = now() where id = $1`, [id]);
  const [found] = await house.app
    .get(DataSource)
    .query<[{ id: string }]>(`select id from funding_milestone where round_id = $1`, [id]);
  return toNodeId('FundingMilestone', found.id);
}
