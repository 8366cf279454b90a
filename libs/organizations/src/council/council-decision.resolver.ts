import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { RecordCouncilDecisionInput } from './council-decision.inputs.js';
import { RecordCouncilDecisionPayload } from './council-decision.payloads.js';
import { CouncilDecisions } from './council-decision.service.js';
import { CouncilDecision, CouncilDecisionDraft } from './council-decision.type.js';
import { OparlImport } from './oparl/oparl-import.service.js';

@Resolver(() => CouncilDecision)
export class CouncilDecisionResolver {
  constructor(
    @Inject(CouncilDecisions) private readonly decisions: CouncilDecisions,
    @Inject(OparlImport) private readonly oparl: OparlImport,
  ) {}

  @Permission({ who: 'signedIn', scope: 'participations:write' })
  @Query(() => CouncilDecisionDraft, {
    description:
      'Reads an agenda item or a paper of a city’s OParl (1.0 or 1.1) as a draft of a council decision. For who acts for an organization.',
  })
  councilDecisionFromOparl(
    @Args('url') url: string,
    @CurrentActor() actor: Actor,
  ): Promise<CouncilDecisionDraft> {
    return this.oparl.draft(actor, url);
  }

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
