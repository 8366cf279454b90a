import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Money } from '@allmende/platform/graphql';
import type { LedgerKind } from './ledger.kinds.js';
import { LedgerKinds } from './ledger-entry.type.js';

@ObjectType({
  description:
    'What one booking did to one pledge in the fiscal year. The changes may be negative; over all rows they come to the sums of the statement.',
})
export class StatementRow {
  @Field(() => Int) entryNumber: number;
  @Field(() => CalendarDate) bookedOn: string;
  @Field(() => LedgerKinds) kind: LedgerKind;
  @Field() text: string;
  @Field(() => ID) roundId: string;
  @Field() roundTitle: string;
  @Field({ description: 'Reference of the pledge, e.g. `Z-000042`.' }) reference: string;
  @Field(() => Money, { description: 'What the booking is about; never negative.' }) amount: Money;
  @Field(() => Money, { description: 'Change of what is pledged bindingly and not called.' })
  committed: Money;
  @Field(() => Money, { description: 'Change of what is called.' }) called: Money;
  @Field(() => Money, { description: 'Change of what is paid.' }) paid: Money;
  @Field(() => Money, { description: 'Change of what is spent.' }) spent: Money;
  @Field(() => Money, { description: 'Paid in all, after this row.' }) paidAfter: Money;
  @Field(() => Money, { description: 'Paid and not spent, after this row.' }) availableAfter: Money;
}

@ObjectType({
  description: 'What an organization has pledged, paid and helped to spend for a fiscal year, in all rounds.',
})
export class FundingStatement {
  @Field(() => Int) fiscalYear: number;
  @Field(() => Money, { description: 'Bindingly pledged and not called yet.' }) committed: Money;
  @Field(() => Money) called: Money;
  @Field(() => Money, { description: 'Called and not paid yet.' }) outstanding: Money;
  @Field(() => Money) paid: Money;
  @Field(() => Money) spent: Money;
  @Field(() => Money) available: Money;
  @Field(() => [StatementRow], { description: 'In the order of booking.' }) rows: StatementRow[];
}
