import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { WorkingGroup } from '@allmende/working-groups';
import { Meeting } from '../meeting/meeting.type.js';
import { GroupBacklogArgs } from './agenda-item.inputs.js';
import { AgendaItem, AgendaItemConnection } from './agenda-item.type.js';

/** Adds the agenda to a meeting; the values come from the read model. */
@Resolver(() => Meeting)
export class MeetingAgenda {
  @ResolveField(() => [AgendaItem], { description: 'The top level, in order; more in `children`.' })
  items(): void {}

  @ResolveField(() => [AgendaItem], { description: 'All of them, flat, in the order of the agenda.' })
  allItems(): void {}

  @ResolveField(() => AgendaItem, { nullable: true, description: 'What is being dealt with.' })
  currentItem(): void {}
}

/** Adds the backlog to a working group; the values come from the read model. */
@Resolver(() => WorkingGroup)
export class WorkingGroupBacklog {
  @ResolveField(() => AgendaItemConnection, { description: 'Proposals to the group, the oldest first.' })
  backlog(@Args() _args: GroupBacklogArgs): void {}
}
