import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { Cents as CentsValue } from '@allmende/kernel';
import { Cents, Money, Payload } from '@allmende/platform/graphql';

@ObjectType({ description: 'Rules of the network for all rounds.' })
export class FundingRules {
  @Field(() => Money, {
    description:
      'From this sum on the database itself refuses to make binding or to book what only one person has seen. The commands ask for a second person always.',
  })
  fourEyesFrom: Money;
}

@InputType()
export class SetFundingRulesInput {
  @Field(() => Cents, { description: '0 or more.' }) fourEyesFromCents: CentsValue;
}

@ObjectType()
export class SetFundingRulesPayload extends Payload {
  @Field(() => FundingRules, { nullable: true }) fundingRules?: FundingRules | null;
}
