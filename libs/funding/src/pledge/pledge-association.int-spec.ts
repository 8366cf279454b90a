import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toNodeId } from '@allmende/kernel';
import { PledgeStage } from '../proof/pledge-stage.js';
import { refusal } from '../proof/refusal.js';
import { startup, Treasury, type Person } from '../proof/treasury.js';

let treasury: Treasury;
let stage: PledgeStage;
let redi: Person;

beforeAll(async () => {
  treasury = await Treasury.start();
  stage = await PledgeStage.prepare(treasury);
  redi = await treasury.person('COORDINATOR', treasury.demo.redi);
}, startup);
afterAll(() => treasury.stop());

describe('an association', () => {
  const pledge = (roundId: string, memberIds: string[], other: object = {}) =>
    stage.declare(roundId, { organizationId: treasury.demo.redi, memberIds, ...other }, redi);

  it('pledges for members of its own, whose shares are its share', async () => {
    const { buehl, rastatt, koeln, bretten } = treasury.demo;
    const roundId = await stage.round({ shares: { [buehl]: 100n, [rastatt]: 20n, [bretten]: 3n } });
    expect(await refusal(pledge(roundId, [buehl, koeln]))).toBe('NOT_A_MEMBER input.memberIds.1');
    const id = await pledge(roundId, [buehl, rastatt, buehl]);
    const { node } = await treasury.data<{ node: object }>(
      redi,
      `query ($id: ID!) { node(id: $id) { ... on Pledge { share { amountCents } members { name } } } }`,
      { id: toNodeId('Pledge', id) },
    );
    expect(node).toEqual({ share: { amountCents: 120 }, members: [{ name: 'Bühl' }, { name: 'Rastatt' }] });
  });

  it('and its members do not both pledge', async () => {
    const { buehl, gaggenau } = treasury.demo;
    const roundId = await stage.round({ eligible: 'NAMED', shares: { [buehl]: 100n, [gaggenau]: 20n } });
    const buehler = await treasury.person('COORDINATOR', buehl);
    const own = await stage.declare(roundId, { organizationId: buehl }, buehler);
    expect(await refusal(pledge(roundId, [gaggenau, buehl]))).toBe('MEMBER_PLEDGES_ITSELF input.memberIds.1');
    await stage.withdraw(own, buehler);
    const joint = await pledge(roundId, [gaggenau, buehl]);
    expect(await refusal(stage.declare(roundId, { organizationId: buehl }, buehler))).toBe(
      'PLEDGED_BY_ASSOCIATION input.organizationId',
    );
    expect(
      await refusal(pledge(roundId, [gaggenau], { kind: 'IN_KIND', personDays: 1, amountCents: null })),
    ).toBeNull();
    await stage.withdraw(joint, redi);
    expect(await refusal(stage.declare(roundId, { organizationId: buehl }, buehler))).toBeNull();
  });

  it('is alone in naming members, and needs eligible ones', async () => {
    const { buehl, koeln } = treasury.demo;
    expect(await refusal(stage.declare(await stage.round(), { memberIds: [koeln] }))).toBe(
      'NO_ASSOCIATION input.memberIds',
    );
    const named = await stage.round({ eligible: 'NAMED', shares: { [koeln]: 1n } });
    expect(await refusal(pledge(named, [buehl]))).toBe('NOT_ELIGIBLE input.memberIds.0');
    expect(await refusal(pledge(named, []))).toBe('NOT_ELIGIBLE input.organizationId');
  });
});
