import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { newId, toNodeId, type Actor } from '@allmende/kernel';
import { PledgeStage } from '../proof/pledge-stage.js';
import { startup, Treasury, type Person } from '../proof/treasury.js';

let treasury: Treasury;
let stage: PledgeStage;
let stranger: Actor;
let koelner: Person;
beforeAll(async () => {
  treasury = await Treasury.start();
  stage = await PledgeStage.prepare(treasury);
  stranger = { kind: 'anonymous', locale: 'de' };
  koelner = await treasury.person('COORDINATOR', treasury.demo.koeln);
}, startup);
afterAll(() => treasury.stop());

const everything = `id reference kind amount { amountCents } declared { amountCents } personDays state minOrganizations
  minTotal { amountCents } note reservation councilOn approval councilDecision { title } approvalNote endCause endReason
  instalments { fiscalYear amount { amountCents } calledOn dueOn paid { amountCents } outstanding { amountCents } }
  members { name } steps { at state amount { amountCents } evidence byName } share { amountCents } conditionMet
  createdAt updatedAt version viewerCanEdit viewerCanReserve viewerCanApprove whyNotApprove viewerCanWithdraw viewerCanWriteOff
  organization { name } fund { name } programme { name } round { title }`;

const read = async (actor: Actor, id: string): Promise<Record<string, unknown> | null> =>
  (
    await treasury.data<{ node: Record<string, unknown> | null }>(
      actor,
      `query ($id: ID!) { node(id: $id) { ... on Pledge { ${everything} } } }`,
      { id: toNodeId('Pledge', id) },
    )
  ).node;

const ofRound = async (actor: Actor, id: string): Promise<{ totalCount: number; nodes: unknown[] }> =>
  (
    await treasury.data<{ node: { pledges: { totalCount: number; nodes: unknown[] } } }>(
      actor,
      `query ($id: ID!) { node(id: $id) { ... on FundingRound { pledges(first: 100) { totalCount nodes { ${everything} } } } } }`,
      { id: toNodeId('FundingRound', id) },
    )
  ).node.pledges;

describe('a pledge', () => {
  it('tells its papers to its own people, the moderators and the treasurer, and to nobody else', async () => {
    const id = await stage.declare(await stage.round(), { note: 'Vermerk' });
    await stage.reserve(id);
    await stage.approve(id, {
      ...{ approval: 'COUNCIL', councilDecisionId: await stage.councilDecision(), note: 'TOP 7' },
    });
    const papers = {
      ...{ reference: expect.stringMatching(/^Z-/), note: 'Vermerk', approvalNote: 'TOP 7' },
      ...{ reservation: 'vorbehaltlich des Haushalts 2027', councilDecision: { title: expect.anything() } },
    };
    const insiders = [stage.coordinator, stage.moderator, await treasury.person('TREASURER')];
    for (const actor of insiders) {
      const found = await read(actor, id);
      expect(found).toMatchObject(papers);
      expect(found!['steps']).toMatchObject([
        { state: 'DECLARED', evidence: 'Vermerk', byName: 'Dora Dort' },
        { state: 'RESERVED', evidence: 'vorbehaltlich des Haushalts 2027', byName: 'Dora Dort' },
        { state: 'APPROVED', evidence: 'TOP 7', byName: 'Karl Kämmerer' },
      ]);
    }
    const nothing = Object.fromEntries(Object.keys(papers).map((name) => [name, null]));
    for (const actor of [stranger, koelner])
      expect(await read(actor, id)).toMatchObject({
        ...nothing,
        steps: [],
        state: 'APPROVED',
        approval: 'COUNCIL',
      });
  });

  it('is for the network while it is only intended, or has ended', async () => {
    const roundId = await stage.round();
    const id = await stage.declare(roundId);
    expect(await read(stranger, id)).toBeNull();
    expect(await ofRound(stranger, roundId)).toEqual({ totalCount: 0, nodes: [] });
    expect(await read(koelner, id)).toMatchObject({ state: 'DECLARED' });
    await stage.withdraw(id);
    expect(await read(stranger, id)).toBeNull();
    expect(await read(koelner, id)).toMatchObject({ endCause: 'WITHDRAWN' });
    expect((await ofRound(koelner, roundId)).totalCount).toBe(0);
  });

  it('says what the viewer may do with it, as the commands do', async () => {
    const id = await stage.declare(await stage.round());
    const may = async (actor: Actor) => {
      const found = await read(actor, id);
      const names = [
        'viewerCanEdit',
        'viewerCanReserve',
        'viewerCanApprove',
        'whyNotApprove',
        'viewerCanWithdraw',
      ];
      return names.map((name) => found![name]);
    };
    expect(await may(stage.coordinator)).toEqual([true, true, false, 'FOUR_EYES', true]);
    expect(await may(stage.kaemmerei)).toEqual([false, false, true, null, false]);
    expect(await may(koelner)).toEqual([false, false, false, null, false]);
    expect(await may(stage.moderator)).toEqual([false, false, false, null, false]);
    const { accountId, grants } = stage.coordinator;
    const scopes = ['read', 'funding:write'] as const;
    const token = {
      kind: 'token',
      tokenId: newId(),
      accountId,
      organizationId: treasury.demo.dortmund,
    } as const;
    expect(await may({ ...token, scopes, grants, locale: 'de' })).toEqual([
      true,
      true,
      false,
      'NOT_IN_PERSON',
      true,
    ]);
    await stage.approve(id);
    expect(await may(stage.coordinator)).toEqual([false, false, false, null, true]);
  });

  it('says whether its own condition holds with what is approved now', async () => {
    const roundId = await stage.round();
    const id = await stage.declare(roundId, { minOrganizations: 3, minTotalCents: 150_000n });
    expect(await read(stage.coordinator, id)).toMatchObject({ conditionMet: false });
    const { redi, buehl, rastatt } = treasury.demo;
    const verbund = await treasury.person('COORDINATOR', redi);
    const zweite = await treasury.person('TREASURER', redi);
    const joint = await stage.declare(
      roundId,
      { organizationId: redi, memberIds: [buehl, rastatt], amountCents: 50_000n },
      verbund,
    );
    expect(await read(stage.coordinator, id)).toMatchObject({ conditionMet: false });
    await stage.approve(joint, {}, zweite);
    expect(await read(stage.coordinator, id)).toMatchObject({ conditionMet: true });
    expect(await read(verbund, joint)).toMatchObject({ conditionMet: null });
  });
});

describe('an organization', () => {
  const ask = async (actor: Actor) =>
    (
      await treasury.data<{ node: { commitments: unknown[] | null; councilSchedule: unknown[] } }>(
        actor,
        `query ($id: ID!) { node(id: $id) { ... on Organization {
          commitments { fiscalYear promised { amountCents } approved { amountCents } called { amountCents } paid { amountCents } }
          councilSchedule { councilOn state } } } }`,
        { id: toNodeId('Organization', treasury.demo.koeln) },
      )
    ).node;

  it('sums by year what it has promised, for its own people only, and lists what must go to council when', async () => {
    const kaemmerei = await treasury.person('TREASURER', treasury.demo.koeln);
    const koeln = (roundId: string, first: bigint, second: bigint) =>
      stage.declare(
        roundId,
        {
          ...{ organizationId: treasury.demo.koeln, amountCents: first + second },
          instalments: [
            { fiscalYear: 2027, amountCents: first },
            { fiscalYear: 2028, amountCents: second },
          ],
        },
        koelner,
      );
    const rounds = [];
    for (let n = 0; n < 4; n += 1) rounds.push(await stage.round({ fiscalYears: [2027, 2028] }));
    await koeln(rounds[0]!, 1n, 20n);
    const reserved = await koeln(rounds[1]!, 300n, 4000n);
    await stage.reserve(reserved, '2026-12-12', koelner);
    await stage.approve(await koeln(rounds[2]!, 50_000n, 0n), {}, kaemmerei);
    await stage.withdraw(await koeln(rounds[3]!, 600_000n, 0n), koelner);
    const cents = (amountCents: number) => ({ amountCents });
    const year = (fiscalYear: number, promised: number, approved: number) => ({
      ...{ fiscalYear, promised: cents(promised), approved: cents(approved) },
      ...{ called: cents(0), paid: cents(0) },
    });
    expect(await ask(koelner)).toEqual({
      commitments: [year(2027, 301, 50_000), year(2028, 4020, 0)],
      councilSchedule: [
        { councilOn: '2026-12-12', state: 'RESERVED' },
        { councilOn: null, state: 'DECLARED' },
      ],
    });
    expect((await ask(stage.moderator)).commitments).toHaveLength(2);
    expect((await ask(stage.coordinator)).commitments).toBeNull();
    expect(await ask(stranger)).toEqual({ commitments: null, councilSchedule: [] });
  });
});

describe('a list of pledges', () => {
  /** So many programmes with a pledge each. */
  async function crowded(count: number): Promise<string> {
    const roundId = await stage.round();
    const ids = Array.from({ length: count }, () => newId());
    await treasury.write(
      `insert into organization (id, kind, name, created_at, updated_at)
       select id, 'PARTNER', 'Partner ' || id, now(), now() from unnest($1::uuid[]) id`,
      [ids],
    );
    await treasury.write(
      `with p as (insert into pledge (id, round_id, organization_id, kind, amount_cents, declared_cents, state, created_at, updated_at)
         select id, $2, id, 'MONEY', 7, 7, 'DECLARED', now(), now() from unnest($1::uuid[]) id returning id)
       insert into pledge_instalment (id, pledge_id, fiscal_year, amount_cents) select gen_random_uuid(), id, 2027, 7 from p`,
      [ids, roundId],
    );
    return roundId;
  }

  it('costs one statement, whether it has 1, 20 or 100', async () => {
    for (const count of [1, 20, 100]) {
      const roundId = await crowded(count);
      const sent = jest.spyOn(pg.Client.prototype, 'query');
      const { nodes, totalCount } = await ofRound(stage.moderator, roundId);
      const statements = sent.mock.calls.length;
      sent.mockRestore();
      expect([nodes.length, totalCount, statements]).toEqual([count, count, 1]);
    }
  });
});
