import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, PageArgs, Permission } from '@allmende/platform/graphql';
import { RoundBalance } from '../ledger/balance.type.js';
import { Pledge } from '../pledge/pledge.type.js';
import { FundingRoundConnection } from '../round/funding-round.type.js';
import { FundingDecision } from '../round/round-parts.type.js';
import { AllocateFromFundPayload } from './allocation.payloads.js';
import { Allocations } from './allocation.service.js';
import { AllocateFromFundInput } from './fund.inputs.js';
import { Fund } from './fund.type.js';

@Resolver(() => Fund)
export class AllocationResolver {
  constructor(@Inject(Allocations) private readonly allocations: Allocations) {}

  @Permission({ who: 'moderator' })
  @Mutation(() => AllocateFromFundPayload, {
    description:
      'Gives money of a fund to an open round, as a decision of the board says: a pledge of the fund that is binding at once. The money moves when the round is funded and the pledge is called.',
  })
  async allocateFromFund(
    @Args('input') { fundId, fundingRoundId, fundingDecisionId, ...input }: AllocateFromFundInput,
    @CurrentActor() actor: Actor,
  ): Promise<AllocateFromFundPayload> {
    const ids = {
      fundId: idOf('Fund', fundId, 'input.fundId'),
      roundId: idOf('FundingRound', fundingRoundId, 'input.fundingRoundId'),
      decisionId: idOf('FundingDecision', fundingDecisionId, 'input.fundingDecisionId'),
    };
    return { pledge: await this.allocations.allocate(actor, { ...input, ...ids }) };
  }
}

/** Declares fields of nouns that know of funds; their values come from the read model. */
@Resolver(() => Fund)
export class FundLists {
  @ResolveField(() => FundingRoundConnection, { description: 'Rounds of contributions, newest first.' })
  rounds(@Args() _page: PageArgs): void {}

  @ResolveField(() => RoundBalance, {
    description:
      'What the books say of all its rounds together. `spent` holds what was allocated and has been called.',
  })
  balance(): void {}

  @ResolveField(() => [Pledge], { description: 'What it has given to rounds, latest first; at most 100.' })
  allocations(): void {}
}

/** Declares the field; its value comes from the read model. */
@Resolver(() => Pledge)
export class PledgeDecision {
  @ResolveField(() => FundingDecision, {
    nullable: true,
    description: 'The decision of the board by which a fund gives; null for all others.',
  })
  decision(): void {}
}
