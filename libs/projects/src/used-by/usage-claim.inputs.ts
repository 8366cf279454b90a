import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CalendarDate, PageArgs } from '@allmende/platform/graphql';
import { UsageClaimStates } from '../enums.js';
import type { UsageClaimState } from './usage-claim.entity.js';

@ArgsType()
export class UsageClaimsArgs extends PageArgs {
  @Field(() => [UsageClaimStates], { nullable: true }) states?: UsageClaimState[] | null;
}

@InputType()
export class UsageClaimFilter {
  @Field(() => [UsageClaimStates], { nullable: true, description: 'Only UNSURE when left out.' })
  states?: UsageClaimState[] | null;
}

@ArgsType()
export class UsageClaimQueueArgs extends PageArgs {
  @Field(() => UsageClaimFilter, { nullable: true }) filter?: UsageClaimFilter | null;
}

@InputType()
export class ResolveUsageClaimInput {
  @Field(() => ID) usageClaimId: string;
  @Field(() => ID, { nullable: true, description: 'Null: nobody of the directory is meant.' })
  organizationId?: string | null;
  @Field({
    defaultValue: true,
    description: 'Decide all other claims with this name likewise, those that wait now and those to come.',
  })
  remember: boolean;
}

@InputType()
export class AnswerUsageClaimInput {
  @Field(() => ID) usageClaimId: string;
  @Field() confirm: boolean;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day of the Nachnutzung; today when left out; at most one year ahead.',
  })
  since?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed to deny; at most 2,000 characters.' })
  reason?: string | null;
}
