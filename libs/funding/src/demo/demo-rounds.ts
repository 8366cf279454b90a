import { newId, type Cents } from '@allmende/kernel';
import { Allocations } from '../fund/allocation.service.js';
import { Funds } from '../fund/fund.service.js';
import { PledgeDeclaring } from '../pledge/pledge-declaring.service.js';
import { ProgrammeShares } from '../programme/programme-share.service.js';
import { RoundTerms } from '../round/round-terms.service.js';
import { Spends } from '../spend/spend.service.js';
import { euros, type DemoPurse } from './demo-purse.js';
import { accessibility, depot, fund, interfaces, terms, translation } from './texts.js';

/** Noon of that day, or an hour later; what happens at the deadline is played a day after it. */
const noon = (date: Date): Date => new Date(`${date.toISOString().slice(0, 10)}T11:00:00Z`);

/** The fund, with the contributions of a year by size, all of them paid. @returns its id */
export async function feedFund(purse: DemoPurse): Promise<string> {
  const places = ['berlin', 'muenchen', 'dortmund', 'solingen', 'mannheim', 'buehl'] as const;
  const year = purse.yearIn(-160);
  purse.at(-200);
  const { name, summary } = fund;
  const fundId = await purse.get(Funds).create(purse.moderation, { name, summary });
  const roundId = await purse.draft(
    {
      ...{ fundId, title: fund.contributions(year), summary: fund.contributionSummary, terms },
      ...{ purpose: 'CONTRIBUTION', overTarget: 'REFUSE', eligible: 'NAMED', fiscalYears: [year] },
      ...{ minimumCents: euros(30_000), targetCents: euros(50_000), closesAt: noon(purse.in(-160)) },
      costKey: {
        kind: 'TIERED',
        tiers: [
          { upTo: 100_000, weight: 1 },
          { upTo: 500_000, weight: 3 },
          { upTo: null, weight: 6 },
        ],
      },
    },
    places.map((place) => ({ place })),
  );
  await purse.open(roundId);
  const pledges: string[] = [];
  for (const [at, place] of places.entries()) {
    purse.at(-195 + at * 4);
    const amountCents = await purse.share(roundId, place);
    pledges.push(await purse.pledge(place, roundId, fund.approval, { amountCents }));
  }
  purse.at(-159);
  await purse.evaluate(roundId);
  purse.at(-155);
  await purse.call(roundId, year, -125);
  for (const [at, pledgeId] of pledges.entries()) await purse.pay(pledgeId, year, -145 + at * 3);
  return fundId;
}

/** A round of the past that was funded: called, all but one paid, money of the fund in it, one spend booked, one waiting. */
export async function playFundedRound(purse: DemoPurse, fundId: string): Promise<void> {
  const places = ['solingen', 'dortmund', 'mannheim', 'muenchen'] as const;
  const year = purse.yearIn(-24);
  purse.at(-62);
  const [report, repair] = accessibility.milestones;
  const roundId = await purse.draft(
    {
      ...{ projectId: purse.project('open-smartcity-app'), title: accessibility.title, terms },
      ...{ summary: accessibility.summary, purpose: 'DEVELOPMENT', overTarget: 'KEEP', eligible: 'MEMBERS' },
      ...{ minimumCents: euros(40_000), targetCents: euros(60_000), capCents: euros(80_000) },
      ...{ closesAt: noon(purse.in(-25)), fiscalYears: [year], costKey: { kind: 'EQUAL' } },
    },
    places.map((place) => ({ place })),
    [
      { title: report!, dueOn: purse.dayIn(-6), amountCents: euros(18_500) },
      { title: repair!, dueOn: purse.dayIn(60), amountCents: euros(41_500) },
    ],
  );
  purse.at(-60);
  await purse.open(roundId);
  const pledges: string[] = [];
  for (const [at, place] of places.entries()) {
    purse.at(-58 + at * 4);
    const amountCents = euros(11_250);
    pledges.push(await purse.pledge(place, roundId, accessibility.approval, { amountCents }));
  }
  await allocate(purse, fundId, roundId);
  purse.at(-24);
  await purse.evaluate(roundId);
  purse.at(-23);
  await purse.call(roundId, year, -10);
  // The last of them is overdue.
  for (const [at, pledgeId] of pledges.slice(0, 3).entries()) await purse.pay(pledgeId, year, -20 + at * 3);
  await spend(purse, roundId);
}

async function allocate(purse: DemoPurse, fundId: string, roundId: string): Promise<void> {
  purse.at(-36);
  const decisionId = await purse.hear(
    await purse.board.resolve(accessibility.allocation, purse.in(-30), roundId),
  );
  purse.at(-29);
  const given = { fundId, roundId, decisionId, amountCents: euros(15_000) };
  await purse.get(Allocations).allocate(purse.moderation, { idempotencyKey: newId(), ...given });
}

/** The report is paid for and reached; an advance for the repair waits for a second person. */
async function spend(purse: DemoPurse, roundId: string): Promise<void> {
  const milestones = await purse.read<{ id: string }>(
    `select id from funding_milestone where round_id = $1 order by position`,
    [roundId],
  );
  const record = (
    at: number,
    days: number,
    content: typeof accessibility.report,
    amountCents: Cents,
  ): Promise<string> =>
    purse.get(Spends).record(purse.treasurer, {
      ...{ idempotencyKey: newId(), roundId, milestoneId: milestones[at]!.id, ...content, amountCents },
      spentOn: purse.dayIn(days),
    });
  purse.at(-7);
  const spendId = await record(0, -8, accessibility.report, euros(18_500));
  purse.at(-6);
  await purse.get(Spends).approve(purse.moderation, { idempotencyKey: newId(), spendId });
  await purse.get(RoundTerms).markReached(purse.moderation, milestones[0]!.id, purse.dayIn(-6));
  purse.at(-2);
  await record(1, -3, accessibility.repair, euros(9_800));
}

/** A small round that has missed its minimum. */
export async function playFailedRound(purse: DemoPurse): Promise<void> {
  purse.at(-50);
  const roundId = await purse.draft({
    ...{ projectId: purse.project('palim-palim'), title: translation.title, summary: translation.summary },
    ...{ purpose: 'DEVELOPMENT', overTarget: 'REFUSE', eligible: 'MEMBERS', terms },
    ...{ minimumCents: euros(9_000), targetCents: euros(12_000), closesAt: noon(purse.in(-12)) },
    fiscalYears: [purse.yearIn(-12)],
  });
  await purse.open(roundId);
  purse.at(-45);
  await purse.pledge('buehl', roundId, translation.approval, { amountCents: euros(3_000) });
  purse.at(-30);
  await purse.declare('mannheim', roundId, { amountCents: euros(2_500) });
  purse.at(-11);
  await purse.evaluate(roundId);
}

/** What each would pay: a draft in which cities are chosen and shares change. */
export async function draftRound(purse: DemoPurse): Promise<void> {
  purse.at(-4);
  const year = purse.yearIn(120);
  await purse.draft(
    {
      ...{ projectId: purse.project('mucgpt'), title: interfaces.title, summary: interfaces.summary, terms },
      ...{ purpose: 'DEVELOPMENT', overTarget: 'REDUCE', eligible: 'MEMBERS', fiscalYears: [year, year + 1] },
      ...{ minimumCents: euros(60_000), targetCents: euros(90_000), capCents: euros(120_000) },
      ...{ closesAt: noon(purse.in(90)), costKey: { kind: 'PER_CAPITA' } },
    },
    [
      { place: 'muenchen', mostCents: euros(40_000) },
      { place: 'berlin', mostCents: euros(40_000) },
      { place: 'koeln' },
      { place: 'dortmund' },
      { place: 'buehl', leastCents: euros(1_500) },
    ],
  );
}

const depotCities = ['muenchen', 'koeln', 'frankfurt', 'dortmund', 'mannheim', 'solingen'] as const;

/** The round that runs now, opened by the board's decision, with pledges on every part of their way. */
export async function openDepotRound(purse: DemoPurse, programmeId: string): Promise<void> {
  const year = purse.yearIn(60);
  const years = [year, year + 1] as const;
  purse.at(-26);
  const [concept, trial, operation] = depot.milestones;
  const roundId = await purse.draft(
    {
      ...{ projectId: purse.project('opsi'), title: depot.title, summary: depot.summary, terms },
      ...{ purpose: 'DEVELOPMENT', overTarget: 'KEEP', eligible: 'MEMBERS', fiscalYears: [...years] },
      ...{ minimumCents: euros(60_000), targetCents: euros(180_000), capCents: euros(220_000) },
      ...{ closesAt: noon(purse.in(26)), costKey: { kind: 'PER_CAPITA' }, opensByDecision: true },
    },
    depotCities.map((place) => ({ place })),
    [
      { title: concept!, dueOn: purse.dayIn(90), amountCents: euros(30_000) },
      { title: trial!, dueOn: purse.dayIn(180), amountCents: euros(70_000) },
      { title: operation!, dueOn: purse.dayIn(330), amountCents: euros(80_000) },
    ],
  );
  purse.at(-25);
  await purse.hear(await purse.board.nameRound(roundId));
  await pledgeForDepot(purse, roundId, years);
  purse.at(-3);
  const share = {
    programmeId,
    roundId,
    amountCents: euros(30_000),
    note: 'Antrag ist gestellt (Demodaten).',
  };
  const instalments = [{ fiscalYear: year, amountCents: euros(30_000) }];
  await purse
    .get(ProgrammeShares)
    .record(purse.treasurer, { idempotencyKey: newId(), ...share, instalments });
}

async function pledgeForDepot(
  purse: DemoPurse,
  roundId: string,
  [first, second]: readonly [number, number],
): Promise<void> {
  const byKey = async (place: (typeof depotCities)[number]) => {
    const amountCents = await purse.share(roundId, place);
    const half = amountCents / 2n;
    const instalments = [
      { fiscalYear: first, amountCents: amountCents - half },
      { fiscalYear: second, amountCents: half },
    ];
    return { amountCents, instalments };
  };
  purse.at(-22);
  const dortmund = await purse.declare('dortmund', roundId, await byKey('dortmund'));
  purse.at(-18);
  await purse.approve('dortmund', dortmund, depot.dortmund);
  purse.at(-16);
  const condition = { ...(await byKey('solingen')), minOrganizations: 4 };
  await purse.pledge('solingen', roundId, depot.solingen, condition);
  purse.at(-13);
  const muenchen = purse.actor('muenchen');
  const id = await purse.declare('muenchen', roundId, await byKey('muenchen'), muenchen);
  const reserved = {
    idempotencyKey: newId(),
    id,
    reservation: depot.reservation,
    councilOn: purse.dayIn(14),
  };
  await purse.get(PledgeDeclaring).reserve(muenchen, reserved);
  purse.at(-9);
  const total = { ...(await byKey('mannheim')), minTotalCents: euros(100_000) };
  await purse.declare('mannheim', roundId, total, purse.actor('mannheim'));
  purse.at(-6);
  await purse.declare('koeln', roundId, { kind: 'IN_KIND', personDays: 60, note: depot.koeln });
}
