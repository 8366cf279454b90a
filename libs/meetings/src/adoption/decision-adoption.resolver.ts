import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { Organization } from '@allmende/organizations';
import { CurrentActor, idOf, PageArgs, Permission } from '@allmende/platform/graphql';
import { Decision } from '../decision/decision.type.js';
import { RecordAdoptionInput } from './decision-adoption.inputs.js';
import { RecordAdoptionPayload } from './decision-adoption.payloads.js';
import { Adoptions } from './decision-adoption.service.js';
import { DecisionAdoption, DecisionAdoptionConnection } from './decision-adoption.type.js';

@Resolver(() => DecisionAdoption)
export class DecisionAdoptionResolver {
  constructor(@Inject(Adoptions) private readonly adoptions: Adoptions) {}

  @Permission({ who: 'signedIn', scope: 'meetings:write' })
  @Mutation(() => RecordAdoptionPayload, {
    description:
      'How an organization takes a decision home, or what has changed about that. By who acts for it, or a moderator.',
  })
  async recordAdoption(
    @Args('input') { decisionId, organizationId, councilDecisionId, ...input }: RecordAdoptionInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordAdoptionPayload> {
    const decisionAdoption = await this.adoptions.record(actor, {
      ...input,
      decisionId: idOf('Decision', decisionId, 'input.decisionId'),
      organizationId: idOf('Organization', organizationId, 'input.organizationId'),
      councilDecisionId: councilDecisionId
        ? idOf('CouncilDecision', councilDecisionId, 'input.councilDecisionId')
        : null,
    });
    return { decisionAdoption };
  }

  @ResolveField(() => Decision) decision(): void {}
}

@Resolver(() => Organization)
export class OrganizationAdoptions {
  @ResolveField(() => DecisionAdoptionConnection, {
    description: 'Decisions of the board that the organization takes home, what changed last first.',
  })
  adoptions(@Args() _page: PageArgs): void {}
}
