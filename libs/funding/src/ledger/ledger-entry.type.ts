import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organization } from '@allmende/organizations';
import { CalendarDate, connectionOf, DateTime, Money, Node } from '@allmende/platform/graphql';
import { enumOf } from '../enums.js';
import { Pledge } from '../pledge/pledge.type.js';
import { FundingRound } from '../round/funding-round.type.js';
import { Spend } from '../spend/spend.type.js';
import { ledgerAccounts, ledgerKinds, type LedgerAccount, type LedgerKind } from './ledger.kinds.js';

// Nouns of this room point at each other: what a decorator would evaluate while the files still load is typed as object.

export const LedgerKinds = enumOf(ledgerKinds);
export const LedgerAccounts = enumOf(ledgerAccounts);
registerEnumType(LedgerKinds, {
  name: 'LedgerKind',
  description:
    'What an entry says has happened. ALLOCATION: money of a fund came into a round. REVERSAL: an earlier entry was taken back.',
});
registerEnumType(LedgerAccounts, {
  name: 'LedgerAccount',
  description:
    'COMMITTED: bindingly pledged, not called yet (contra account COMMITMENTS). RECEIVABLE: called, not paid yet. CONTRIBUTED: called. BANK: paid, not spent yet. SPENT: used. COMMITMENTS and CONTRIBUTED grow by credit, the others by debit.',
});

@ObjectType({
  implements: () => [Node],
  description: 'One line of an entry: an account of a pledge in a fiscal year, debited or credited.',
})
export class LedgerLine implements Node {
  @Field(() => ID) id: string;
  @Field(() => LedgerAccounts) account: LedgerAccount;
  @Field(() => Pledge) pledge: object;
  @Field(() => Organization, { nullable: true, description: 'Null: a fund or a programme gives.' })
  organization: object | null;
  @Field(() => Int) fiscalYear: number;
  @Field(() => Money, { description: '0 when it is credited.' }) debit: Money;
  @Field(() => Money, { description: '0 when it is debited.' }) credit: Money;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A booking. It is never changed and never deleted, only reversed. Moderators and treasurers see all; an organization’s people see those with lines of theirs, and of these their lines.',
})
export class LedgerEntry implements Node {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Ascending in the order of booking, for all rounds together.' })
  number: number;
  @Field(() => LedgerKinds) kind: LedgerKind;
  @Field(() => FundingRound) round: object;
  @Field(() => CalendarDate, { description: 'The day on which it counts.' }) bookedOn: string;
  @Field() text: string;
  @Field(() => Spend, { nullable: true }) spend: object | null;
  @Field(() => LedgerEntry, { nullable: true, description: 'What it takes back.' }) reverses: object | null;
  @Field(() => LedgerEntry, { nullable: true, description: 'By what it was taken back.' })
  reversedBy: object | null;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => String, { nullable: true, description: 'Who booked it; null when the system did.' })
  byName: string | null;
  @Field(() => [LedgerLine], { description: 'In their order; at most 1,000.' }) lines: LedgerLine[];
  @Field({ description: 'The viewer may take it back, as far as later bookings don’t need the money.' })
  viewerCanReverse: boolean;
}

@ObjectType()
export class LedgerEntryConnection extends connectionOf('LedgerEntry', () => LedgerEntry) {}
