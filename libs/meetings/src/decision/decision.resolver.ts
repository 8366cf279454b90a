import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission, Reads, sql, type ReadResult } from '@allmende/platform/graphql';
import {
  DecisionsArgs,
  EndorseDecisionInput,
  MarkDecisionDoneInput,
  RecordDecisionInput,
  UpdateDecisionInput,
  WithdrawEndorsementInput,
} from './decision.inputs.js';
import {
  EndorseDecisionPayload,
  MarkDecisionDonePayload,
  RecordDecisionPayload,
  UpdateDecisionPayload,
  WithdrawEndorsementPayload,
} from './decision.payloads.js';
import { decisionsRoot } from './decision.reads.js';
import { Decision, DecisionRegister } from './decision.type.js';
import { Decisions } from './decision.service.js';
import { DecisionRecording } from './decision-recording.service.js';
import { Endorsements } from './endorsement.service.js';

const meetingsWrite = { who: 'signedIn', scope: 'meetings:write' } as const;
const inPublic = { who: 'anyone', because: 'The register of public decisions is open data.' } as const;
const presiding = { who: 'session', because: 'Who leads a body does so in person.' } as const;

/** The uuid of an id that may be left out. */
const idOrNull = (type: Parameters<typeof idOf>[0], id: string | null | undefined, path: string) =>
  id ? idOf(type, id, path) : null;
/** The same where left out means: stays as it is. */
const idIfGiven = (type: Parameters<typeof idOf>[0], id: string | null | undefined, path: string) =>
  id === undefined ? undefined : idOrNull(type, id, path);

@Resolver(() => Decision)
export class DecisionResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(DecisionRecording) private readonly recording: DecisionRecording,
    @Inject(Decisions) private readonly decisions: Decisions,
    @Inject(Endorsements) private readonly endorsements: Endorsements,
  ) {}

  @Permission(inPublic)
  @Query(() => DecisionRegister, { name: 'decisions', description: 'The register, newest first.' })
  list(
    @Args() _args: DecisionsArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, decisionsRoot);
  }

  @Permission(inPublic)
  @Query(() => Decision, { name: 'decision', nullable: true, description: 'By its number: `B-2026-014`.' })
  byNumber(
    @Args('number') number: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult | null> {
    return this.reads.one(info, actor, 'Decision', ({ t }) => sql`${t('number')} = ${number}`);
  }

  @Permission(presiding)
  @Mutation(() => RecordDecisionPayload, {
    description:
      'Enters what was decided in the register and gives it its number. Doing it twice answers the same decision.',
  })
  async recordDecision(
    @Args('input') input: RecordDecisionInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordDecisionPayload> {
    const decision = await this.recording.record(actor, {
      ...input,
      agendaItemId: idOrNull('AgendaItem', input.agendaItemId, 'input.agendaItemId'),
      ballotId: idOrNull('Ballot', input.ballotId, 'input.ballotId'),
      ownerOrganizationId: idOrNull('Organization', input.ownerOrganizationId, 'input.ownerOrganizationId'),
      projectId: idIfGiven('Project', input.projectId, 'input.projectId'),
      fundingRoundId: idOrNull('FundingRound', input.fundingRoundId, 'input.fundingRoundId'),
    });
    return { decision };
  }

  @Permission(presiding)
  @Mutation(() => UpdateDecisionPayload, {
    description: 'Who sees to it, until when, and for which project. By who presides over the body.',
  })
  async updateDecision(
    @Args('input') { decisionId, version, ...changes }: UpdateDecisionInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateDecisionPayload> {
    const id = idOf('Decision', decisionId, 'input.decisionId');
    const owner = changes.ownerOrganizationId;
    await this.decisions.update(actor, id, version, {
      ...changes,
      ownerOrganizationId: idIfGiven('Organization', owner, 'input.ownerOrganizationId'),
      projectId: idIfGiven('Project', changes.projectId, 'input.projectId'),
      fundingRoundId: idIfGiven('FundingRound', changes.fundingRoundId, 'input.fundingRoundId'),
    });
    return { decision: id };
  }

  @Permission(meetingsWrite)
  @Mutation(() => MarkDecisionDonePayload, {
    description:
      'It is carried out. By who presides over the body, or who acts for the organization that sees to it.',
  })
  async markDecisionDone(
    @Args('input') { decisionId, note }: MarkDecisionDoneInput,
    @CurrentActor() actor: Actor,
  ): Promise<MarkDecisionDonePayload> {
    const id = idOf('Decision', decisionId, 'input.decisionId');
    await this.decisions.markDone(actor, id, note);
    return { decision: id };
  }

  @Permission(meetingsWrite)
  @Mutation(() => EndorseDecisionPayload, {
    description: 'A member carries a joint position with its name. By who acts for it.',
  })
  async endorseDecision(
    @Args('input') { decisionId, organizationId, note }: EndorseDecisionInput,
    @CurrentActor() actor: Actor,
  ): Promise<EndorseDecisionPayload> {
    const ids = {
      decisionId: idOf('Decision', decisionId, 'input.decisionId'),
      organizationId: idOf('Organization', organizationId, 'input.organizationId'),
    };
    return { decisionEndorsement: await this.endorsements.endorse(actor, { ...ids, note }) };
  }

  @Permission(meetingsWrite)
  @Mutation(() => WithdrawEndorsementPayload, {
    description: 'The organization carries the position no longer; that it did is kept.',
  })
  async withdrawEndorsement(
    @Args('input') { decisionEndorsementId }: WithdrawEndorsementInput,
    @CurrentActor() actor: Actor,
  ): Promise<WithdrawEndorsementPayload> {
    const id = idOf('DecisionEndorsement', decisionEndorsementId, 'input.decisionEndorsementId');
    await this.endorsements.withdraw(actor, id);
    return { decisionEndorsement: id };
  }
}
