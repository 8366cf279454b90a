import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Caller } from '../support/caller.js';
import { House } from '../support/house.js';
import { documentFor, operationsOf } from './documents.js';
import { FundingStage } from './funding-stage.js';
import { Stage } from './stage.js';
import { variablesOf } from './variables.js';

/**
 * Every operation on money for the two kinds of treasurers: `city` is Dortmund's, `network` keeps the books of the network.
 * A city's treasury makes binding what others have declared, and nothing else; the network's books, and plans nothing.
 */
const table = `
  operation                        city network
  Query.costShares                 ok   ok
  Query.fund                       ok   ok
  Query.fundingProgramme           ok   ok
  Query.fundingProgrammes          ok   ok
  Query.fundingRounds              ok   ok
  Query.fundingRules               ok   ok
  Query.funds                      ok   ok
  Mutation.allocateFromFund        no   no
  Mutation.approvePledge           ok   no
  Mutation.approveSpend            no   ok
  Mutation.callPledges             no   ok
  Mutation.cancelFundingRound      no   no
  Mutation.closeFundingProgramme   no   no
  Mutation.createFund              no   no
  Mutation.createFundingProgramme  no   no
  Mutation.createFundingRound      no   no
  Mutation.declarePledge           no   no
  Mutation.deleteFundingRound      no   no
  Mutation.extendFundingRound      no   no
  Mutation.markMilestoneReached    no   no
  Mutation.openFundingRound        no   no
  Mutation.recordPayment           no   ok
  Mutation.recordProgrammeShare    no   ok
  Mutation.recordSpend             no   ok
  Mutation.rejectSpend             no   ok
  Mutation.reopenFundingProgramme  no   no
  Mutation.reservePledge           no   no
  Mutation.reverseLedgerEntry      no   ok
  Mutation.setFundingMilestones    no   no
  Mutation.setFundingParticipants  no   no
  Mutation.setFundingRules         no   no
  Mutation.settleFundingRound      no   ok
  Mutation.updateFund              no   no
  Mutation.updateFundingProgramme  no   no
  Mutation.updateFundingRound      no   no
  Mutation.updatePledge            no   no
  Mutation.withdrawPledge          no   no
  Mutation.writeOffPledge          no   no
`;

const outcomes: Record<string, string> = { ok: 'OK', no: 'FORBIDDEN' };
const [, ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/) as [string, string, string]);
const onMoney = /fund|pledge|(?<!su)spend|ledger|payment|costShares|programme|milestone/i;

let house: House;
let schema: GraphQLSchema;
let city: Caller;
let network: Caller;

beforeAll(async () => {
  house = await House.start();
  schema = house.app.get(GraphQLSchemaHost).schema;
  const stage = new FundingStage(house);
  city = (await stage.person('Kämmerei', ['TREASURER', house.world.organizations.dortmund])).caller;
  network = (await stage.person('Kasse', ['TREASURER', null])).caller;
});

afterAll(() => house.stop());

/** What the operation comes to for the caller. */
async function outcomeOf(caller: Caller, operation: string): Promise<string> {
  const variables = await variablesOf[operation]?.(new Stage(house));
  const { body } = await caller.ask(documentFor(schema, operation), variables);
  if (body.errors) return body.errors.map(({ extensions }) => String(extensions?.['code'])).join();
  const [answer] = Object.values(body.data ?? {}) as ({ userErrors?: { code: string }[] } | null)[];
  return answer?.userErrors?.map(({ code }) => code).join() || (answer ? 'OK' : 'EMPTY');
}

describe('treasurers', () => {
  it('are asked of every operation on money', () => {
    const operations = operationsOf(schema).filter((one) => onMoney.test(one));
    expect(rows.map(([operation]) => operation).sort()).toEqual(operations.sort());
  });

  it.each(rows)(
    '%s answers the treasury of a city “%s”, that of the network “%s”',
    async (operation, own, books) => {
      expect({
        city: await outcomeOf(city, operation),
        network: await outcomeOf(network, operation),
      }).toEqual({
        city: outcomes[own],
        network: outcomes[books],
      });
    },
  );
});
