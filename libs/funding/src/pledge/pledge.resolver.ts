import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { Organization } from '@allmende/organizations';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { FundingRound } from '../round/funding-round.type.js';
import { PledgeApproving } from './pledge-approving.service.js';
import { PledgeDeclaring } from './pledge-declaring.service.js';
import { PledgeEnding } from './pledge-ending.service.js';
import {
  ApprovePledgeInput,
  DeclarePledgeInput,
  OrganizationPledgesArgs,
  PledgesArgs,
  ReservePledgeInput,
  UpdatePledgeInput,
  WithdrawPledgeInput,
  WriteOffPledgeInput,
} from './pledge.inputs.js';
import {
  ApprovePledgePayload,
  DeclarePledgePayload,
  ReservePledgePayload,
  UpdatePledgePayload,
  WithdrawPledgePayload,
  WriteOffPledgePayload,
} from './pledge.payloads.js';
import { FundingCommitment, Pledge, PledgeConnection } from './pledge.type.js';

const fundingWrite = { who: 'signedIn', scope: 'funding:write' } as const;

const pledgeIdOf = (id: string): string => idOf('Pledge', id, 'input.pledgeId');
const memberIdsOf = (ids: readonly string[] | null | undefined): string[] =>
  (ids ?? []).map((id, index) => idOf('Organization', id, `input.memberIds.${index}`));

@Resolver(() => Pledge)
export class PledgeResolver {
  constructor(
    @Inject(PledgeDeclaring) private readonly declaring: PledgeDeclaring,
    @Inject(PledgeApproving) private readonly approving: PledgeApproving,
    @Inject(PledgeEnding) private readonly ending: PledgeEnding,
  ) {}

  @Permission(fundingWrite)
  @Mutation(() => DeclarePledgePayload, {
    description:
      'Promises money or work to an open round. Not binding yet. By who acts for the organization.',
  })
  async declarePledge(
    @Args('input') { fundingRoundId, organizationId, memberIds, ...input }: DeclarePledgeInput,
    @CurrentActor() actor: Actor,
  ): Promise<DeclarePledgePayload> {
    const ids = {
      roundId: idOf('FundingRound', fundingRoundId, 'input.fundingRoundId'),
      organizationId: idOf('Organization', organizationId, 'input.organizationId'),
      memberIds: memberIdsOf(memberIds),
    };
    return { pledge: await this.declaring.declare(actor, { ...input, ...ids }) };
  }

  @Permission(fundingWrite)
  @Mutation(() => UpdatePledgePayload, { description: 'Changes a pledge as long as it is DECLARED.' })
  async updatePledge(
    @Args('input') { pledgeId, memberIds, ...input }: UpdatePledgeInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdatePledgePayload> {
    const ids = { id: pledgeIdOf(pledgeId), memberIds: memberIdsOf(memberIds) };
    return { pledge: await this.declaring.update(actor, { ...input, ...ids }) };
  }

  @Permission(fundingWrite)
  @Mutation(() => ReservePledgePayload, {
    description:
      'Says that a pledge waits for budget and council, and until when; again to name another day.',
  })
  async reservePledge(
    @Args('input') { pledgeId, ...input }: ReservePledgeInput,
    @CurrentActor() actor: Actor,
  ): Promise<ReservePledgePayload> {
    return { pledge: await this.declaring.reserve(actor, { ...input, id: pledgeIdOf(pledgeId) }) };
  }

  @Permission({ who: 'session', because: 'a person answers for what binds a public budget' })
  @Mutation(() => ApprovePledgePayload, {
    description:
      'Makes a pledge binding. In person, by another account than the one that declared it; a programme’s share by a moderator or treasurer.',
  })
  async approvePledge(
    @Args('input') { pledgeId, councilDecisionId, ...input }: ApprovePledgeInput,
    @CurrentActor() actor: Actor,
  ): Promise<ApprovePledgePayload> {
    const ids = {
      id: pledgeIdOf(pledgeId),
      councilDecisionId: councilDecisionId
        ? idOf('CouncilDecision', councilDecisionId, 'input.councilDecisionId')
        : null,
    };
    return { pledge: await this.approving.approve(actor, { ...input, ...ids }) };
  }

  @Permission(fundingWrite)
  @Mutation(() => WithdrawPledgePayload, { description: 'Takes a pledge back while the round is open.' })
  async withdrawPledge(
    @Args('input') { pledgeId, ...input }: WithdrawPledgeInput,
    @CurrentActor() actor: Actor,
  ): Promise<WithdrawPledgePayload> {
    return { pledge: await this.ending.withdraw(actor, { ...input, id: pledgeIdOf(pledgeId) }) };
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => WriteOffPledgePayload, {
    description: 'Gives up what is binding and not called, in a funded round.',
  })
  async writeOffPledge(
    @Args('input') { pledgeId, ...input }: WriteOffPledgeInput,
    @CurrentActor() actor: Actor,
  ): Promise<WriteOffPledgePayload> {
    return { pledge: await this.ending.writeOff(actor, { ...input, id: pledgeIdOf(pledgeId) }) };
  }
}

/** Adds the pledges to a round; their values come from the read model. */
@Resolver(() => FundingRound)
export class RoundPledges {
  @ResolveField(() => PledgeConnection, {
    description:
      'Oldest first; those that have not ended unless states are chosen. Strangers see what binds.',
  })
  pledges(@Args() _args: PledgesArgs): void {}
}

/** Adds what an organization has promised; the values come from the read model. */
@Resolver(() => Organization)
export class OrganizationPledges {
  @ResolveField(() => PledgeConnection, {
    description:
      'In its own name, newest first; those that have not ended unless states are chosen. Strangers see what binds.',
  })
  pledges(@Args() _args: OrganizationPledgesArgs): void {}

  @ResolveField(() => [FundingCommitment], {
    nullable: true,
    description: 'By fiscal year. For its own people, moderators, treasurers.',
  })
  commitments(): void {}

  @ResolveField(() => [Pledge], {
    description:
      'What must go to its council when: RESERVED pledges by their day, then DECLARED ones. For the network.',
  })
  councilSchedule(): void {}
}
