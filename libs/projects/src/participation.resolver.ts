import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType } from '@allmende/identity';
import type { Actor } from '@allmende/kernel';
import { Organization } from '@allmende/organizations';
import { CurrentActor, idOf, PageArgs, Permission } from '@allmende/platform/graphql';
import {
  AnswerLeadershipInput,
  EndParticipationInput,
  JoinProjectInput,
  ParticipationsArgs,
} from './participation.inputs.js';
import {
  AnswerLeadershipPayload,
  EndParticipationPayload,
  JoinProjectPayload,
} from './participation.payloads.js';
import { Participations } from './participation.service.js';
import { Participation, ParticipationConnection } from './participation.type.js';

const participationsWrite = { who: 'signedIn', scope: 'participations:write' } as const;

@Resolver(() => Participation)
export class ParticipationResolver {
  constructor(@Inject(Participations) private readonly participations: Participations) {}

  @Permission(participationsWrite)
  @Mutation(() => JoinProjectPayload, { description: 'LEADING opens at once only while nobody leads.' })
  async joinProject(
    @Args('input') { projectId, organizationId, ...input }: JoinProjectInput,
    @CurrentActor() actor: Actor,
  ): Promise<JoinProjectPayload> {
    const ids = {
      projectId: idOf('Project', projectId, 'input.projectId'),
      organizationId: idOf('Organization', organizationId, 'input.organizationId'),
    };
    return { participation: await this.participations.join(actor, { ...input, ...ids }) };
  }

  @Permission(participationsWrite)
  @Mutation(() => EndParticipationPayload, {
    description: 'Ends a participation, or takes a request to lead back.',
  })
  async endParticipation(
    @Args('input') { participationId, reason }: EndParticipationInput,
    @CurrentActor() actor: Actor,
  ): Promise<EndParticipationPayload> {
    const id = idOf('Participation', participationId, 'input.participationId');
    return { participation: await this.participations.end(actor, id, reason) };
  }

  @Permission(participationsWrite)
  @Mutation(() => AnswerLeadershipPayload, { description: 'A current leader answers a request to lead.' })
  async answerLeadership(
    @Args('input') { participationId, accept, reason }: AnswerLeadershipInput,
    @CurrentActor() actor: Actor,
  ): Promise<AnswerLeadershipPayload> {
    const id = idOf('Participation', participationId, 'input.participationId');
    return { participation: await this.participations.answerLeadership(actor, id, accept, reason) };
  }
}

/** Adds the participations to an organization; their values come from the read model. */
@Resolver(() => Organization)
export class OrganizationParticipations {
  @ResolveField(() => ParticipationConnection, {
    description: 'By default only those that are open; newest first.',
  })
  participations(@Args() _args: ParticipationsArgs): void {}

  @ResolveField(() => ParticipationConnection, {
    description:
      'What it has through the associations that it belongs to: their open participations, each project and kind once, without those that it has itself.',
  })
  participationsThroughAssociations(@Args() _args: ParticipationsArgs): void {}
}

/** Adds what waits for an answer to an account; its values come from the read model. */
@Resolver(() => AccountType)
export class AccountConsents {
  @ResolveField(() => ParticipationConnection, {
    description: 'LEADING requests that wait for an answer by an organization the viewer acts for.',
  })
  pendingConsents(@Args() _page: PageArgs): void {}
}
