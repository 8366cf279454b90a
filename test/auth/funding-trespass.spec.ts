import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, toNodeId } from '@allmende/kernel';
import { Associations, MembershipKeeping, Memberships, Organizations } from '@allmende/organizations';
import type { Caller } from '../support/caller.js';
import { House } from '../support/house.js';
import { due, FundingDesk, minute } from './funding-desk.js';
import { administration, pledgeOf, type FundingStage } from './funding-stage.js';

const operator = systemActor('test');

let house: House;
let stage: FundingStage;
let desk: FundingDesk;
let kaemmerei: Caller;
let deputy: Caller;
let kasse: Caller;
let secondKasse: Caller;
let moderator: Caller;
let dortmund: Caller;
let solingen: Caller;

beforeAll(async () => {
  house = await House.start();
  desk = await FundingDesk.open(house);
  ({ stage, kaemmerei, deputy, kasse, secondKasse, moderator, dortmund, solingen } = desk);
});

afterAll(() => house.stop());

describe('a second hand', () => {
  it('is no second role of the same account, nor her token', async () => {
    const { organizations } = house.world;
    const all = await stage.person(
      'Alles in einer Hand',
      ['COORDINATOR', organizations.dortmund],
      ['TREASURER', organizations.dortmund],
      ['TREASURER', null],
      ['MODERATOR', null],
    );
    const pledgeId = await stage.declare(await stage.round(), {}, all.caller);
    expect(await stage.codes(all.caller, 'approvePledge', { pledgeId, ...administration })).toBe('FOUR_EYES');
    const token = await house.machineOf('dortmund', 'read', 'funding:write');
    const byToken = await stage.declare(await stage.round(), {}, token);
    expect(await stage.codes(dortmund, 'approvePledge', { pledgeId: byToken, ...administration })).toBe(
      'FOUR_EYES',
    );
  });

  it('is whoever has not said last what is pledged', async () => {
    const pledgeId = await stage.declare(await stage.round());
    const changed = { amountCents: 6_000, acceptTerms: true, version: 1 };
    await stage.act(deputy, 'updatePledge', { pledgeId, ...changed });
    expect(await stage.codes(deputy, 'approvePledge', { pledgeId, ...administration })).toBe('FOUR_EYES');
    expect(await stage.codes(dortmund, 'approvePledge', { pledgeId, ...administration })).toBe('');
  });

  it('approves what another one has recorded as spent', async () => {
    const { round } = await desk.paid();
    const spendId = await stage.act(kasse, 'recordSpend', desk.spendOf(round));
    expect(await stage.codes(kasse, 'approveSpend', { spendId })).toBe('FOUR_EYES');
    expect(await stage.codes(secondKasse, 'approveSpend', { spendId })).toBe('');
    expect(await stage.codes(secondKasse, 'approveSpend', { spendId })).toBe('NOT_PROPOSED');
  });

  it('is needed for the share of a programme, too', async () => {
    const programmeId = await stage.act(moderator, 'createFundingProgramme', {
      ...{ name: 'Digital', funder: 'Land', summary: 'Wofür.', quotaPercent: 80 },
    });
    const share = { programmeId, fundingRoundId: await stage.round(), amountCents: 100 };
    const pledgeId = await stage.act(moderator, 'recordProgrammeShare', share);
    const notice = { pledgeId, approval: 'GRANT_NOTICE', note: 'Bescheid 1' };
    expect(await stage.codes(moderator, 'approvePledge', notice)).toBe('FOUR_EYES');
    expect(await stage.codes(kaemmerei, 'approvePledge', notice)).toBe('FORBIDDEN');
    expect(await stage.codes(kasse, 'approvePledge', { ...notice, approval: 'ADMINISTRATION' })).toBe(
      'APPROVAL_DOES_NOT_FIT',
    );
    expect(await stage.codes(kasse, 'approvePledge', notice)).toBe('');
  });
});

describe('the money of another city', () => {
  it('is approved by nobody else, whatever council she names', async () => {
    const pledgeId = await stage.declare(await stage.round());
    const theirs = await stage.councilDecision(house.world.organizations.solingen);
    const byTheirs = { pledgeId, approval: 'COUNCIL', councilDecisionId: theirs };
    for (const caller of [solingen, moderator, kasse])
      expect(await stage.codes(caller, 'approvePledge', byTheirs)).toBe('FORBIDDEN');
    expect(await stage.codes(kaemmerei, 'approvePledge', byTheirs)).toBe('FOREIGN_COUNCIL_DECISION');
    const rejected = await stage.councilDecision(house.world.organizations.dortmund, { result: 'REJECTED' });
    const byRejected = { ...byTheirs, councilDecisionId: rejected };
    expect(await stage.codes(kaemmerei, 'approvePledge', byRejected)).toBe('COUNCIL_DID_NOT_ADOPT');
    expect(await desk.stateOf(pledgeId)).toBe('DECLARED');
  });

  it('is neither declared, changed, reserved nor taken back by others', async () => {
    const round = await stage.round();
    const pledgeId = await stage.declare(round);
    const foreignKaemmerei = await stage.person('Solingens Kämmerei', [
      'TREASURER',
      house.world.organizations.solingen,
    ]);
    for (const caller of [solingen, foreignKaemmerei.caller, kaemmerei, moderator, kasse]) {
      const changed = { pledgeId, amountCents: 1, acceptTerms: true, version: 1 };
      const codes = [
        await stage.codes(caller, 'declarePledge', pledgeOf(stage, round)),
        await stage.codes(caller, 'updatePledge', changed),
        await stage.codes(caller, 'reservePledge', { pledgeId, reservation: 'x', councilOn: '2026-11-27' }),
        await stage.codes(caller, 'withdrawPledge', { pledgeId, reason: 'x' }),
      ];
      expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    }
    expect(await desk.stateOf(pledgeId)).toBe('DECLARED');
  });
});

describe('the books of the network', () => {
  it('are kept by no city, not even by its treasury, and by no token', async () => {
    const { round, pledgeId, entry } = await desk.paid();
    const spendId = await stage.act(kasse, 'recordSpend', desk.spendOf(round));
    const token = await house.machineOf('dortmund', 'read', 'funding:write');
    for (const caller of [kaemmerei, dortmund, token]) {
      const codes = [
        await stage.codes(caller, 'callPledges', { fundingRoundId: round, ...due }),
        await stage.codes(caller, 'recordPayment', { pledgeId, ...desk.payment() }),
        await stage.codes(caller, 'recordSpend', desk.spendOf(round)),
        await stage.codes(caller, 'approveSpend', { spendId }),
        await stage.codes(caller, 'rejectSpend', { spendId, reason: 'x' }),
        await stage.codes(caller, 'reverseLedgerEntry', { ledgerEntryId: entry, reason: 'x' }),
        await stage.codes(caller, 'settleFundingRound', { fundingRoundId: round, remainder: 'REFUND' }),
        await stage.codes(caller, 'writeOffPledge', { pledgeId, reason: 'x' }),
      ];
      expect(new Set(codes)).toEqual(new Set(['FORBIDDEN']));
    }
  });

  it('are not the treasurer’s to plan: rounds, funds and programmes are moderated', async () => {
    const draft = await stage.draft();
    const open = await stage.round();
    const codes = [
      await stage.codes(kasse, 'openFundingRound', { fundingRoundId: draft }),
      await stage.codes(kasse, 'deleteFundingRound', { fundingRoundId: draft }),
      await stage.codes(kasse, 'cancelFundingRound', { fundingRoundId: open, reason: 'x' }),
      await stage.codes(kasse, 'createFund', { name: 'Fonds', summary: 'x' }),
    ];
    expect(new Set(codes)).toEqual(new Set(['FORBIDDEN']));
  });

  it('are not written twice, for foreign years, in the future, or of more than was called', async () => {
    const { round, pledgeId, entry } = await desk.paid();
    const call = (input: object) =>
      stage.codes(kasse, 'callPledges', { fundingRoundId: round, ...due, ...input });
    expect(await call({})).toBe('NOTHING_TO_CALL');
    expect(await call({ fiscalYear: 2028 })).toBe('NOT_A_YEAR_OF_THE_ROUND');
    expect(await call({ dueOn: '2020-01-01' })).toBe('DATE_IN_PAST');
    const other = await desk.funded();
    expect(await call({ pledgeIds: [other.pledgeId] })).toBe('NOT_FOUND');
    const pay = (input: object) =>
      stage.codes(kasse, 'recordPayment', { pledgeId, ...desk.payment(), ...input });
    expect(await pay({})).toBe('NOTHING_OUTSTANDING');
    expect(await pay({ paidOn: '2099-01-01' })).toBe('DATE_IN_FUTURE');
    for (const amountCents of [0, -1, 100_000_000_001])
      expect(await pay({ amountCents })).toBe('AMOUNT_OUT_OF_RANGE');
    const spend = (input: object) => stage.codes(kasse, 'recordSpend', { ...desk.spendOf(round), ...input });
    for (const amountCents of [0, -1, 100_000_000_001])
      expect(await spend({ amountCents })).toBe('AMOUNT_OUT_OF_RANGE');
    expect(await spend({ spentOn: '2099-01-01' })).toBe('DATE_IN_FUTURE');
    const tooMuch = await stage.act(kasse, 'recordSpend', { ...desk.spendOf(round), amountCents: 5_001 });
    expect(await stage.codes(secondKasse, 'approveSpend', { spendId: tooMuch })).toBe('NOT_ENOUGH_MONEY');
    const reverse = (ledgerEntryId: string) =>
      stage.codes(kasse, 'reverseLedgerEntry', { ledgerEntryId, reason: 'x' });
    expect(await reverse(entry)).toBe('');
    expect(await reverse(entry)).toBe('ALREADY_REVERSED');
    const commitment = await house.rows<{ id: string }>(
      `select id from ledger_entry where kind = 'COMMITMENT' order by number desc limit 1`,
    );
    expect(await reverse(toNodeId('LedgerEntry', commitment[0]!.id))).toBe('NOT_REVERSIBLE');
  });
});

describe('an organization whose membership rests or is over', () => {
  const membership = async () =>
    (
      await house.rows<{ id: string }>(
        `select id from membership where organization_id = $1 and state in ('ADMITTED', 'SUSPENDED')`,
        [house.world.organizations.solingen],
      )
    )[0]!.id;

  it('neither pledges, nor makes binding what it had declared; in no kind of round', async () => {
    const keeping = house.app.get(MembershipKeeping);
    const organizationId = stage.solingen;
    const rounds = [await stage.round(), await stage.round({ eligible: 'NAMED' }, [organizationId])];
    const declared = await stage.round();
    const pledgeId = await stage.declare(declared, { organizationId }, solingen);
    const second = await stage.person('Solingens Kasse', ['TREASURER', house.world.organizations.solingen]);
    await keeping.suspend(operator, await membership(), 'Weil.');
    for (const round of rounds)
      expect(await stage.codes(solingen, 'declarePledge', pledgeOf(stage, round, { organizationId }))).toBe(
        'NOT_ELIGIBLE',
      );
    expect(await stage.codes(second.caller, 'approvePledge', { pledgeId, ...administration })).toBe(
      'NOT_ELIGIBLE',
    );
    // It may still say no.
    await keeping.resume(operator, await membership(), 'Weil.');
    expect(await stage.codes(second.caller, 'approvePledge', { pledgeId, ...administration })).toBe('');
    await keeping.suspend(operator, await membership(), 'Weil.');
    expect(await stage.codes(solingen, 'withdrawPledge', { pledgeId, reason: 'x' })).toBe('');
    await keeping.resume(operator, await membership(), 'Weil.');
  });
});

describe('an association', () => {
  it('pledges for its own members only, and for none that pledges itself', async () => {
    const { app, world } = house;
    const id = await app.get(Organizations).create(operator, { kind: 'ASSOCIATION', name: 'Verband' });
    await app.get(Associations).addMember(operator, id, world.organizations.dortmund, '2026-01-01');
    const { caller } = await stage.person('Verbandsfrau', ['COORDINATOR', id]);
    const organizationId = toNodeId('Organization', id);
    const round = await stage.round();
    const attempt = (memberIds: string[]) =>
      stage.codes(caller, 'declarePledge', pledgeOf(stage, round, { organizationId, memberIds }));
    expect(await attempt([])).toBe('NOT_ELIGIBLE');
    expect(await attempt([stage.solingen])).toBe('NOT_A_MEMBER');
    const own = await stage.declare(round);
    expect(await attempt([stage.dortmund])).toBe('MEMBER_PLEDGES_ITSELF');
    await stage.act(dortmund, 'withdrawPledge', { pledgeId: own, reason: 'x' });
    const member = await app.get(Memberships).admit(operator, {
      ...{ organizationId: id, circle: 'NETWORK', admittedOn: '2026-01-01', reason: 'Test' },
    });
    await app.get(MembershipKeeping).suspend(operator, member, 'Weil.');
    expect(await attempt([stage.dortmund])).toBe('NOT_ELIGIBLE');
    await app.get(MembershipKeeping).resume(operator, member, 'Weil.');
    expect(await attempt([stage.dortmund])).toBe('');
    expect(await stage.codes(dortmund, 'declarePledge', pledgeOf(stage, round))).toBe(
      'PLEDGED_BY_ASSOCIATION',
    );
  });
});

describe('what is pledged', () => {
  it.each([
    ['nothing', { amountCents: 0 }, 'AMOUNT_OUT_OF_RANGE'],
    ['less than nothing', { amountCents: -5_000 }, 'AMOUNT_OUT_OF_RANGE'],
    ['more than any amount', { amountCents: 100_000_000_001 }, 'AMOUNT_OUT_OF_RANGE'],
    ['more than a number holds', { amountCents: '9999999999999999' }, 'BAD_USER_INPUT'],
    ['more than the cap', { amountCents: 100_000_000_000 }, 'OVER_CAP'],
    ['half a cent', { amountCents: 0.5 }, 'BAD_USER_INPUT'],
    ['a foreign year', { instalments: [{ fiscalYear: 2028, amountCents: 5_000 }] }, 'YEAR_NOT_IN_ROUND'],
    [
      'years that cancel out',
      {
        instalments: [
          { fiscalYear: 2027, amountCents: 5_001 },
          { fiscalYear: 2027, amountCents: -1 },
        ],
      },
      'YEAR_TWICE,AMOUNT_OUT_OF_RANGE',
    ],
    ['money and work', { personDays: 3 }, 'NOT_WITH_KIND'],
    ['on a sum that can not be', { minTotalCents: 1_000_000_001 }, 'CONDITION_UNREACHABLE'],
    ['on nobody but herself', { minOrganizations: 1 }, 'CONDITION_OUT_OF_RANGE'],
    ['without the terms', { acceptTerms: false }, 'TERMS_NOT_ACCEPTED'],
  ])('is not %s', async (_, other, code) => {
    expect(await stage.codes(dortmund, 'declarePledge', pledgeOf(stage, await stage.round(), other))).toBe(
      code,
    );
  });

  it('is no work where the minimum asks for money', async () => {
    const round = await stage.round({ ...desk.soon(), minimumCents: 1 });
    const pledgeId = await stage.declare(round, { kind: 'IN_KIND', personDays: 100_000 });
    await stage.act(kaemmerei, 'approvePledge', { pledgeId, ...administration });
    house.clock.advance(minute);
    await stage.evaluate(round);
    expect(await desk.stateOf(pledgeId)).toBe('LAPSED');
  });
});

describe('a key against double bookings', () => {
  it('answers nobody but the account that chose it', async () => {
    const idempotencyKey = newId();
    const round = await stage.round();
    const mine = await stage.act(dortmund, 'declarePledge', { ...pledgeOf(stage, round), idempotencyKey });
    const theirs = pledgeOf(stage, round, { organizationId: stage.solingen });
    const other = await stage.act(solingen, 'declarePledge', { ...theirs, idempotencyKey });
    expect(other).not.toBe(mine);
    // The same words by somebody else are an act of her own, which is refused.
    const same = { ...pledgeOf(stage, round), idempotencyKey };
    const by = await stage.person('Fremde', ['COORDINATOR', house.world.organizations.buehl]);
    expect(await stage.attempt(by.caller, 'declarePledge', same)).toMatchObject({
      id: null,
      codes: 'FORBIDDEN',
    });
    expect(await stage.codes(dortmund, 'declarePledge', { ...same, amountCents: 1 })).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    expect(
      await stage.codes(dortmund, 'withdrawPledge', { pledgeId: mine, reason: 'x', idempotencyKey }),
    ).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await stage.attempt(dortmund, 'declarePledge', same)).id).toBe(mine);
  });
});
