import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '@allmende/platform/graphql';
import type { AgendaItemState } from './agenda-item.machine.js';
import { AgendaItemStates } from './agenda-item.type.js';

@InputType()
export class BacklogFilter {
  @Field(() => ID, { nullable: true, description: 'Whose; the board when left out.' })
  workingGroupId?: string | null;
  @Field(() => [AgendaItemStates], { nullable: true, description: 'PROPOSED and DEFERRED when left out.' })
  states?: AgendaItemState[] | null;
}

@ArgsType()
export class BacklogArgs extends PageArgs {
  @Field(() => BacklogFilter, { nullable: true }) filter?: BacklogFilter | null;
}

@ArgsType()
export class GroupBacklogArgs extends PageArgs {
  @Field(() => [AgendaItemStates], { nullable: true, description: 'PROPOSED and DEFERRED when left out.' })
  states?: AgendaItemState[] | null;
}
