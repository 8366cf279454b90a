import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '@allmende/kernel';
import { PledgeStage } from '../proof/pledge-stage.js';
import { refusal } from '../proof/refusal.js';
import { startup, Treasury, type Person } from '../proof/treasury.js';

type Token = Extract<Actor, { kind: 'token' }>;

let treasury: Treasury;
let stage: PledgeStage;
let redi: Person;
let dortmund: string;
const noon = '2026-11-21T12:00:00Z';

beforeAll(async () => {
  treasury = await Treasury.start();
  stage = await PledgeStage.prepare(treasury);
  dortmund = treasury.demo.dortmund;
  redi = await treasury.person('COORDINATOR', treasury.demo.redi);
}, startup);
afterAll(() => treasury.stop());

const at = async <T>(instant: string, work: () => Promise<T>): Promise<T> => {
  treasury.clock.set(new Date(instant));
  try {
    return await work();
  } finally {
    treasury.clock.set(new Date(noon));
  }
};

describe('declaring', () => {
  it('promises money by year, counts it in the round, and tells of it once', async () => {
    const roundId = await stage.round({ fiscalYears: [2027, 2028] });
    const instalments = [
      { fiscalYear: 2028, amountCents: 1n },
      { fiscalYear: 2027, amountCents: 99_999n },
    ];
    const id = await stage.declare(roundId, { instalments, minOrganizations: 4, note: ' Nur gemeinsam ' });
    expect(await stage.row('pledge', id)).toMatchObject({
      ...{ state: 'DECLARED', amount_cents: '100000', declared_cents: '100000', min_organizations: 4 },
      ...{ note: 'Nur gemeinsam', declared_by: stage.coordinator.accountId },
      reference: expect.stringMatching(/^Z-\d{6}$/),
    });
    expect(await stage.sums(roundId)).toEqual({ promised: 100_000n, approved: 0n });
    const told = (await treasury.events('pledge.declared')).filter(
      ({ payload }) => payload['pledgeId'] === id,
    );
    expect(told).toEqual([
      {
        name: 'pledge.declared',
        payload: {
          ...{ fundingRoundId: roundId, projectId: stage.projectId, fundId: null },
          ...{ pledgeId: id, organizationId: dortmund },
        },
      },
    ]);
  });

  it('needs no years where the round has one', async () => {
    const id = await stage.declare(await stage.round());
    expect(
      await treasury.db.query(
        `select fiscal_year, amount_cents from pledge_instalment where pledge_id = $1`,
        [id],
      ),
    ).toEqual([{ fiscal_year: 2027, amount_cents: '100000' }]);
  });

  it('names everything that is wrong at once, and where', async () => {
    const roundId = await stage.round({
      fiscalYears: [2027, 2028],
      terms: 'Bedingungen',
      capCents: 500_000n,
    });
    const year = (fiscalYear: number, amountCents: bigint) => ({ fiscalYear, amountCents });
    const wrong = (other: object) => refusal(stage.declare(roundId, other));
    expect(
      await wrong({
        acceptTerms: false,
        minOrganizations: 1,
        minTotalCents: 500_001n,
        note: 'x'.repeat(2001),
      }),
    ).toBe(
      'TERMS_NOT_ACCEPTED input.acceptTerms, REQUIRED input.instalments, CONDITION_OUT_OF_RANGE input.minOrganizations, ' +
        'CONDITION_UNREACHABLE input.minTotalCents, TOO_LONG input.note',
    );
    expect(await wrong({ instalments: [year(2027, 99_999n), year(2028, 2n)] })).toBe(
      'INSTALMENTS_DONT_ADD_UP input.instalments.1.amountCents',
    );
    expect(await wrong({ instalments: [year(2026, 1n), year(2028, -1n), year(2028, 100_000n)] })).toBe(
      'YEAR_NOT_IN_ROUND input.instalments.0.fiscalYear, AMOUNT_OUT_OF_RANGE input.instalments.1.amountCents, ' +
        'YEAR_TWICE input.instalments.2.fiscalYear',
    );
    for (const amountCents of [0n, -1n, 100_000_000_001n, null])
      expect(await wrong({ amountCents })).toBe('AMOUNT_OUT_OF_RANGE input.amountCents');
    expect(await wrong({ personDays: 3, instalments: [year(2027, 100_000n)] })).toBe(
      'NOT_WITH_KIND input.personDays',
    );
    expect(await wrong({ kind: 'IN_KIND' })).toBe('DAYS_OUT_OF_RANGE input.personDays');
    expect(
      await wrong({ kind: 'IN_KIND', amountCents: 1n, personDays: 5, instalments: [year(2027, 1n)] }),
    ).toBe('NOT_WITH_KIND input.amountCents, NOT_WITH_KIND input.instalments');
  });

  it('says how much is still free under the cap, and takes exactly that', async () => {
    const roundId = await stage.round({ capCents: 100_000n });
    await expect(stage.declare(roundId, { amountCents: 100_001n })).rejects.toMatchObject({
      faults: [
        { code: 'OVER_CAP', path: 'input.amountCents', text: { en: expect.stringContaining('€1,000.00') } },
      ],
    });
    await stage.declare(roundId, { amountCents: 99_999n });
    const koeln = await treasury.person('COORDINATOR', treasury.demo.koeln);
    const more = (amountCents: bigint) =>
      refusal(stage.declare(roundId, { organizationId: treasury.demo.koeln, amountCents }, koeln));
    expect(await more(2n)).toBe('OVER_CAP input.amountCents');
    expect(await more(1n)).toBeNull();
  });

  it('is possible once for money and once in kind, and again after a withdrawal', async () => {
    const roundId = await stage.round();
    const first = await stage.declare(roundId);
    await expect(stage.declare(roundId)).rejects.toMatchObject({
      faults: [{ code: 'ALREADY_PLEDGED', path: 'input.fundingRoundId' }],
      payload: { pledge: first },
    });
    expect(await refusal(stage.declare(roundId, { kind: 'IN_KIND', personDays: 20 }))).toBeNull();
    await stage.withdraw(first);
    expect(await refusal(stage.declare(roundId))).toBeNull();
  });

  it('is late at the instant of the deadline, and too early before the opening', async () => {
    const roundId = await stage.round();
    await at('2026-12-24T11:00:00Z', async () =>
      expect(await refusal(stage.declare(roundId))).toBe('ROUND_CLOSED input.fundingRoundId'),
    );
    await at('2026-12-24T10:59:59.999Z', async () =>
      expect(await refusal(stage.declare(roundId))).toBeNull(),
    );
    const draft = await stage.round({ draft: true });
    expect(await refusal(stage.declare(draft))).toBe('NOT_FOUND');
    const funded = await stage.round();
    await stage.fund(funded);
    expect(await refusal(stage.declare(funded))).toBe('ROUND_NOT_OPEN input.fundingRoundId');
  });

  it('is for the eligible, and for their own people', async () => {
    const named = await stage.round({ eligible: 'NAMED', shares: { [treasury.demo.koeln]: 5n } });
    expect(await refusal(stage.declare(named))).toBe('NOT_ELIGIBLE input.organizationId');
    const project = await stage.round({ eligible: 'PROJECT' });
    expect(await refusal(stage.declare(project))).toBe('NOT_ELIGIBLE input.organizationId');
    const roundId = await stage.round();
    expect(await refusal(stage.declare(roundId, {}, redi))).toBe('FORBIDDEN');
    expect(await refusal(stage.declare(roundId, {}, stage.moderator))).toBe('FORBIDDEN');
    expect(await refusal(stage.declare(newId()))).toBe('NOT_FOUND');
  });

  it('by a token needs the scope, and a token never approves', async () => {
    const roundId = await stage.round();
    const { accountId, grants } = stage.coordinator;
    const token = (scopes: readonly ('read' | 'funding:write')[]): Token => ({
      ...{ kind: 'token', tokenId: newId(), accountId, organizationId: dortmund },
      ...{ scopes, grants, locale: 'de' },
    });
    expect(await refusal(stage.declare(roundId, {}, token(['read'])))).toBe('FORBIDDEN');
    const id = await stage.declare(roundId, {}, token(['funding:write']));
    expect(await refusal(stage.reserve(id, '2026-12-10', token(['funding:write'])))).toBeNull();
    expect(await refusal(stage.approve(id, {}, { ...token(['funding:write']), accountId: newId() }))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('updating', () => {
  const update = (id: string, version: number, other: object = {}, actor = stage.coordinator) =>
    refusal(
      stage.declaring.update(actor, {
        ...{ idempotencyKey: newId(), id, version, amountCents: 70_000n, acceptTerms: true },
        ...other,
      }),
    );

  it('replaces content and years while the pledge is declared', async () => {
    const roundId = await stage.round({ fiscalYears: [2027, 2028], capCents: 100_000n });
    const year = (fiscalYear: number, amountCents: bigint) => ({ fiscalYear, amountCents });
    const id = await stage.declare(roundId, { instalments: [year(2027, 100_000n)] });
    expect(await update(id, 1, { instalments: [year(2028, 70_000n)] })).toBeNull();
    expect(await stage.sums(roundId)).toEqual({ promised: 70_000n, approved: 0n });
    expect(await update(id, 1, { instalments: [year(2028, 70_000n)] })).toBe(
      'CHANGED_MEANWHILE input.version',
    );
    expect(await update(id, 2, { amountCents: 100_001n, instalments: [year(2028, 100_001n)] })).toBe(
      'OVER_CAP input.amountCents',
    );
    expect(await update(id, 2, { amountCents: 100_000n, instalments: [year(2028, 100_000n)] })).toBeNull();
    await stage.reserve(id);
    expect(await update(id, 4, { instalments: [year(2028, 70_000n)] })).toBe('WRONG_STATE input.pledgeId');
  });

  it('makes who changed it last the one who must not approve', async () => {
    const id = await stage.declare(await stage.round());
    const deputy = await treasury.person('DEPUTY', dortmund);
    expect(await update(id, 1, {}, deputy)).toBeNull();
    expect(await refusal(stage.approve(id, {}, deputy))).toBe('FOUR_EYES input.pledgeId');
    expect(await refusal(stage.approve(id, {}, stage.coordinator))).toBeNull();
  });
});

describe('reserving', () => {
  it('takes days from today to the day in Germany on which the round closes', async () => {
    const id = await stage.declare(await stage.round({ closesAt: '2026-12-23T23:30:00Z' }));
    expect(await refusal(stage.reserve(id, '2026-11-20'))).toBe('DATE_OUT_OF_RANGE input.councilOn');
    expect(await refusal(stage.reserve(id, '2026-12-25'))).toBe('DATE_OUT_OF_RANGE input.councilOn');
    expect(await refusal(stage.reserve(id, '2026-11-21'))).toBeNull();
    expect(await refusal(stage.reserve(id, '2026-12-24'))).toBeNull();
    expect(await stage.row('pledge', id)).toMatchObject({
      state: 'RESERVED',
      reminded_for: new Date('2026-11-21'),
    });
    expect((await treasury.events('pledge.reserved')).at(-1)!.payload).toMatchObject({
      councilOn: '2026-12-24',
    });
  });

  it('is over once the day has passed', async () => {
    const id = await stage.declare(await stage.round());
    await stage.reserve(id, '2026-11-22');
    await at('2026-11-22T22:59:59Z', async () =>
      expect(await refusal(stage.reserve(id, '2026-11-22'))).toBeNull(),
    );
    await at('2026-11-22T23:00:00Z', async () => {
      expect(await refusal(stage.reserve(id))).toBe('COUNCIL_DATE_PASSED input.pledgeId');
      expect(await refusal(stage.approve(id))).toBe('COUNCIL_DATE_PASSED input.pledgeId');
    });
  });
});

describe('approving', () => {
  it('books what is binding by year, and moves it in the round', async () => {
    const roundId = await stage.round({ fiscalYears: [2027, 2028] });
    const instalments = [
      { fiscalYear: 2027, amountCents: 60_000n },
      { fiscalYear: 2028, amountCents: 40_000n },
    ];
    const id = await stage.declare(roundId, { instalments });
    await stage.approve(id, {
      approval: 'COUNCIL',
      councilDecisionId: await stage.councilDecision(),
      note: null,
    });
    expect(await stage.sums(roundId)).toEqual({ promised: 0n, approved: 100_000n });
    expect(await stage.balances(id)).toEqual({
      ...{ '2027 COMMITTED': 60_000n, '2027 COMMITMENTS': 60_000n },
      ...{ '2028 COMMITTED': 40_000n, '2028 COMMITMENTS': 40_000n },
    });
    expect((await treasury.events('pledge.approved')).at(-1)!.payload).toMatchObject({ pledgeId: id });
  });

  it('asks for a second person, whatever the amount', async () => {
    const id = await stage.declare(await stage.round(), { amountCents: 1n });
    expect(await refusal(stage.approve(id, {}, stage.coordinator))).toBe('FOUR_EYES input.pledgeId');
    expect(await refusal(stage.approve(id, {}, stage.moderator))).toBe('FORBIDDEN');
    const viewer = await treasury.person('VIEWER', dortmund);
    expect(await refusal(stage.approve(id, {}, viewer))).toBe('FORBIDDEN');
    expect(await stage.stateOf(id)).toBe('DECLARED');
  });

  it('rests on a decision of the own council that carries it, or on an authority that is named', async () => {
    const id = await stage.declare(await stage.round());
    const by = (other: object) => refusal(stage.approve(id, { approval: 'COUNCIL', note: null, ...other }));
    expect(await by({})).toBe('REQUIRED input.councilDecisionId');
    expect(await by({ councilDecisionId: await stage.councilDecision(treasury.demo.koeln) })).toBe(
      'FOREIGN_COUNCIL_DECISION input.councilDecisionId',
    );
    for (const result of ['REJECTED', 'NOTED'] as const)
      expect(await by({ councilDecisionId: await stage.councilDecision(dortmund, result) })).toBe(
        'COUNCIL_DID_NOT_ADOPT input.councilDecisionId',
      );
    expect(await by({ approval: 'ADMINISTRATION', note: ' ' })).toBe('REQUIRED input.note');
    expect(await by({ approval: 'GRANT_NOTICE', note: 'x' })).toBe('APPROVAL_DOES_NOT_FIT input.approval');
    expect(await by({ councilDecisionId: await stage.councilDecision() })).toBeNull();
    expect(await by({ councilDecisionId: await stage.councilDecision() })).toBe('WRONG_STATE input.pledgeId');
  });

  it('in kind books nothing, and counts no money', async () => {
    const roundId = await stage.round();
    const id = await stage.declare(roundId, { kind: 'IN_KIND', personDays: 12 });
    await stage.approve(id);
    expect(await stage.balances(id)).toEqual({});
    expect(await stage.sums(roundId)).toEqual({ promised: 0n, approved: 0n });
    expect(await refusal(stage.withdraw(id))).toBeNull();
  });

  it('of a programme’s share is by its notice, by a second who keeps the books', async () => {
    const roundId = await stage.round();
    const programmeId = newId();
    await treasury.write(
      `insert into funding_programme (id, slug, name, funder, summary, quota_percent, created_at, updated_at)
       values ($1, $2, 'Digitalfonds', 'Land', 'Wofür.', 80, now(), now())`,
      [programmeId, `p-${programmeId}`],
    );
    const id = newId();
    await treasury.write(
      `with p as (insert into pledge (id, round_id, programme_id, kind, amount_cents, declared_cents, state, declared_by, created_at, updated_at)
         values ($1, $2, $3, 'MONEY', 600000, 600000, 'DECLARED', $4, now(), now()) returning id)
       insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents) select $5, id, 2027, 600000 from p`,
      [id, roundId, programmeId, stage.moderator.accountId, newId()],
    );
    const notice = { approval: 'GRANT_NOTICE', note: 'Bescheid vom 20.11.2026, Az. 4711' } as const;
    expect(await refusal(stage.approve(id, notice))).toBe('FORBIDDEN');
    expect(await refusal(stage.approve(id, notice, stage.moderator))).toBe('FOUR_EYES input.pledgeId');
    const treasurer = await treasury.person('TREASURER');
    expect(await refusal(stage.approve(id, {}, treasurer))).toBe('APPROVAL_DOES_NOT_FIT input.approval');
    expect(await refusal(stage.approve(id, notice, treasurer))).toBeNull();
  });
});

describe('withdrawing and writing off', () => {
  it('releases what was binding while the round is open', async () => {
    const roundId = await stage.round();
    const id = await stage.declare(roundId);
    await stage.approve(id);
    expect(await refusal(stage.withdraw(id, redi))).toBe('FORBIDDEN');
    await stage.withdraw(id);
    expect(await stage.balances(id)).toEqual({});
    expect(await stage.sums(roundId)).toEqual({ promised: 0n, approved: 0n });
    expect(await refusal(stage.withdraw(id))).toBe('WRONG_STATE input.pledgeId');
  });

  it('comes too late at the deadline; then moderators may write off what is not called', async () => {
    const roundId = await stage.round();
    const id = await stage.declare(roundId);
    await stage.approve(id);
    expect(await refusal(stage.writeOff(id))).toBe('ROUND_NOT_FUNDED input.pledgeId');
    await at('2026-12-24T11:00:00Z', async () =>
      expect(await refusal(stage.withdraw(id))).toBe('ROUND_CLOSED input.pledgeId'),
    );
    await stage.fund(roundId);
    expect(await refusal(stage.withdraw(id))).toBe('ROUND_NOT_OPEN input.pledgeId');
    expect(await refusal(stage.writeOff(id, stage.coordinator))).toBe('FORBIDDEN');
    await stage.writeOff(id);
    expect(await stage.row('pledge', id)).toMatchObject({ state: 'LAPSED', end_cause: 'WRITTEN_OFF' });
    expect(await stage.balances(id)).toEqual({});
  });
});
