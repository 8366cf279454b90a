import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { RecordCouncilDecisionInput } from './council-decision.inputs.js';
import { RecordCouncilDecisionPayload } from './council-decision.payloads.js';
import { CouncilDecisions } from './council-decision.service.js';
import { CouncilDecision } from './council-decision.type.js';

@Resolver(() => CouncilDecision)
export class CouncilDecisionResolver {
  constructor(@Inject(CouncilDecisions) private readonly decisions: CouncilDecisions) {}

  @Permission({ who: 'signedIn', scope: 'participations:write' })
  @Mutation(() => RecordCouncilDecisionPayload, {
    description: 'What the organization’s own council decided. By who acts for it, or a moderator.',
  })
  async recordCouncilDecision(
    @Args('input') { organizationId, ...decision }: RecordCouncilDecisionInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordCouncilDecisionPayload> {
    const id = idOf('Organization', organizationId, 'input.organizationId');
    return { councilDecision: await this.decisions.record(actor, { ...decision, organizationId: id }) };
  }
}
