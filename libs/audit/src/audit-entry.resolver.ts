import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, PageArgs, Permission, Reads } from '@allmende/platform/graphql';
import { auditEntries } from './audit-entry.reads.js';
import { AuditEntry, AuditEntryConnection } from './audit-entry.type.js';

@ArgsType()
class AuditEntriesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what was done to this object.' })
  subjectId?: string;
}

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  @Query(() => AuditEntryConnection, { description: 'Who did what, newest first; moderators only.' })
  @Permission({ who: 'moderator' })
  auditEntries(@Args() _: AuditEntriesArgs, @Info() info: GraphQLResolveInfo, @CurrentActor() actor: Actor) {
    return this.reads.connection(info, actor, auditEntries);
  }
}
