import { Inject } from '@nestjs/common';
import { Args, ID, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission, Reads, type ReadResult } from '@allmende/platform/graphql';
import { Membership } from '../membership/membership.type.js';
import { ApplicationDesk } from './application-desk.service.js';
import {
  ApplicationsArgs,
  AskApplicantInput,
  DecideApplicationInput,
  RecommendApplicationInput,
} from './application.inputs.js';
import {
  AskApplicantPayload,
  DecideApplicationPayload,
  RecommendApplicationPayload,
} from './application.payloads.js';
import { applicationsRoot } from './application.reads.js';
import { Application, ApplicationConnection } from './application.type.js';

const uuid = (id: string): string => idOf('Application', id, 'input.applicationId');

/** The moderators' desk. */
@Resolver(() => Application)
export class ApplicationResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(ApplicationDesk) private readonly desk: ApplicationDesk,
  ) {}

  @Permission({ who: 'signedIn', scope: 'read' })
  @Query(() => Application, { nullable: true })
  application(
    @Args('id', { type: () => ID }) id: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult | null> {
    return this.reads.node(info, actor, id);
  }

  @Permission({ who: 'moderator' })
  @Query(() => ApplicationConnection, {
    description: 'Open ones unless states are chosen; the longest waiting first.',
  })
  applications(
    @Args() _args: ApplicationsArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, applicationsRoot);
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => AskApplicantPayload, {
    description: 'Asks the applicant; takes the application into review.',
  })
  async askApplicant(
    @Args('input') { applicationId, text }: AskApplicantInput,
    @CurrentActor() actor: Actor,
  ): Promise<AskApplicantPayload> {
    return { application: await this.desk.ask(actor, uuid(applicationId), text) };
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => RecommendApplicationPayload, {
    description: 'Only moderators read it; a later one takes the place of the earlier.',
  })
  async recommendApplication(
    @Args('input') { applicationId, recommendation, reason }: RecommendApplicationInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecommendApplicationPayload> {
    return { application: await this.desk.recommend(actor, uuid(applicationId), recommendation, reason) };
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => DecideApplicationPayload, {
    description: 'Where the board has no seat free, who is admitted to it waits in line.',
  })
  async decideApplication(
    @Args('input') { applicationId, ...decision }: DecideApplicationInput,
    @CurrentActor() actor: Actor,
  ): Promise<DecideApplicationPayload> {
    return { application: await this.desk.decide(actor, uuid(applicationId), decision) };
  }
}

/** Declares the field; its value comes from the read model. */
@Resolver(() => Membership)
export class MembershipApplication {
  @ResolveField(() => Application, {
    nullable: true,
    description:
      'With what the place was asked for; null when it was given directly, or is not for the viewer.',
  })
  application(): void {}
}
