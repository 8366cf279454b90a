import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { parseNodeId, toNodeId, type NodeType } from '@allmende/kernel';
import type { Caller } from '../support/caller.js';
import { House } from '../support/house.js';
import { nodeRoadsOf, rootRoadsOf } from './everything.js';
import { FundingStage } from './funding-stage.js';
import { allBehind } from './other-doors.js';
import { Readers } from './readers.js';
import { fundingSecrets, secretFunding } from './secret-funding.js';

/**
 * Who reads what of the money, by any road or door. `x`: it is meant for her, and some road leads there. Dortmund and
 * Solingen have pledged; the token of the moderator counts for Dortmund, where she has no role; `kaemmerei` is Dortmund's treasury, `kasse` keeps the books of the network.
 */
const matrix = `
  secret         visitor guest solingen solingenMachine partner moderatorMachine reader dortmund dortmundMachine kaemmerei kasse moderator
  pledgeNote     -       -     -        -               -       -                x      x        x               x         x     x
  reservation    -       -     -        -               -       -                x      x        x               x         x     x
  approvalNote   -       -     -        -               -       -                x      x        x               x         x     x
  reference      -       -     -        -               -       -                x      x        x               x         x     x
  approver       -       -     -        -               -       -                x      x        x               x         x     x
  withdrawal     -       -     x        x               x       -                x      x        x               x         x     x
  foreignNote    -       -     x        x               -       -                -      -        -               -         x     x
  draftTitle     -       -     -        -               -       -                x      x        x               x         x     x
  draftSummary   -       -     -        -               -       -                x      x        x               x         x     x
  draftTerms     -       -     -        -               -       -                x      x        x               x         x     x
  draftMilestone -       -     -        -               -       -                x      x        x               x         x     x
  cancelledDraft -       -     -        -               -       -                -      -        -               -         x     x
  hiddenRound    -       -     x        x               x       -                x      x        x               x         x     x
  payee          -       -     x        x               x       -                x      x        x               x         x     x
  invoice        -       -     x        x               x       -                x      x        x               x         x     x
  refusedSpend   -       -     -        -               -       -                -      -        -               -         x     x
  proposedSpend  -       -     -        -               -       -                -      -        -               -         x     x
  paymentNote    -       -     -        -               -       -                x      x        x               x         x     x
  reversal       -       -     x        x               -       -                -      -        -               -         x     x
  bookkeeper     -       -     x        x               -       -                x      x        x               x         x     x
  shareNote      -       -     -        -               -       -                -      -        -               -         x     x
  decision       -       -     -        -               -       -                -      -        -               -         x     x
  councilDay     -       -     x        x               x       -                x      x        x               x         x     x
  declaredSum    -       -     x        x               x       -                x      x        x               x         x     x
  lapsedSum      -       -     x        x               x       -                x      x        x               x         x     x
`;

const [[, ...readers], ...rows] = matrix
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/)) as [string[], ...string[][]];

let house: House;
let schema: GraphQLSchema;
let words: Record<string, string>;
let ids: Record<string, string>;
let addresses: string[];
let by: (name: string) => Promise<Caller>;

beforeAll(async () => {
  house = await House.start();
  schema = house.app.get(GraphQLSchemaHost).schema;
  const { kaemmerei, kasse, ...secret } = await secretFunding(new FundingStage(house));
  const { organizations, projects } = house.world;
  ids = {
    ...secret.ids,
    ...(await parts()),
    dortmund: toNodeId('Organization', organizations.dortmund),
    solingen: toNodeId('Organization', organizations.solingen),
    openProject: toNodeId('Project', projects.open),
    hiddenProject: toNodeId('Project', projects.hidden),
  };
  const [row] = await house.rows<{ reference: string }>(`select reference from pledge where note = $1`, [
    fundingSecrets.pledgeNote,
  ]);
  // Who keeps the money of a city is no secret in the network; what she did is.
  const approver = `"byName":"${fundingSecrets.approver}"`;
  words = { ...fundingSecrets, approver, reference: row!.reference };
  const rounds = ['draft', 'cancelled', 'hidden', 'open', 'round'].map((name) => ids[name]!);
  addresses = [
    ...rounds.flatMap((id) => ['pdf', 'csv'].map((form) => `/documents/funding-rounds/${id}/proof.${form}`)),
    ...['dortmund', 'solingen'].flatMap((name) =>
      ['pdf', 'csv'].map((form) => `/documents/organizations/${ids[name]}/statement-2027.${form}`),
    ),
  ];
  const others = new Readers(house);
  const own = new Map([
    ['kaemmerei', kaemmerei],
    ['kasse', kasse],
  ]);
  by = async (name) => own.get(name) ?? others.by(name);
});

afterAll(() => house.stop());

/** Public ids of the parts of what was planted: years, steps, lines, shares. */
async function parts(): Promise<Record<string, string>> {
  const tables: Partial<Record<NodeType, string>> = {
    PledgeInstalment: 'pledge_instalment',
    LedgerLine: 'ledger_line',
    FundingMilestone: 'funding_milestone',
    FundingParticipant: 'funding_participant',
    FundingDecision: 'funding_decision',
  };
  const found: Record<string, string> = {};
  for (const [type, table] of Object.entries(tables))
    for (const [at, { id }] of (
      await house.rows<{ id: string }>(`select id from ${table} limit 3`)
    ).entries())
      found[`${type} ${at}`] = toNodeId(type as NodeType, id);
  return found;
}

const roots = /^\{ (fundingRounds|funds|fundingProgrammes|viewer|fundingRules|auditEntries)\b/;

/** All that the reader gets by the roads of GraphQL that lead to money, errors included, as one text. */
async function allMoney(reader: Caller): Promise<string> {
  const texts: string[] = [];
  for (const road of rootRoadsOf(schema).filter((one) => roots.test(one)))
    texts.push((await reader.raw(road)).text);
  for (const id of Object.values(ids))
    for (const road of nodeRoadsOf(schema, parseNodeId(id)!.type))
      texts.push((await reader.raw(road, { id })).text);
  const text = texts.join('\n');
  const broken = /INTERNAL|GRAPHQL_|BAD_USER_INPUT/.exec(text);
  if (broken)
    throw new Error(`A road is broken: ${text.slice(Math.max(0, broken.index - 300), broken.index + 300)}`);
  return text;
}

describe('what is not for everybody of the money', () => {
  it.each(readers.map((name, at) => [name, at + 1] as const))(
    'reaches %s by some road or by none, as the matrix says',
    async (name, at) => {
      const reader = await by(name);
      const text = [await allMoney(reader), await allBehind(reader, addresses)].join('\n');
      const seen = rows.map(([secret]) => `${secret} ${text.includes(words[secret!]!) ? 'x' : '-'}`);
      expect(seen).toEqual(rows.map((row) => `${row[0]} ${row[at]}`));
    },
  );

  it('is given out as a document to whom it is meant for, and is not there for others', async () => {
    const papers = [
      `/documents/funding-rounds/${ids['hidden']}/proof.csv`,
      `/documents/organizations/${ids['dortmund']}/statement-2027.csv`,
    ];
    const answers = async (name: string) => {
      const reader = await by(name);
      return [(await reader.fetch(papers[0]!)).status, (await reader.fetch(papers[1]!)).status];
    };
    for (const name of ['visitor', 'guest', 'moderatorMachine'])
      expect(await answers(name)).toEqual([404, 404]);
    for (const name of ['solingen', 'partner']) expect(await answers(name)).toEqual([200, 404]);
    for (const name of ['reader', 'kaemmerei', 'kasse']) expect(await answers(name)).toEqual([200, 200]);
  });

  it('is in no row of the matrix forgotten', () => {
    expect(rows.map(([secret]) => secret).sort()).toEqual(Object.keys(words).sort());
  });
});

describe('lists, totals and filters', () => {
  const query = `query ($dortmund: ID!, $hidden: ID!, $open: ID!, $taken: ID!, $books: ID!) {
    fundingRounds { totalCount }
    drafts: fundingRounds(filter: { states: [DRAFT, CANCELLED] }) { totalCount }
    ofProject: fundingRounds(filter: { projectId: $hidden }) { totalCount }
    ofDortmund: fundingRounds(filter: { organizationId: $dortmund }) { totalCount nodes { title } }
    organization(id: $dortmund) {
      pledges { totalCount }
      ended: pledges(states: [WITHDRAWN, LAPSED]) { totalCount }
      promised: pledges(states: [DECLARED, RESERVED], fiscalYear: 2027) { totalCount }
      councilSchedule { id } commitments { fiscalYear } statement(fiscalYear: 2027) { rows { text } }
    }
    open: node(id: $open) { ... on FundingRound { pledges { totalCount } programmes { shares { id } } decisions { id } } }
    taken: node(id: $taken) { ... on FundingRound { pledges(states: [WITHDRAWN]) { totalCount } decisions { id } } }
    books: node(id: $books) { ... on FundingRound { spends { totalCount } ledger { totalCount } viewerPledges { id } viewerMayPledgeFor { share { amountCents } } } }
  }`;
  const asked = () => ({
    ...{ dortmund: ids['dortmund'], hidden: ids['hiddenProject'] },
    ...{ open: ids['open'], taken: ids['taken'], books: ids['round'] },
  });

  it('tell strangers nothing of what is hidden from them', async () => {
    for (const name of ['visitor', 'guest', 'moderatorMachine'])
      expect(await (await by(name)).data(query, asked())).toEqual({
        ...{ fundingRounds: { totalCount: 3 }, drafts: { totalCount: 0 }, ofProject: { totalCount: 0 } },
        // Of what Dortmund has promised to others nobody hears by the list of their rounds.
        ofDortmund: { totalCount: 1, nodes: [{ title: 'Runde mit Büchern' }] },
        organization: {
          ...{ pledges: { totalCount: 1 }, ended: { totalCount: 0 }, promised: { totalCount: 0 } },
          ...{ councilSchedule: [], commitments: null, statement: null },
        },
        open: { pledges: { totalCount: 0 }, programmes: [{ shares: [] }], decisions: [] },
        taken: { pledges: { totalCount: 0 }, decisions: [] },
        books: {
          spends: { totalCount: 1 },
          ledger: { totalCount: 0 },
          viewerPledges: [],
          viewerMayPledgeFor: [],
        },
      });
  });

  it('tell another city what the network may know, and nothing of the papers of Dortmund', async () => {
    for (const name of ['solingen', 'solingenMachine', 'partner'])
      expect(await (await by(name)).data(query, asked())).toMatchObject({
        ...{ fundingRounds: { totalCount: 4 }, drafts: { totalCount: 0 }, ofProject: { totalCount: 1 } },
        organization: {
          ...{ pledges: { totalCount: 2 }, ended: { totalCount: 1 }, promised: { totalCount: 1 } },
          ...{ commitments: null, statement: null },
        },
        taken: { pledges: { totalCount: 1 }, decisions: [] },
        books: { spends: { totalCount: 1 } },
      });
  });

  it('would tell those who keep the books, so the comparison can fail', async () => {
    for (const name of ['kasse', 'moderator'])
      expect(await (await by(name)).data(query, asked())).toMatchObject({
        ...{ fundingRounds: { totalCount: 6 }, drafts: { totalCount: 2 } },
        taken: { decisions: [{}] },
        books: { spends: { totalCount: 3 } },
      });
  });
});
