import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType } from '@allmende/identity';
import { PageArgs } from '@allmende/platform/graphql';
import { DecisionAdoptionConnection } from '../adoption/decision-adoption.type.js';
import { AgendaItemConnection } from '../agenda/agenda-item.type.js';
import { BallotConnection } from '../ballot/ballot.type.js';
import { DecisionConnection } from '../decision/decision.type.js';
import { MeetingConnection } from '../meeting/meeting.type.js';
import { MinutesConnection } from '../minutes/minutes.type.js';

/** What somebody must read and decide until when. Other people's accounts have none to show. */
@Resolver(() => AccountType)
export class AccountPreparation {
  @ResolveField(() => MeetingConnection, {
    description: 'Invited or running sessions of the bodies that she belongs to, the next one first.',
  })
  upcomingMeetings(@Args() _page: PageArgs): void {}

  @ResolveField(() => BallotConnection, {
    description: 'Open ballots in which she may vote, or change a vote; what closes first stands first.',
  })
  openBallots(@Args() _page: PageArgs): void {}

  @ResolveField(() => BallotConnection, {
    description: 'Those of them in which an organization that she votes for has not voted yet.',
  })
  ballotsToCast(@Args() _page: PageArgs): void {}

  @ResolveField(() => MinutesConnection, {
    description:
      'Circulated minutes of the bodies that she belongs to, by the end of their objection window.',
  })
  minutesToRead(@Args() _page: PageArgs): void {}

  @ResolveField(() => DecisionConnection, {
    description: 'Decisions that her organizations see to, not yet done, by the next due or review date.',
  })
  dueDecisions(@Args() _page: PageArgs): void {}

  @ResolveField(() => AgendaItemConnection, {
    description: 'Proposals of her organizations, groups or her own that wait or stand on an agenda.',
  })
  ownProposals(@Args() _page: PageArgs): void {}

  @ResolveField(() => DecisionAdoptionConnection, {
    description: 'Decisions that her organizations mean to take to their own councils, by the planned day.',
  })
  plannedAdoptions(@Args() _page: PageArgs): void {}
}
