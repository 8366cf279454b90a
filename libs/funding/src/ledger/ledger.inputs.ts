import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Cents as CentsValue } from '@allmende/kernel';
import { CalendarDate, Cents } from '@allmende/platform/graphql';

@ArgsType()
export class StatementArgs {
  @Field(() => Int) fiscalYear: number;
}

@InputType({ isAbstract: true })
export abstract class MoneyInput {
  @Field({
    description:
      'Chosen by the caller, 8 to 200 printable characters, e.g. a UUID. The same key acts once and is answered as the first time.',
  })
  idempotencyKey: string;
}

@InputType()
export class CallPledgesInput extends MoneyInput {
  @Field(() => ID) fundingRoundId: string;
  @Field(() => Int, { description: 'A year of the round.' }) fiscalYear: number;
  @Field(() => CalendarDate, { description: 'By when it is to be paid; today or later.' }) dueOn: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'Left out: all that bind and are not called for that year.',
  })
  pledgeIds?: string[] | null;
}

@InputType()
export class RecordPaymentInput extends MoneyInput {
  @Field(() => ID) pledgeId: string;
  @Field(() => Int) fiscalYear: number;
  @Field(() => Cents, { description: 'More than 0, at most what is outstanding.' }) amountCents: CentsValue;
  @Field(() => CalendarDate, { description: 'When the money came; not in the future.' }) paidOn: string;
  @Field(() => String, { nullable: true, description: 'At most 300 characters.' }) note?: string | null;
}

@InputType()
export class ReverseLedgerEntryInput extends MoneyInput {
  @Field(() => ID) ledgerEntryId: string;
  @Field({ description: 'At most 300 characters.' }) reason: string;
}
