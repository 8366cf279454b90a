import { Inject } from '@nestjs/common';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, Permission, Reads, type ReadResult } from '@allmende/platform/graphql';
import { BacklogArgs } from './agenda-item.inputs.js';
import { backlogRoot } from './agenda-item.reads.js';
import { AgendaItem, AgendaItemConnection } from './agenda-item.type.js';

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  @Permission({ who: 'signedIn', scope: 'read' })
  @Query(() => AgendaItemConnection, {
    description:
      'What was proposed to a body and waits for a session, the oldest first: for its people and those who may propose to it; a sponsor sees its own.',
  })
  backlog(
    @Args() _args: BacklogArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, backlogRoot);
  }
}
