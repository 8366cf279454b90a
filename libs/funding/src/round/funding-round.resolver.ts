import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, PageArgs, Permission, Reads, type ReadResult } from '@allmende/platform/graphql';
import { Project } from '@allmende/projects';
import { Fund } from '../fund/fund.type.js';
import { Pledge } from '../pledge/pledge.type.js';
import {
  CancelFundingRoundInput,
  CreateFundingRoundInput,
  DeleteFundingRoundInput,
  ExtendFundingRoundInput,
  FundingRoundsArgs,
  MarkMilestoneReachedInput,
  OpenFundingRoundInput,
  SetFundingMilestonesInput,
  SetFundingParticipantsInput,
  UpdateFundingRoundInput,
} from './funding-round.inputs.js';
import {
  CancelFundingRoundPayload,
  CreateFundingRoundPayload,
  DeleteFundingRoundPayload,
  ExtendFundingRoundPayload,
  MarkMilestoneReachedPayload,
  OpenFundingRoundPayload,
  SetFundingMilestonesPayload,
  SetFundingParticipantsPayload,
  UpdateFundingRoundPayload,
} from './funding-round.payloads.js';
import { fundingRoundsRoot } from './funding-round.reads.js';
import { FundingRound, FundingRoundConnection } from './funding-round.type.js';
import { RoundCourse } from './round-course.service.js';
import { RoundDrafts } from './round-drafts.service.js';
import { RoundOpening } from './round-opening.service.js';
import { RoundTerms } from './round-terms.service.js';

const planning = { who: 'moderator' } as const;
const roundOf = (id: string): string => idOf('FundingRound', id, 'input.fundingRoundId');
const projectOf = (id: string | null | undefined) => id && idOf('Project', id, 'input.projectId');
const fundOf = (id: string | null | undefined) => id && idOf('Fund', id, 'input.fundId');

@Resolver(() => FundingRound)
export class FundingRoundResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(RoundDrafts) private readonly drafts: RoundDrafts,
    @Inject(RoundOpening) private readonly opening: RoundOpening,
    @Inject(RoundCourse) private readonly course: RoundCourse,
  ) {}

  @Permission({ who: 'anyone', because: 'What cities pay for together is public, as their projects are.' })
  @Query(() => FundingRoundConnection, { description: 'Newest first.' })
  fundingRounds(
    @Args() _args: FundingRoundsArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, fundingRoundsRoot);
  }

  @Permission(planning)
  @Mutation(() => CreateFundingRoundPayload, { description: 'A draft, for a project or a fund.' })
  async createFundingRound(
    @Args('input') { projectId, fundId, ...input }: CreateFundingRoundInput,
    @CurrentActor() actor: Actor,
  ): Promise<CreateFundingRoundPayload> {
    const ids = { projectId: projectOf(projectId), fundId: fundOf(fundId) };
    return { fundingRound: await this.drafts.create(actor, { ...input, ...ids }) };
  }

  @Permission(planning)
  @Mutation(() => UpdateFundingRoundPayload, {
    description: 'Changes a draft; of an opened round title and summary only. A stale version is refused.',
  })
  async updateFundingRound(
    @Args('input') { fundingRoundId, version, projectId, fundId, ...changes }: UpdateFundingRoundInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateFundingRoundPayload> {
    const ids = { projectId: projectOf(projectId), fundId: fundOf(fundId) };
    const id = roundOf(fundingRoundId);
    return { fundingRound: await this.drafts.update(actor, id, version, { ...changes, ...ids }) };
  }

  @Permission(planning)
  @Mutation(() => DeleteFundingRoundPayload, { description: 'Removes a draft.' })
  async deleteFundingRound(
    @Args('input') { fundingRoundId }: DeleteFundingRoundInput,
    @CurrentActor() actor: Actor,
  ): Promise<DeleteFundingRoundPayload> {
    await this.drafts.delete(actor, roundOf(fundingRoundId));
    return { deletedId: fundingRoundId };
  }

  @Permission(planning)
  @Mutation(() => OpenFundingRoundPayload, {
    description:
      'Takes pledges from now on. Fixes terms, cost key, populations as the register says now, and shares.',
  })
  async openFundingRound(
    @Args('input') { fundingRoundId }: OpenFundingRoundInput,
    @CurrentActor() actor: Actor,
  ): Promise<OpenFundingRoundPayload> {
    return { fundingRound: await this.opening.open(actor, roundOf(fundingRoundId)) };
  }

  @Permission(planning)
  @Mutation(() => ExtendFundingRoundPayload, { description: 'A later deadline, by decision.' })
  async extendFundingRound(
    @Args('input') { fundingRoundId, closesAt, fundingDecisionId }: ExtendFundingRoundInput,
    @CurrentActor() actor: Actor,
  ): Promise<ExtendFundingRoundPayload> {
    const decisionId = idOf('FundingDecision', fundingDecisionId, 'input.fundingDecisionId');
    return {
      fundingRound: await this.course.extend(actor, roundOf(fundingRoundId), closesAt, decisionId),
    };
  }

  @Permission(planning)
  @Mutation(() => CancelFundingRoundPayload, {
    description: 'Calls a draft or an open round off. Its active pledges lapse.',
  })
  async cancelFundingRound(
    @Args('input') { fundingRoundId, reason }: CancelFundingRoundInput,
    @CurrentActor() actor: Actor,
  ): Promise<CancelFundingRoundPayload> {
    return { fundingRound: await this.course.cancel(actor, roundOf(fundingRoundId), reason) };
  }
}

@Resolver(() => FundingRound)
export class RoundTermsResolver {
  constructor(@Inject(RoundTerms) private readonly terms: RoundTerms) {}

  @Permission(planning)
  @Mutation(() => SetFundingParticipantsPayload, {
    description: 'Replaces the organizations that the cost key of a draft counts in.',
  })
  async setFundingParticipants(
    @Args('input') { fundingRoundId, version, participants }: SetFundingParticipantsInput,
    @CurrentActor() actor: Actor,
  ): Promise<SetFundingParticipantsPayload> {
    const id = roundOf(fundingRoundId);
    return { fundingRound: await this.terms.setParticipants(actor, id, version, participants) };
  }

  @Permission(planning)
  @Mutation(() => SetFundingMilestonesPayload, { description: 'Replaces the milestones of a draft.' })
  async setFundingMilestones(
    @Args('input') { fundingRoundId, version, milestones }: SetFundingMilestonesInput,
    @CurrentActor() actor: Actor,
  ): Promise<SetFundingMilestonesPayload> {
    const id = roundOf(fundingRoundId);
    return { fundingRound: await this.terms.setMilestones(actor, id, version, milestones) };
  }

  @Permission(planning)
  @Mutation(() => MarkMilestoneReachedPayload, { description: 'A step of the work is done.' })
  async markMilestoneReached(
    @Args('input') { fundingMilestoneId, reachedOn }: MarkMilestoneReachedInput,
    @CurrentActor() actor: Actor,
  ): Promise<MarkMilestoneReachedPayload> {
    const id = idOf('FundingMilestone', fundingMilestoneId, 'input.fundingMilestoneId');
    return { fundingMilestone: await this.terms.markReached(actor, id, reachedOn ?? null) };
  }
}

/** Declares fields of nouns that know of rounds; their values come from the read model. */
@Resolver(() => FundingRound)
export class FundingRoundLinks {
  @ResolveField(() => Fund, { nullable: true, description: 'Null: for a project.' }) fund(): void {}

  @ResolveField(() => [Pledge], {
    description: 'Active and ended ones of organizations the viewer acts for, oldest first.',
  })
  viewerPledges(): void {}
}

@Resolver(() => Project)
export class ProjectFundingRounds {
  @ResolveField(() => FundingRoundConnection, { description: 'Newest first.' })
  fundingRounds(@Args() _page: PageArgs): void {}
}
