import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toNodeId } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { PledgeApproving } from '../pledge/pledge-approving.service.js';
import { FundStage } from '../proof/fund-stage.js';
import { operator, startup, Treasury, type Person } from '../proof/treasury.js';
import { faultsOf } from '../proof/faults-of.js';
import { FundingProgrammes, type NewProgramme } from './funding-programme.service.js';
import { ProgrammeReminder } from './programme-reminder.js';
import { ProgrammeShares, type NewProgrammeShare } from './programme-share.service.js';

let treasury: Treasury;
let stage: FundStage;
let programmes: FundingProgrammes;
let moderator: Person;
let treasurer: Person;
beforeAll(async () => {
  treasury = await Treasury.start();
  stage = new FundStage(treasury);
  programmes = treasury.get(FundingProgrammes);
  moderator = await treasury.person('MODERATOR');
  treasurer = await treasury.person('TREASURER');
}, startup);
afterAll(() => treasury.stop());

const programme: NewProgramme = {
  ...{ name: 'Förderprogramm', funder: 'Beispielstiftung', summary: 'Wofür.', quotaPercent: 80 },
};
const enter = (given: Partial<NewProgramme> = {}) => programmes.create(moderator, { ...programme, ...given });

describe('an entry of the catalogue', () => {
  it('is made by a moderator, with lists tidied', async () => {
    const input = {
      ...{ name: ' Digital vor Ort ', funder: 'Land', summary: 'Text.', url: 'https://example.org/p' },
      ...{ quotaPercent: 90, maxCents: 50_000_000, deadlineOn: '2027-03-31', landCodes: ['08', '05', '08'] },
      ...{ applicantKinds: ['MUNICIPALITY'], categories: ['budgeting'], purposes: ['EXIT', 'DEVELOPMENT'] },
    };
    const { createFundingProgramme } = await treasury.data<{ createFundingProgramme: unknown }>(
      moderator,
      `mutation ($input: CreateFundingProgrammeInput!) { createFundingProgramme(input: $input) { userErrors { code path }
        fundingProgramme { slug name max { amountCents } deadlineOn landCodes purposes open closedOn version viewerCanManage } } }`,
      { input },
    );
    expect(createFundingProgramme).toEqual({
      userErrors: [],
      fundingProgramme: {
        ...{ slug: 'digital-vor-ort', name: 'Digital vor Ort', max: { amountCents: 50_000_000 } },
        ...{ deadlineOn: '2027-03-31', landCodes: ['05', '08'], purposes: ['DEVELOPMENT', 'EXIT'] },
        ...{ open: true, closedOn: null, version: 1, viewerCanManage: true },
      },
    });
  });

  it('tells all that is wrong with it at once', async () => {
    const wrong = {
      ...{ name: '', funder: ' ', summary: '', url: 'javascript:alert(1)', quotaPercent: 101, maxCents: 0n },
      ...{ deadlineOn: '2026-11-20', landCodes: ['17'], categories: ['unfug'] },
      ...{ minPopulation: 5, maxPopulation: 4 },
    };
    expect(await faultsOf(enter(wrong))).toEqual([
      'REQUIRED input.name',
      'REQUIRED input.funder',
      'REQUIRED input.summary',
      'INVALID_URL input.url',
      'QUOTA_OUT_OF_RANGE input.quotaPercent',
      'AMOUNT_OUT_OF_RANGE input.maxCents',
      'BOUNDS_CROSSED input.maxPopulation',
      'DEADLINE_IN_PAST input.deadlineOn',
      'UNKNOWN_LAND input.landCodes',
      'UNKNOWN_CATEGORY input.categories',
    ]);
    expect(await faultsOf(enter({ deadlineOn: '2026-11-21' }))).toEqual([]);
    expect(await faultsOf(enter({ quotaPercent: 0 }))).toEqual(['QUOTA_OUT_OF_RANGE input.quotaPercent']);
    expect(await faultsOf(enter({ minPopulation: -1 }))).toEqual(['NEGATIVE_POPULATION input.minPopulation']);
  });

  it('is changed where something is said, cleared by null, and not over a stale version', async () => {
    const id = await enter({ maxCents: 100n, deadlineOn: '2027-01-01', landCodes: ['05'] });
    await programmes.update(moderator, id, 1, { maxCents: null, landCodes: null, quotaPercent: 50 });
    expect(await faultsOf(programmes.update(moderator, id, 1, { quotaPercent: 60 }))).toEqual([
      'CHANGED_MEANWHILE input.version',
    ]);
    const [row] = await treasury.db.query(
      `select max_cents, land_codes, quota_percent, deadline_on::text, version from funding_programme where id = $1`,
      [id],
    );
    expect(row).toEqual({
      ...{ max_cents: null, land_codes: [], quota_percent: 50, deadline_on: '2027-01-01', version: 2 },
    });
  });

  it('keeps a deadline that has passed when something else is changed', async () => {
    const id = await enter({ deadlineOn: '2026-11-21' });
    treasury.clock.set(new Date('2026-11-22T12:00:00Z'));
    const faults = await faultsOf(programmes.update(moderator, id, 1, { summary: 'Neu.' }));
    treasury.clock.set(new Date('2026-11-21T12:00:00Z'));
    expect(faults).toEqual([]);
  });

  it('is closed and reopened, each once', async () => {
    const id = await enter();
    const state = async () => {
      const [row] = await treasury.db.query(
        `select closed_on::text as "closedOn", version from funding_programme where id = $1`,
        [id],
      );
      return row;
    };
    await programmes.close(moderator, id);
    await programmes.close(moderator, id);
    expect(await state()).toEqual({ closedOn: '2026-11-21', version: 2 });
    await programmes.reopen(moderator, id);
    await programmes.reopen(moderator, id);
    expect(await state()).toEqual({ closedOn: null, version: 3 });
  });

  it('is nobody else’s to keep', async () => {
    const id = await enter();
    const coordinator = await treasury.person('COORDINATOR', treasury.demo.dortmund);
    for (const actor of [treasurer, coordinator]) {
      await expect(programmes.create(actor, programme)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(programmes.update(actor, id, 1, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(programmes.close(actor, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(programmes.reopen(actor, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(programmes.close(moderator, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the share of a programme', () => {
  const record = (given: Partial<NewProgrammeShare>, actor: Person = treasurer) =>
    treasury.get(ProgrammeShares).record(actor, {
      ...{ idempotencyKey: newId(), programmeId: '', roundId: '', amountCents: 1n, ...given },
    });
  const round = async (options: Parameters<FundStage['round']>[1] = {}) =>
    stage.round({ projectId: await stage.project() }, options);

  it('is a pledge that does not bind yet, until a second person enters the grant notice', async () => {
    const [programmeId, roundId] = [await enter(), await round()];
    const id = await record({ programmeId, roundId, amountCents: 80_000n, note: ' Antrag vom 3. Mai ' });
    const approve = (actor: Person) =>
      treasury.get(PledgeApproving).approve(actor, {
        ...{ idempotencyKey: newId(), id, approval: 'GRANT_NOTICE' },
        note: 'Zuwendungsbescheid vom 20.11.2026',
      });
    const [declared] = await treasury.db.query(`select state, note, amount_cents from pledge where id = $1`, [
      id,
    ]);
    expect(declared).toEqual({ state: 'DECLARED', note: 'Antrag vom 3. Mai', amount_cents: '80000' });
    expect(await faultsOf(approve(treasurer))).toEqual(['FOUR_EYES input.pledgeId']);
    await approve(moderator);
    const { node } = await treasury.data<{ node: unknown }>(
      moderator,
      `query ($id: ID!) { node(id: $id) { ... on FundingProgramme { shares { state approval programme { name }
        instalments { fiscalYear amount { amountCents } } } } } }`,
      { id: toNodeId('FundingProgramme', programmeId) },
    );
    expect(node).toEqual({
      shares: [
        {
          ...{ state: 'APPROVED', approval: 'GRANT_NOTICE', programme: { name: 'Förderprogramm' } },
          instalments: [{ fiscalYear: 2026, amount: { amountCents: 80_000 } }],
        },
      ],
    });
  });

  it('reaches the quota of the target, rounded down to the cent, and its largest amount, and not one cent more', async () => {
    const quota = await enter({ quotaPercent: 33 });
    const odd = await round({ target: 101n });
    expect(await faultsOf(record({ programmeId: quota, roundId: odd, amountCents: 34n }))).toEqual([
      'OVER_QUOTA input.amountCents',
    ]);
    await record({ programmeId: quota, roundId: odd, amountCents: 33n });
    const most = await enter({ maxCents: 500n });
    const roundId = await round();
    expect(await faultsOf(record({ programmeId: most, roundId, amountCents: 501n }))).toEqual([
      'OVER_MAX input.amountCents',
    ]);
    await record({ programmeId: most, roundId, amountCents: 500n });
    expect(await faultsOf(record({ programmeId: most, roundId, amountCents: 500n }))).toEqual([
      'ALREADY_PLEDGED input.fundingRoundId',
    ]);
  });

  it('of a programme that is over names its grant notice', async () => {
    const [programmeId, roundId] = [await enter(), await round()];
    await programmes.close(moderator, programmeId);
    expect(await faultsOf(record({ programmeId, roundId, note: ' ' }))).toEqual([
      'PROGRAMME_CLOSED input.note',
    ]);
    await record({ programmeId, roundId, note: 'Bescheid 4711' });
  });

  it('is split by the years of the round, and needs an open one', async () => {
    const programmeId = await enter();
    const years = await round({ fiscalYears: [2026, 2027] });
    expect(await faultsOf(record({ programmeId, roundId: years, amountCents: 10n }))).toEqual([
      'REQUIRED input.instalments',
    ]);
    const instalments = [
      { fiscalYear: 2026, amountCents: 4n },
      { fiscalYear: 2027, amountCents: 6n },
    ];
    await record({ programmeId, roundId: years, amountCents: 10n, instalments });
    expect(await faultsOf(record({ programmeId, roundId: await round({ open: false }) }))).toEqual([
      'ROUND_NOT_OPEN input.fundingRoundId',
    ]);
  });

  it('is entered by moderators and the treasurer of the network, not by that of a city', async () => {
    const given = { programmeId: await enter(), roundId: await round() };
    const city = await treasury.person('TREASURER', treasury.demo.dortmund);
    await expect(record(given, city)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await record(given, moderator);
  });

  it('is entered once for a key', async () => {
    const given = { programmeId: await enter(), roundId: await round(), idempotencyKey: newId() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(given)));
    expect(new Set(answers).size).toBe(1);
  });

  it('is held by the database within its bounds', async () => {
    const [programmeId, roundId] = [await enter({ quotaPercent: 50, maxCents: 40_000n }), await round()];
    const past = (cents: number) =>
      treasury.write(
        `with p as (insert into pledge (id, round_id, programme_id, kind, amount_cents, declared_cents, state, created_at, updated_at)
           values ($1, $2, $3, 'MONEY', $4, $4, 'DECLARED', now(), now()) returning id)
         insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents) select gen_random_uuid(), id, 2026, $4 from p`,
        [newId(), roundId, programmeId, cents],
      );
    const constraint = { driverError: { constraint: 'pledge_within_programme' } };
    await expect(past(50_001)).rejects.toMatchObject(constraint);
    await expect(past(40_001)).rejects.toMatchObject(constraint);
    await past(40_000);
  });
});

describe('the reminder', () => {
  const told = async (id: string) =>
    (await treasury.events('fundingProgramme.closing'))
      .filter(({ payload }) => payload.programmeId === id)
      .map(({ payload }) => payload.deadlineOn);
  const sweepOn = async (day: string, workers = 1) => {
    treasury.clock.set(new Date(`${day}T12:00:00Z`));
    const worker = () =>
      new ProgrammeReminder(treasury.get(UnitOfWork), treasury.get(Outbox), treasury.clock).sweep();
    await Promise.all(Array.from({ length: workers }, worker));
  };

  it('tells 28 and 7 days before a deadline, once each, however many workers there are', async () => {
    const id = await enter({ deadlineOn: '2027-03-31' });
    await sweepOn('2027-03-02', 5);
    expect(await told(id)).toEqual([]);
    await sweepOn('2027-03-03', 5);
    await sweepOn('2027-03-04', 5);
    expect(await told(id)).toEqual(['2027-03-31']);
    await sweepOn('2027-03-24', 5);
    await sweepOn('2027-03-31', 5);
    expect(await told(id)).toEqual(['2027-03-31', '2027-03-31']);
  });

  it('tells once when it wakes late, anew for a later deadline, and nothing of what is over or closed', async () => {
    treasury.clock.set(new Date('2027-04-01T12:00:00Z'));
    const [late, moved, closed] = [
      await enter({ deadlineOn: '2027-04-05' }),
      await enter({ deadlineOn: '2027-04-05' }),
      await enter({ deadlineOn: '2027-04-05' }),
    ];
    await programmes.close(operator, closed);
    await sweepOn('2027-04-02');
    await programmes.update(operator, moved, 1, { deadlineOn: '2027-04-20' });
    await sweepOn('2027-04-03');
    await sweepOn('2027-04-06');
    expect([await told(late), await told(moved), await told(closed)]).toEqual([
      ['2027-04-05'],
      ['2027-04-05', '2027-04-20'],
      [],
    ]);
  });

  it('does not make the edit that somebody has begun a stale one', async () => {
    treasury.clock.set(new Date('2027-05-01T12:00:00Z'));
    const id = await enter({ deadlineOn: '2027-05-20' });
    await sweepOn('2027-05-02');
    expect(await told(id)).toHaveLength(1);
    expect(await faultsOf(programmes.update(operator, id, 1, { summary: 'Neu.' }))).toEqual([]);
  });
});
