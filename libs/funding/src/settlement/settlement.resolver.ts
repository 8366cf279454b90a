import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { Settlements } from './settlement.service.js';
import { SettleFundingRoundInput, SettleFundingRoundPayload } from './settlement.type.js';

@Resolver()
export class SettlementResolver {
  constructor(@Inject(Settlements) private readonly settlements: Settlements) {}

  @Permission({ who: 'session', because: 'The books are closed by persons, not by programs.' })
  @Mutation(() => SettleFundingRoundPayload, {
    description:
      'Closes the books of a funded round, for good: what was never called is released, what was not spent goes back to the givers. Needs that all that was called is paid and no spend waits.',
  })
  async settleFundingRound(
    @Args('input') { fundingRoundId, ...input }: SettleFundingRoundInput,
    @CurrentActor() actor: Actor,
  ): Promise<SettleFundingRoundPayload> {
    const roundId = idOf('FundingRound', fundingRoundId, 'input.fundingRoundId');
    return { fundingRound: await this.settlements.settle(actor, { ...input, roundId }) };
  }
}
