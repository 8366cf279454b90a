import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organization } from '@allmende/organizations';
import { CalendarDate, connectionOf, DateTime, Money, Node } from '@allmende/platform/graphql';
import { enumOf } from '../enums.js';
import { Fund } from '../fund/fund.type.js';
import { LedgerEntry } from '../ledger/ledger-entry.type.js';
import { FundingProgramme } from '../programme/funding-programme.type.js';
import { FundingRound } from '../round/funding-round.type.js';
import { FundingMilestone } from '../round/round-parts.type.js';
import { spendStates, type SpendState } from './spend.states.js';

// Nouns of this room point at each other: what a decorator would evaluate while the files still load is typed as object.

export const SpendStates = enumOf(spendStates);
registerEnumType(SpendStates, {
  name: 'SpendState',
  description: 'PROPOSED by one person, BOOKED or REJECTED by another; a booked one may be REVERSED.',
});

@ObjectType({ description: 'What a giver bears of a spend. All shares together are the spend, to the cent.' })
export class SpendShare {
  @Field(() => Organization, {
    nullable: true,
    description: 'Who bears it: an organization, a fund, or a programme.',
  })
  organization: object | null;
  @Field(() => Fund, { nullable: true }) fund: object | null;
  @Field(() => FundingProgramme, { nullable: true }) programme: object | null;
  @Field({ description: 'Name of the giver.' }) label: string;
  @Field(() => Money) amount: Money;
}

@ObjectType({
  implements: () => [Node],
  description:
    'What money of a round was used for. Booked ones are as public as the round; payee and invoice are for the network, what waits or was rejected for moderators and treasurers.',
})
export class Spend implements Node {
  @Field(() => ID) id: string;
  @Field(() => FundingRound) round: object;
  @Field(() => FundingMilestone, { nullable: true }) milestone: object | null;
  @Field({ description: 'Plain text: escape it on output.' }) purpose: string;
  @Field(() => String, { nullable: true, description: 'Null for strangers to the network.' }) payee:
    string | null;
  @Field(() => String, { nullable: true, description: 'Null for strangers to the network.' })
  invoiceNumber: string | null;
  @Field(() => CalendarDate) spentOn: string;
  @Field(() => Money) amount: Money;
  @Field(() => SpendStates) state: SpendState;
  @Field(() => String, { nullable: true, description: 'Why it was rejected or reversed.' })
  reason: string | null;
  @Field(() => [SpendShare], {
    description: 'By name; none until it is booked. Each gives in the measure of what was there of hers.',
  })
  shares: SpendShare[];
  @Field(() => LedgerEntry, { nullable: true, description: 'The booking; null until it is booked.' })
  ledgerEntry: object | null;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => Int) version: number;
  @Field({ description: 'The viewer may book or reject it: not who recorded it.' }) viewerCanApprove: boolean;
  @Field({ description: 'The viewer may take its booking back.' }) viewerCanReverse: boolean;
}

@ObjectType()
export class SpendConnection extends connectionOf('Spend', () => Spend) {}
