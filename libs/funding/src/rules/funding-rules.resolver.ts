import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, Permission } from '@allmende/platform/graphql';
import { FundingRulesService } from './funding-rules.service.js';
import { FundingRules, SetFundingRulesInput, SetFundingRulesPayload } from './funding-rules.type.js';

@Resolver(() => FundingRules)
export class FundingRulesResolver {
  constructor(@Inject(FundingRulesService) private readonly rules: FundingRulesService) {}

  @Permission({ who: 'signedIn', scope: 'read' })
  @Query(() => FundingRules)
  fundingRules(): Promise<FundingRules> {
    return this.rules.read();
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => SetFundingRulesPayload, {
    description: 'Counts from now on, also for what was declared or recorded before.',
  })
  async setFundingRules(
    @Args('input') { fourEyesFromCents }: SetFundingRulesInput,
    @CurrentActor() actor: Actor,
  ): Promise<SetFundingRulesPayload> {
    return { fundingRules: await this.rules.set(actor, fourEyesFromCents) };
  }
}
