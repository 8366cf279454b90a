import { Inject } from '@nestjs/common';
import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { Permission } from './permission.js';
import { Reads } from './reads/index.js';
import { CurrentActor } from './request-context.js';
import { Node } from './schema-types.js';

@Resolver()
export class NodeResolver {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  @Query(() => Node, {
    nullable: true,
    description: 'Any object by its public id; null when it does not exist or the reader may not see it.',
  })
  @Permission({ who: 'anyone', because: "each object's own visibility decides" })
  node(
    @Args('id', { type: () => ID }) id: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ) {
    return this.reads.node(info, actor, id);
  }
}
