import { Inject } from '@nestjs/common';
import { Args, ID, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidOf, type Actor } from '@allmende/kernel';
import { badInput, CurrentActor, Permission, Reads, sql, type ReadResult } from '@allmende/platform/graphql';
import { WorkingGroup } from '@allmende/working-groups';
import { MeetingsArgs } from './meeting.inputs.js';
import { meetingsRoot } from './meeting.reads.js';
import { Meeting, MeetingConnection } from './meeting.type.js';

const publicCalendar = {
  who: 'anyone',
  because:
    'The calendar is public; the read model leaves out drafts and what is for the network or the body.',
} as const;

@Resolver(() => Meeting)
export class MeetingResolver {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  @Permission(publicCalendar)
  @Query(() => Meeting, { nullable: true })
  meeting(
    @Args('id', { type: () => ID }) id: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult | null> {
    const uuid = uuidOf('Meeting', id);
    if (!uuid) throw noMeeting(id);
    return this.reads.one(info, actor, 'Meeting', ({ t }) => sql`${t('id')} = ${uuid}`);
  }

  @Permission(publicCalendar)
  @Query(() => MeetingConnection, {
    description: 'The calendar of the board and of all groups, by beginning.',
  })
  meetings(
    @Args() _args: MeetingsArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, meetingsRoot);
  }
}

/** Adds its meetings to a working group; the values come from the read model. */
@Resolver(() => WorkingGroup)
export class WorkingGroupMeetings {
  @ResolveField(() => MeetingConnection, { description: 'By beginning.' })
  meetings(@Args() _args: MeetingsArgs): void {}
}

const noMeeting = (id: string) =>
  badInput('id', {
    de: `„${id.slice(0, 60)}“ ist keine Kennung einer Sitzung.`,
    en: `"${id.slice(0, 60)}" is not the id of a meeting.`,
  });
