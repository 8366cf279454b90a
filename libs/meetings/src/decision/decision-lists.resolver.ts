import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { Organization } from '@allmende/organizations';
import { PageArgs } from '@allmende/platform/graphql';
import { Project } from '@allmende/projects';
import { WorkingGroup } from '@allmende/working-groups';
import { DecisionAdoptionConnection } from '../adoption/decision-adoption.type.js';
import { AgendaItem } from '../agenda/agenda-item.type.js';
import { Ballot } from '../ballot/ballot.type.js';
import { Meeting } from '../meeting/meeting.type.js';
import { DecisionEndorsement, DecisionEndorsementConnection } from './decision-endorsement.type.js';
import { DecisionsArgs, EndorsementsArgs } from './decision.inputs.js';
import { Decision, DecisionConnection } from './decision.type.js';

// Values come from the read models; a class for each type that a decision is seen from.

@Resolver(() => Decision)
export class DecisionLinks {
  @ResolveField(() => Meeting, {
    nullable: true,
    description: 'Null: a circular vote, or not for the viewer.',
  })
  meeting(): void {}

  @ResolveField(() => AgendaItem, { nullable: true }) agendaItem(): void {}

  @ResolveField(() => Ballot, {
    nullable: true,
    description: 'How it was voted on, as far as the viewer may read.',
  })
  ballot(): void {}

  @ResolveField(() => DecisionEndorsementConnection, { description: 'Who carries it, by name.' })
  endorsements(@Args() _args: EndorsementsArgs): void {}

  @ResolveField(() => DecisionAdoptionConnection, { description: 'How each took it home, by name.' })
  adoptions(@Args() _page: PageArgs): void {}

  @ResolveField(() => [Organization], {
    description:
      'Those with a voice in the body that have not said yet how they take it home, by name; none when rejected.',
  })
  adoptionsOutstanding(): void {}
}

@Resolver(() => DecisionEndorsement)
export class EndorsementDecision {
  @ResolveField(() => Decision) decision(): void {}
}

@Resolver(() => Project)
export class ProjectDecisions {
  @ResolveField(() => DecisionConnection, { description: 'Newest first.' })
  decisions(@Args() _args: DecisionsArgs): void {}
}

@Resolver(() => WorkingGroup)
export class WorkingGroupDecisions {
  @ResolveField(() => Decision, { nullable: true, description: 'The decision of the board that founded it.' })
  foundingDecision(): void {}

  @ResolveField(() => DecisionConnection, { description: 'What the group itself decided, newest first.' })
  decisions(@Args() _args: DecisionsArgs): void {}
}

@Resolver(() => Meeting)
export class MeetingDecisions {
  @ResolveField(() => [Decision], { description: 'In the order of their numbers.' }) decisions(): void {}
}

@Resolver(() => AgendaItem)
export class AgendaItemDecisions {
  @ResolveField(() => Decision, { nullable: true, description: 'The newest one.' }) decision(): void {}

  @ResolveField(() => [Decision], { description: 'In the order of their numbers.' }) decisions(): void {}
}
