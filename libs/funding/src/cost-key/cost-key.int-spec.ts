import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { newId, toNodeId, type Actor } from '@allmende/kernel';
import { RoundOpening } from '../round/round-opening.service.js';
import { operator, startup, Treasury, type Person } from '../proof/treasury.js';

let treasury: Treasury;
let solingen: Person;
const six = ['berlin', 'muenchen', 'dortmund', 'solingen', 'bochum', 'mannheim'] as const;

beforeAll(async () => {
  treasury = await Treasury.start();
  solingen = await treasury.person('COORDINATOR', treasury.demo.solingen);
}, startup);
afterAll(() => treasury.stop());

interface Row {
  organizationId: string;
  organizationName: string;
  population: number | null;
  populationDate: string | null;
  weight: string;
  exact: string;
  floored: { amountCents: number };
  extraCent: boolean;
  bound: string | null;
  share: { amountCents: number };
}
interface Shares {
  amount: { amountCents: number; currency: string };
  proof: { kind: string; rule: string; total: { amountCents: number }; rows: Row[] } | null;
  userErrors: { code: string; path: string[]; message: string }[];
}

const proof = `proof { kind rule total { amountCents } rows { organizationId organizationName population populationDate
  weight exact floored { amountCents } extraCent bound share { amountCents } } }`;
const whatIf = `query ($input: CostSharesInput!) { costShares(input: $input) { amount { amountCents currency } ${proof}
  userErrors { code path message } } }`;

const idOf = (city: (typeof six)[number]): string => toNodeId('Organization', treasury.demo[city]);
const cities = (more: Record<string, unknown> = {}) =>
  six.map((city) => ({ organizationId: idOf(city), ...more }));

async function split(input: Record<string, unknown>, actor: Actor = solingen): Promise<Shares> {
  const { costShares } = await treasury.data<{ costShares: Shares }>(actor, whatIf, {
    input: { amountCents: 10_000_000, costKey: { kind: 'PER_CAPITA' }, participants: cities(), ...input },
  });
  return costShares;
}
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}
const total = (rows: Row[]): number => rows.reduce((sum, { share }) => sum + share.amountCents, 0);

describe('The question what each would pay', () => {
  it('is answered with populations of the register, by name, to the cent', async () => {
    const { amount, proof: sheet, userErrors } = await split({});
    expect([amount, userErrors]).toEqual([{ amountCents: 10_000_000, currency: 'EUR' }, []]);
    expect(sheet?.rows.map(({ organizationName }) => organizationName)).toEqual(
      ['Berlin', 'Bochum', 'Dortmund', 'Mannheim', 'München', 'Solingen'].map((name) =>
        expect.stringContaining(name),
      ),
    );
    expect(total(sheet!.rows)).toBe(10_000_000);
    const registered = await treasury.db.query<{ id: string; population: number; day: string }[]>(
      `select id, population, population_date::text as day from organization where population is not null`,
    );
    for (const row of sheet!.rows) {
      const known = registered.find(({ id }) => toNodeId('Organization', id) === row.organizationId);
      expect([row.population, row.populationDate, row.weight]).toEqual([
        known?.population,
        known?.day,
        String(known?.population),
      ]);
    }
  });

  it('asks the database once', async () => {
    expect(await statementsOf(() => split({}))).toBe(1);
  });

  it('stores nothing', async () => {
    const count = () => treasury.db.query(`select count(*) from funding_participant`);
    const before = await count();
    await split({});
    expect(await count()).toEqual(before);
  });

  it('tells the rule in the language of the reader', async () => {
    const english: Person = { ...solingen, locale: 'en' };
    expect((await split({})).proof?.rule).toContain('im Verhältnis der Einwohnerzahlen');
    expect((await split({}, english)).proof?.rule).toContain('in proportion to the populations');
  });

  it('takes bounds, points and a second base', async () => {
    const bounded = cities({ mostCents: 3_000_000 });
    const capped = await split({ participants: bounded });
    expect(capped.proof?.rows.find(({ bound }) => bound === 'MOST')?.share.amountCents).toBe(3_000_000);
    expect(total(capped.proof!.rows)).toBe(10_000_000);
    const twoFactor = {
      costKey: { kind: 'TWO_FACTOR', firstPart: 2, secondPart: 1, secondBaseName: 'Steuereinnahmen' },
      participants: cities().map((one, n) => ({ ...one, secondBase: String(10 ** 13 + n) })),
    };
    expect(total((await split(twoFactor)).proof!.rows)).toBe(10_000_000);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['no cent', { amountCents: 0 }, 'OUT_OF_RANGE', 'input.amountCents'],
    ['more than a billion', { amountCents: '100000000001' }, 'OUT_OF_RANGE', 'input.amountCents'],
    ['nobody', { participants: [] }, 'PARTICIPANTS', 'input.participants'],
    ['a key without its classes', { costKey: { kind: 'TIERED' } }, 'TIERS', 'input.costKey.tiers'],
    [
      'classes of another kind',
      { costKey: { kind: 'EQUAL', tiers: [{ weight: 1 }] } },
      'NOT_OF_THIS_KIND',
      'input.costKey.tiers',
    ],
    [
      'an open class in the middle',
      { costKey: { kind: 'TIERED', tiers: [{ weight: 1 }, { weight: 1 }] } },
      'TIER_ASCENDING',
      'input.costKey.tiers.0.upTo',
    ],
    [
      'a larger class that counts less',
      { costKey: { kind: 'TIERED', tiers: [{ upTo: 5, weight: 2 }, { weight: 1 }] } },
      'TIER_DESCENDING',
      'input.costKey.tiers.1.weight',
    ],
    [
      'a last class with an end',
      { costKey: { kind: 'TIERED', tiers: [{ upTo: 5, weight: 2 }] } },
      'TIER_OPEN_END',
      'input.costKey.tiers.0.upTo',
    ],
    [
      'a part of zero',
      { costKey: { kind: 'TWO_FACTOR', firstPart: 0, secondPart: 1, secondBaseName: 'x' } },
      'OUT_OF_RANGE',
      'input.costKey.firstPart',
    ],
    ['missing points', { costKey: { kind: 'WEIGHTED' } }, 'MISSING_BASE', 'input.participants.0.weight'],
    [
      'an unknown organization',
      { participants: [{ organizationId: toNodeId('Organization', newId()) }] },
      'UNKNOWN_ORGANIZATION',
      'input.participants.0.organizationId',
    ],
    [
      'another kind of id',
      { participants: [{ organizationId: toNodeId('Project', newId()) }] },
      'UNKNOWN_ORGANIZATION',
      'input.participants.0.organizationId',
    ],
  ])('refuses %s as data, with the place', async (_what, input, code, path) => {
    const { proof: sheet, userErrors } = await split(input);
    expect([sheet, userErrors[0]?.code, userErrors[0]?.path.join('.')]).toEqual([null, code, path]);
  });

  it('refuses somebody who is named twice, and tells of each fault at once', async () => {
    const { userErrors } = await split({ amountCents: -1, participants: [...cities(), ...cities()] });
    expect(userErrors.map(({ code }) => code)).toEqual(['OUT_OF_RANGE', ...six.map(() => 'TWICE')]);
  });

  it('names who has no population', async () => {
    const kgst = toNodeId('Organization', treasury.demo.kgst);
    const { userErrors } = await split({ participants: [...cities(), { organizationId: kgst }] });
    expect(userErrors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['MISSING_BASE', 'input.participants.6.organizationId'],
    ]);
    expect(userErrors[0]?.message).toContain('KGSt');
  });
});

describe('The proof of a round', () => {
  let round: string;

  beforeAll(async () => {
    round = newId();
    const fund = newId();
    await treasury.write(
      `insert into fund (id, slug, name, summary, created_at, updated_at) values ($1, 'fonds', 'Fonds', 'Wofür', now(), now())`,
      [fund],
    );
    await treasury.write(
      `insert into funding_round (id, fund_id, title, summary, terms, purpose, state, minimum_cents, target_cents,
         cap_cents, over_target, closes_at, fiscal_years, eligible, cost_key, created_at, updated_at)
       values ($1, $2, 'Beiträge', 'Wofür', 'Wozu', 'CONTRIBUTION', 'DRAFT', 0, 1000000, 1000000, 'REFUSE',
         '2026-12-31T12:00Z', '{2027}', 'NAMED',
         '{"kind": "PER_CAPITA", "tiers": [], "firstPart": null, "secondPart": null, "secondBaseName": null}', now(), now())`,
      [round, fund],
    );
    for (const city of six)
      await treasury.write(
        `insert into funding_participant (id, round_id, organization_id) values ($1, $2, $3)`,
        [newId(), round, treasury.demo[city]],
      );
  });

  const asked = `query ($id: ID!) { node(id: $id) { ... on FundingRound { costKey { kind tiers { upTo } } ${proof}
    participants { organization { id } share { amountCents } } } } }`;
  interface Read {
    node: {
      costKey: { kind: string; tiers: object[] };
      proof: Shares['proof'];
      participants: { organization: { id: string }; share: { amountCents: number } | null }[];
    };
  }
  const read = async (): Promise<Read['node']> =>
    (await treasury.data<Read>(operator, asked, { id: toNodeId('FundingRound', round) })).node;

  it('is not there before the round opens', async () => {
    const { proof: sheet, costKey } = await read();
    expect([sheet, costKey]).toEqual([null, { kind: 'PER_CAPITA', tiers: [] }]);
  });

  it('shows how the frozen shares came about, whatever the register says later, in one statement', async () => {
    await treasury.get(RoundOpening).open(operator, round);
    const opened = await read();
    await treasury.write(`update organization set population = population + 1000000 where id = $1`, [
      treasury.demo.solingen,
    ]);
    expect(await statementsOf(read)).toBe(1);
    const later = await read();
    expect(later.proof).toEqual(opened.proof);
    expect(total(later.proof!.rows)).toBe(1_000_000);
    for (const { organizationId, share, floored, extraCent } of later.proof!.rows) {
      const participant = later.participants.find(({ organization }) => organization.id === organizationId);
      expect(share).toEqual(participant?.share);
      expect(share.amountCents).toBe(floored.amountCents + (extraCent ? 1 : 0));
    }
  });
});
