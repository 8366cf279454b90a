import { Inject } from '@nestjs/common';
import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { uuidOf } from '@allmende/kernel';
import { LiveChanges, notFound, Permission } from '@allmende/platform/graphql';
import { Meeting } from '../meeting/meeting.type.js';

@Resolver(() => Meeting)
export class LiveMeetingResolver {
  constructor(@Inject(LiveChanges) private readonly live: LiveChanges) {}

  @Permission({
    who: 'anyone',
    because: 'Each time, the read model shows what this reader may see at that moment.',
  })
  @Subscription(() => Meeting, {
    nullable: true,
    description:
      'A meeting with its agenda, attendance and ballots: at once, and again whenever something of it changes that the viewer may see. Null while she may not see it.',
  })
  meetingChanged(@Args('id', { type: () => ID }) id: string): AsyncIterableIterator<string> {
    const uuid = uuidOf('Meeting', id);
    if (!uuid) throw notFound();
    return this.live.watch('meeting', uuid);
  }
}
