import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { Organization } from '@allmende/organizations';
import { CurrentActor, idOf, Permission, Reads, type ReadResult } from '@allmende/platform/graphql';
import { Project } from '../project.type.js';
import {
  AnswerUsageClaimInput,
  ResolveUsageClaimInput,
  UsageClaimQueueArgs,
  UsageClaimsArgs,
} from './usage-claim.inputs.js';
import { AnswerUsageClaimPayload, ResolveUsageClaimPayload } from './usage-claim.payloads.js';
import { usageClaimsRoot } from './usage-claim.reads.js';
import { UsageClaims } from './usage-claim.service.js';
import { UsageClaim, UsageClaimConnection } from './usage-claim.type.js';

@Resolver(() => UsageClaim)
export class UsageClaimResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(UsageClaims) private readonly claims: UsageClaims,
  ) {}

  @Permission({ who: 'moderator' })
  @Query(() => UsageClaimConnection, {
    description: 'Entries of usedBy that wait for a moderator, oldest first; others by choice.',
  })
  usageClaims(
    @Args() _args: UsageClaimQueueArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, usageClaimsRoot);
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => ResolveUsageClaimPayload, {
    description: 'Says whom an entry of usedBy means. The organization is asked next; it alone confirms.',
  })
  async resolveUsageClaim(
    @Args('input') { usageClaimId, organizationId, remember }: ResolveUsageClaimInput,
    @CurrentActor() actor: Actor,
  ): Promise<ResolveUsageClaimPayload> {
    const id = idOf('UsageClaim', usageClaimId, 'input.usageClaimId');
    const whom = organizationId ? idOf('Organization', organizationId, 'input.organizationId') : null;
    return { usageClaim: await this.claims.resolve(actor, id, whom, remember) };
  }

  @Permission({ who: 'signedIn', scope: 'participations:write' })
  @Mutation(() => AnswerUsageClaimPayload, {
    description: 'An organization confirms that it uses the project, and joins as USING; or it denies that.',
  })
  async answerUsageClaim(
    @Args('input') { usageClaimId, ...answer }: AnswerUsageClaimInput,
    @CurrentActor() actor: Actor,
  ): Promise<AnswerUsageClaimPayload> {
    const id = idOf('UsageClaim', usageClaimId, 'input.usageClaimId');
    return { usageClaim: await this.claims.answer(actor, id, answer) };
  }
}

/** Adds the claims to an organization; their values come from the read model. */
@Resolver(() => Organization)
export class OrganizationUsageClaims {
  @ResolveField(() => UsageClaimConnection, {
    description:
      'Projects whose file names it as a user, newest first; only PROPOSED unless states are chosen.',
  })
  usageClaims(@Args() _args: UsageClaimsArgs): void {}
}

/** Adds the claims to a project; their values come from the read model. */
@Resolver(() => Project)
export class ProjectUsageClaims {
  @ResolveField(() => UsageClaimConnection, {
    description: 'Whom its file names as users, oldest first; all but GONE unless states are chosen.',
  })
  usageClaims(@Args() _args: UsageClaimsArgs): void {}
}
