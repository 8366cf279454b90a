import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, PageArgs, Permission } from '@allmende/platform/graphql';
import { FundingRound } from '../round/funding-round.type.js';
import { ApproveSpendInput, RecordSpendInput, RejectSpendInput } from './spend.inputs.js';
import { ApproveSpendPayload, RecordSpendPayload, RejectSpendPayload } from './spend.payloads.js';
import { Spends } from './spend.service.js';
import { Spend, SpendConnection } from './spend.type.js';

const inPerson = { who: 'session', because: 'Money is spent by persons, not by programs.' } as const;

@Resolver(() => Spend)
export class SpendResolver {
  constructor(@Inject(Spends) private readonly spends: Spends) {}

  @Permission(inPerson)
  @Mutation(() => RecordSpendPayload, {
    description: 'Proposes a spend of a funded round; another person books it. By treasurers and moderators.',
  })
  async recordSpend(
    @Args('input') { fundingRoundId, milestoneId, ...input }: RecordSpendInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordSpendPayload> {
    const ids = {
      roundId: idOf('FundingRound', fundingRoundId, 'input.fundingRoundId'),
      milestoneId: milestoneId ? idOf('FundingMilestone', milestoneId, 'input.milestoneId') : null,
    };
    return { spend: await this.spends.record(actor, { ...input, ...ids }) };
  }

  @Permission(inPerson)
  @Mutation(() => ApproveSpendPayload, {
    description:
      'Books a spend. It is split over the givers in the measure of what is there of each, to the cent.',
  })
  async approveSpend(
    @Args('input') { spendId, idempotencyKey }: ApproveSpendInput,
    @CurrentActor() actor: Actor,
  ): Promise<ApproveSpendPayload> {
    const id = idOf('Spend', spendId, 'input.spendId');
    return { spend: await this.spends.approve(actor, { idempotencyKey, spendId: id }) };
  }

  @Permission(inPerson)
  @Mutation(() => RejectSpendPayload)
  async rejectSpend(
    @Args('input') { spendId, ...input }: RejectSpendInput,
    @CurrentActor() actor: Actor,
  ): Promise<RejectSpendPayload> {
    const id = idOf('Spend', spendId, 'input.spendId');
    return { spend: await this.spends.reject(actor, { ...input, spendId: id }) };
  }
}

/** Declares the field; its value comes from the read model. */
@Resolver(() => FundingRound)
export class FundingRoundSpends {
  @ResolveField(() => SpendConnection, { description: 'The latest first.' })
  spends(@Args() _page: PageArgs): void {}
}
