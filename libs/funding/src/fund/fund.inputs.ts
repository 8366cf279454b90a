import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Cents as CentsValue } from '@allmende/kernel';
import { Cents } from '@allmende/platform/graphql';

@InputType()
export class CreateFundInput {
  @Field({ description: 'At most 200 characters.' }) name: string;
  @Field({ description: 'Markdown, at most 10,000 characters.' }) summary: string;
}

@InputType({ description: 'What is left out stays.' })
export class UpdateFundInput {
  @Field(() => ID) fundId: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version: number;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'Markdown.' }) summary?: string | null;
}

@InputType()
export class AllocateFromFundInput {
  @Field({ description: 'A new one for every act, e.g. a UUID; the same again answers the same.' })
  idempotencyKey: string;
  @Field(() => ID) fundId: string;
  @Field(() => ID, { description: 'An open round for a project.' }) fundingRoundId: string;
  @Field(() => Cents) amountCents: CentsValue;
  @Field(() => ID, {
    description: 'The adopted decision of the board that names this round; good for one act.',
  })
  fundingDecisionId: string;
}
