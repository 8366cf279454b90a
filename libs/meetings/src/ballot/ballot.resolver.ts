import { Inject } from '@nestjs/common';
import { Args, ID, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { uuidOf } from '@allmende/kernel';
import {
  CurrentActor,
  idOf,
  PageArgs,
  Permission,
  Reads,
  sql,
  type ReadResult,
} from '@allmende/platform/graphql';
import { AgendaItem } from '../agenda/agenda-item.type.js';
import { Meeting } from '../meeting/meeting.type.js';
import { BallotClosing } from './ballot-closing.service.js';
import { BallotOpening } from './ballot-opening.service.js';
import {
  CancelBallotInput,
  CastSecretVoteInput,
  CastVoteInput,
  CloseBallotInput,
  OpenBallotInput,
} from './ballot.inputs.js';
import {
  CancelBallotPayload,
  CastSecretVotePayload,
  CastVotePayload,
  CloseBallotPayload,
  OpenBallotPayload,
} from './ballot.payloads.js';
import { openBallotsRoot } from './ballot.reads.js';
import { Ballot, BallotConnection } from './ballot.type.js';
import { Voting } from './voting.service.js';

const inPerson = {
  who: 'session',
  because: 'A vote is led and given by a person, never by a token.',
} as const;

@Resolver(() => Ballot)
export class BallotResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(BallotOpening) private readonly opening: BallotOpening,
    @Inject(Voting) private readonly voting: Voting,
    @Inject(BallotClosing) private readonly closing: BallotClosing,
  ) {}

  @Permission({
    who: 'anyone',
    because: 'Votes of public sessions are public; the read model hides all others.',
  })
  @Query(() => Ballot, { nullable: true })
  ballot(
    @Args('id', { type: () => ID }) id: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult | null> {
    return this.reads.one(info, actor, 'Ballot', ({ t }) => sql`${t('id')} = ${uuidOf('Ballot', id)}::uuid`);
  }

  @Permission({ who: 'signedIn', scope: 'read' })
  @Query(() => BallotConnection, {
    description:
      'Open ballots in which the viewer may vote, whether she has already or not; what closes first stands first.',
  })
  openBallots(
    @Args() _page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, openBallotsRoot);
  }

  @Permission(inPerson)
  @Mutation(() => OpenBallotPayload, {
    description: 'By whoever leads the body. Rules and voters are fixed by it.',
  })
  async openBallot(
    @Args('input') { agendaItemId, workingGroupId, ...input }: OpenBallotInput,
    @CurrentActor() actor: Actor,
  ): Promise<OpenBallotPayload> {
    const ids = {
      agendaItemId: agendaItemId ? idOf('AgendaItem', agendaItemId, 'input.agendaItemId') : null,
      workingGroupId: workingGroupId ? idOf('WorkingGroup', workingGroupId, 'input.workingGroupId') : null,
    };
    return { ballot: await this.opening.open(actor, { ...input, ...ids }) };
  }

  @Permission(inPerson)
  @Mutation(() => CastVotePayload, {
    description: 'NAMED and CONSENT. Again changes what was said, as long as the ballot is open.',
  })
  async castVote(
    @Args('input') { ballotId, organizationId, choice, reason }: CastVoteInput,
    @CurrentActor() actor: Actor,
  ): Promise<CastVotePayload> {
    const at = voiceAt(ballotId, organizationId);
    return { voter: await this.voting.cast(actor, at, choice, reason), ballot: at.ballotId };
  }

  @Permission(inPerson)
  @Mutation(() => CastSecretVotePayload, {
    description: 'SECRET. Final: nobody can find the paper again, so nobody can change it.',
  })
  async castSecretVote(
    @Args('input') { ballotId, organizationId, optionIds }: CastSecretVoteInput,
    @CurrentActor() actor: Actor,
  ): Promise<CastSecretVotePayload> {
    const at = voiceAt(ballotId, organizationId);
    const chosen = optionIds.map((id) => idOf('BallotOption', id, 'input.optionIds'));
    return { voter: await this.voting.castSecret(actor, at, chosen), ballot: at.ballotId };
  }

  @Permission(inPerson)
  @Mutation(() => CloseBallotPayload, { description: 'Counts, once; again answers the same result.' })
  async closeBallot(
    @Args('input') { ballotId }: CloseBallotInput,
    @CurrentActor() actor: Actor,
  ): Promise<CloseBallotPayload> {
    return { ballot: await this.closing.close(actor, idOf('Ballot', ballotId, 'input.ballotId')) };
  }

  @Permission(inPerson)
  @Mutation(() => CancelBallotPayload, { description: 'Calls it off: what was said is told to nobody.' })
  async cancelBallot(
    @Args('input') { ballotId, reason }: CancelBallotInput,
    @CurrentActor() actor: Actor,
  ): Promise<CancelBallotPayload> {
    return { ballot: await this.closing.cancel(actor, idOf('Ballot', ballotId, 'input.ballotId'), reason) };
  }
}

const voiceAt = (ballotId: string, organizationId: string) => ({
  ballotId: idOf('Ballot', ballotId, 'input.ballotId'),
  organizationId: idOf('Organization', organizationId, 'input.organizationId'),
});

/** Adds its ballots to a meeting; their values come from the read model. */
@Resolver(() => Meeting)
export class MeetingBallots {
  @ResolveField(() => [Ballot], { description: 'In the order in which they were opened.' })
  ballots(): void {}

  @ResolveField(() => [Ballot])
  openBallots(): void {}
}

/** Adds its ballots to an agenda item; their values come from the read model. */
@Resolver(() => AgendaItem)
export class AgendaItemBallots {
  @ResolveField(() => [Ballot], { description: 'In the order in which they were opened.' })
  ballots(): void {}
}
