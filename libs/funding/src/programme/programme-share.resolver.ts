import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { Pledge } from '../pledge/pledge.type.js';
import { FundingRound } from '../round/funding-round.type.js';
import { FundingProgramme } from './funding-programme.type.js';
import { RecordProgrammeShareInput } from './programme-share.inputs.js';
import { RecordProgrammeSharePayload } from './programme-share.payloads.js';
import { ProgrammeShares } from './programme-share.service.js';

@Resolver(() => FundingProgramme)
export class ProgrammeShareResolver {
  constructor(@Inject(ProgrammeShares) private readonly shares: ProgrammeShares) {}

  @Permission({ who: 'session', because: 'the treasurer and the moderators answer for it in person' })
  @Mutation(() => RecordProgrammeSharePayload, {
    description:
      'Enters what a programme is going to give to a round, as a pledge of the programme. It binds once a second person has entered the grant notice (`approvePledge`).',
  })
  async recordProgrammeShare(
    @Args('input') { programmeId, fundingRoundId, ...input }: RecordProgrammeShareInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordProgrammeSharePayload> {
    const ids = {
      programmeId: idOf('FundingProgramme', programmeId, 'input.programmeId'),
      roundId: idOf('FundingRound', fundingRoundId, 'input.fundingRoundId'),
    };
    return { pledge: await this.shares.record(actor, { ...input, ...ids }) };
  }
}

/** Declares the list; its values come from the read model. */
@Resolver(() => FundingProgramme)
export class ProgrammeShareLists {
  @ResolveField(() => [Pledge], { description: 'What it gives to rounds, latest first; at most 100.' })
  shares(): void {}
}

/** Declares the list; its values come from the read model. */
@Resolver(() => FundingRound)
export class RoundProgrammes {
  @ResolveField(() => [FundingProgramme], {
    description:
      'Programmes open today that are meant for such rounds, by purpose and category, by deadline; at most 100.',
  })
  programmes(): void {}
}
