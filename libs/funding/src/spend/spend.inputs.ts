import { Field, ID, InputType } from '@nestjs/graphql';
import type { Cents as CentsValue } from '@allmende/kernel';
import { CalendarDate, Cents } from '@allmende/platform/graphql';
import { MoneyInput } from '../ledger/ledger.inputs.js';

@InputType()
export class RecordSpendInput extends MoneyInput {
  @Field(() => ID) fundingRoundId: string;
  @Field(() => ID, { nullable: true, description: 'A milestone of the round.' }) milestoneId?: string | null;
  @Field({ description: 'What was bought; at most 300 characters.' }) purpose: string;
  @Field({ description: 'At most 200 characters.' }) payee: string;
  @Field(() => String, { nullable: true, description: 'At most 100 characters.' })
  invoiceNumber?: string | null;
  @Field(() => CalendarDate, { description: 'Not in the future.' }) spentOn: string;
  @Field(() => Cents, { description: 'More than 0.' }) amountCents: CentsValue;
}

@InputType()
export class ApproveSpendInput extends MoneyInput {
  @Field(() => ID) spendId: string;
}

@InputType()
export class RejectSpendInput extends MoneyInput {
  @Field(() => ID) spendId: string;
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
}
