import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { anonymous, toNodeId, type Actor } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { RoundStage } from '../proof/round-stage.js';
import { operator, startup } from '../proof/treasury.js';
import { eligibleFor } from './eligibility.js';

let stage: RoundStage;
let [dortmund, solingen, muenchen]: [string, string, string] = ['', '', ''];

beforeAll(async () => {
  stage = await RoundStage.start();
  ({ dortmund, solingen, muenchen } = stage.treasury.demo as never);
}, startup);
afterAll(() => stage.stop());

const publicId = (id: string) => toNodeId('FundingRound', id);
async function read<Node>(actor: Actor, id: string, fields: string): Promise<Node | null> {
  const query = `query ($id: ID!) { node(id: $id) { ... on FundingRound { ${fields} } } }`;
  const { node } = await stage.treasury.data<{ node: Node | null }>(actor, query, { id: publicId(id) });
  return node;
}
const day = (date: string) => stage.treasury.clock.set(`${date}T12:00:00Z`);

describe('the page of a round', () => {
  const page = `id title summary terms purpose state project { name } fund { name } minimum { amountCents currency }
    target { amountCents } cap { amountCents } overTarget closesAt fiscalYears eligible costKey { kind tiers { weight } }
    opensByDecision openedAt evaluatedAt settledAt cancelReason promised { amountCents } approved { amountCents }
    pledgedPersonDays organizationCount milestones { title dueOn amount { amountCents } reachedOn }
    participants { organization { name } population populationDate weight secondBase share { amountCents } }
    decisions { number usedFor } extensions { closedAt closesAt decision { number } }
    timeline { on promisedCents approvedCents }
    pledges(first: 20) { totalCount nodes { organization { name } amount { amountCents } state instalments { fiscalYear } } }
    viewerPledges { state } viewerMayPledgeFor { organization { name } share { amountCents } hasPledge }
    proof { rule rows { exact share { amountCents } } } balance { committed { amountCents } }
    viewerCanManage viewerCanBook createdAt updatedAt version`;

  it('is read in one statement, whoever reads', async () => {
    const draft = await stage.draft({ costKey: { kind: 'EQUAL' } });
    await stage.participants(draft, dortmund, solingen);
    const id = await stage.opening.open(stage.moderator, draft);
    await stage.pledges.approve(await stage.pledges.declare(id, { amountCents: 10_000n }));
    const { coordinator } = stage.pledges;
    for (const actor of [anonymous(), coordinator, stage.moderator] as Actor[]) {
      const sent = jest.spyOn(pg.Client.prototype, 'query');
      const round = await read<Record<string, unknown>>(actor, id, page);
      const statements = sent.mock.calls.length;
      sent.mockRestore();
      expect(round).toMatchObject({ approved: { amountCents: 10_000 }, organizationCount: 1 });
      expect(statements).toBe(1);
    }
  });
});

describe('what a round tells', () => {
  it('tells its sums at the end of each day on which they changed', async () => {
    day('2026-11-21');
    const id = await stage.opened();
    const pledge = await stage.pledges.declare(id, { amountCents: 10_000n });
    day('2026-11-23');
    await stage.pledges.reserve(pledge, '2026-11-25');
    const city = await stage.city(solingen);
    const work = { organizationId: solingen, kind: 'IN_KIND' as const, personDays: 4 };
    await stage.pledges.declare(id, work, city.coordinator);
    day('2026-11-24');
    await stage.pledges.approve(pledge);
    const money = { organizationId: solingen, amountCents: 5_000n };
    await stage.pledges.declare(id, money, city.coordinator);
    const round = await read(
      anonymous(),
      id,
      `timeline { on promisedCents approvedCents } promised { amountCents }
      approved { amountCents } pledgedPersonDays organizationCount`,
    );
    expect(round).toEqual({
      timeline: [
        { on: '2026-11-21', promisedCents: 10_000, approvedCents: 0 },
        { on: '2026-11-24', promisedCents: 5_000, approvedCents: 10_000 },
      ],
      ...{ promised: { amountCents: 5_000 }, approved: { amountCents: 10_000 } },
      ...{ pledgedPersonDays: 4, organizationCount: 2 },
    });
    day('2026-11-21');
  });

  it('offers it to whom it is open, with share and what is there already', async () => {
    const draft = await stage.draft({ costKey: { kind: 'EQUAL' }, eligible: 'NAMED' });
    await stage.participants(draft, dortmund, solingen);
    const fields = `viewerMayPledgeFor { organization { name } share { amountCents } hasPledge } viewerPledges { state }`;
    const { coordinator, kaemmerei } = stage.pledges;
    expect(await read(coordinator, draft, fields)).toMatchObject({ viewerMayPledgeFor: [] });
    const id = await stage.opening.open(stage.moderator, draft);
    const offer = { organization: { name: 'Dortmund' }, share: { amountCents: 30_000 } };
    expect(await read(coordinator, id, fields)).toEqual({
      viewerMayPledgeFor: [{ ...offer, hasPledge: false }],
      viewerPledges: [],
    });
    await stage.pledges.declare(id, { amountCents: 30_000n });
    expect(await read(coordinator, id, fields)).toEqual({
      viewerMayPledgeFor: [{ ...offer, hasPledge: true }],
      viewerPledges: [{ state: 'DECLARED' }],
    });
    const other = (await stage.city(muenchen)).coordinator;
    expect(await read(kaemmerei, id, fields)).toMatchObject({ viewerMayPledgeFor: [] });
    for (const actor of [other, stage.moderator, anonymous()])
      expect(await read(actor, id, fields)).toEqual({ viewerMayPledgeFor: [], viewerPledges: [] });
  });

  it('shows the register’s population until it opens, and what was frozen afterwards', async () => {
    const id = await stage.draft({ costKey: { kind: 'EQUAL' } });
    await stage.participants(id, solingen);
    const population = async () =>
      (await read<{ participants: { population: number }[] }>(
        stage.moderator,
        id,
        'participants { population }',
      ))!.participants[0]!.population;
    const before = await population();
    const grow = `update organization set population = population + 1 where id = $1`;
    await stage.treasury.write(grow, [solingen]);
    expect(await population()).toBe(before + 1);
    await stage.opening.open(stage.moderator, id);
    await stage.treasury.write(grow, [solingen]);
    expect(await population()).toBe(before + 1);
  });
});

describe('who is eligible', () => {
  const eligible = (id: string, ...ids: string[]) =>
    stage.treasury.get(UnitOfWork).run(operator, (tx) => eligibleFor(tx, id, ids));

  it('are admitted members, observers not among them', async () => {
    const id = await stage.opened();
    expect(await eligible(id, dortmund, solingen)).toHaveLength(2);
    await stage.treasury.write(`update membership set circle = 'OBSERVER' where organization_id = $1`, [
      solingen,
    ]);
    expect(await eligible(id, dortmund, solingen)).toEqual([dortmund]);
    await stage.treasury.write(`update membership set circle = 'BOARD' where organization_id = $1`, [
      solingen,
    ]);
  });

  it('are who takes part in the project, or the named participants alone', async () => {
    const ofProject = await stage.opened({ eligible: 'PROJECT' });
    expect(await eligible(ofProject, dortmund, solingen)).toEqual([]);
    await stage.treasury.write(
      `insert into participation (id, project_id, organization_id, kind, state, since, created_at, updated_at)
       values (uuidv7(), $1, $2, 'USING', 'OPEN', '2026-01-01', now(), now())`,
      [stage.pledges.projectId, solingen],
    );
    expect(await eligible(ofProject, dortmund, solingen)).toEqual([solingen]);
    const draft = await stage.draft({ eligible: 'NAMED' });
    await stage.participants(draft, dortmund);
    expect(await eligible(draft, dortmund, solingen)).toEqual([dortmund]);
  });
});

describe('who sees what', () => {
  const list = `query ($filter: FundingRoundFilter) { fundingRounds(first: 100, filter: $filter) { totalCount nodes { id } } }`;
  const found = async (actor: Actor, filter: Record<string, unknown> = {}) => {
    const data = await stage.treasury.data<{
      fundingRounds: { nodes: { id: string }[]; totalCount: number };
    }>(actor, list, { filter });
    expect(data.fundingRounds.totalCount).toBe(data.fundingRounds.nodes.length);
    return data.fundingRounds.nodes.map(({ id }) => id);
  };

  it('shows drafts to moderators, treasurers and those they name, open ones to everybody', async () => {
    const id = await stage.draft({ costKey: { kind: 'EQUAL' } });
    await stage.participants(id, dortmund);
    const { coordinator } = stage.pledges;
    const foreign = (await stage.city(solingen)).coordinator;
    const treasurer = await stage.treasury.person('TREASURER');
    for (const actor of [stage.moderator, treasurer, coordinator] as Actor[])
      expect(await found(actor)).toContain(publicId(id));
    for (const actor of [foreign, anonymous()]) {
      expect(await found(actor)).not.toContain(publicId(id));
      expect(await read(actor, id, 'title')).toBeNull();
    }
    await stage.opening.open(stage.moderator, id);
    expect(await found(anonymous())).toContain(publicId(id));
    expect(await read(anonymous(), id, 'viewerCanManage viewerCanBook')).toEqual({
      ...{ viewerCanManage: false, viewerCanBook: false },
    });
  });

  it('finds rounds by an organization without telling of pledges that are hidden', async () => {
    const id = await stage.opened();
    const city = await stage.city(muenchen);
    const declared = await stage.pledges.declare(
      id,
      { organizationId: muenchen, amountCents: 1_000n },
      city.coordinator,
    );
    const filter = { organizationId: toNodeId('Organization', muenchen) };
    expect(await found(anonymous(), filter)).toEqual([]);
    expect(await found(city.coordinator, filter)).toEqual([publicId(id)]);
    await stage.pledges.approve(declared, {}, city.kaemmerei);
    expect(await found(anonymous(), filter)).toEqual([publicId(id)]);
    expect(await found(anonymous(), { ...filter, states: ['FAILED'] })).toEqual([]);
  });

  it('keeps decisions that were not used from the public', async () => {
    const id = await stage.draft({ opensByDecision: true });
    await stage.hear(id, { number: 'B-2026-001', result: 'REJECTED' });
    await stage.hear(id, { number: 'B-2026-002' });
    const fields = 'decisions { number adopted usedFor }';
    const used = { number: 'B-2026-002', adopted: true, usedFor: 'OPENING' };
    expect(await read(anonymous(), id, fields)).toEqual({ decisions: [used] });
    expect(await read(stage.moderator, id, fields)).toEqual({
      decisions: [{ number: 'B-2026-001', adopted: false, usedFor: null }, used],
    });
  });

  it('hides rounds of projects that only the network sees', async () => {
    const id = await stage.opened();
    const project = stage.pledges.projectId;
    await stage.treasury.write(`update project set visibility = 'NETWORK' where id = $1`, [project]);
    expect(await read(anonymous(), id, 'title')).toBeNull();
    expect(await read(stage.pledges.coordinator, id, 'title')).toEqual({ title: 'OPSI 2027' });
    await stage.treasury.write(`update project set visibility = 'PUBLIC' where id = $1`, [project]);
  });
});

describe('the operations', () => {
  it('plan, open and show a round of a project', async () => {
    const { fundingRound: created } = await mutate(
      'createFundingRound',
      'CreateFundingRoundInput',
      {
        ...{ projectId: toNodeId('Project', stage.pledges.projectId), title: 'OPSI', summary: 'Wofür.' },
        ...{
          terms: 'Was gilt.',
          purpose: 'DEVELOPMENT',
          minimumCents: 100,
          targetCents: '200',
          overTarget: 'REFUSE',
        },
        ...{ closesAt: '2026-12-24T12:00:00+01:00', fiscalYears: [2027], eligible: 'MEMBERS' },
      },
      'fundingRound { id version state target { amountCents } }',
    );
    expect(created).toMatchObject({ state: 'DRAFT', target: { amountCents: 200 } });
    const input = { fundingRoundId: created.id };
    const opened = await mutate('openFundingRound', 'OpenFundingRoundInput', input, 'fundingRound { state }');
    expect(opened.fundingRound).toEqual({ state: 'OPEN' });
    const query = `query ($id: ID!) { node(id: $id) { ... on Project { fundingRounds { nodes { id } } } } }`;
    const { node } = await stage.treasury.data<{ node: { fundingRounds: { nodes: unknown[] } } }>(
      anonymous(),
      query,
      {
        id: toNodeId('Project', stage.pledges.projectId),
      },
    );
    expect(node.fundingRounds.nodes).toContainEqual({ id: created.id });
  });

  async function mutate(name: string, type: string, input: object, fields: string) {
    const source = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } ${fields} } }`;
    const data = await stage.treasury.data<
      Record<string, { fundingRound: { id: string }; userErrors: unknown[] }>
    >(stage.moderator, source, { input });
    expect(data[name]!.userErrors).toEqual([]);
    return data[name]!;
  }
});
