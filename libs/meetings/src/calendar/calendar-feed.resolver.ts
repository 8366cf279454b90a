import { Inject } from '@nestjs/common';
import { Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AccountType } from '@allmende/identity';
import { accountIdOf, type Actor } from '@allmende/kernel';
import { CONFIG, SignedLinks, type Config } from '@allmende/platform/config';
import { CurrentActor, neededBy, Permission } from '@allmende/platform/graphql';
import { WorkingGroup } from '@allmende/working-groups';
import { Meeting } from '../meeting/meeting.type.js';
import { calendarPaths } from '../paths.js';
import {
  CreateCalendarFeedPayload,
  RenewCalendarFeedPayload,
  RevokeCalendarFeedPayload,
} from './calendar-feed.payloads.js';
import { CalendarFeeds } from './calendar-feed.service.js';
import { CalendarFeed } from './calendar-feed.type.js';

const inPerson = {
  who: 'session',
  because: 'the address outlives a token and shows the meetings of all organizations',
} as const;

@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  constructor(
    @Inject(CalendarFeeds) private readonly feeds: CalendarFeeds,
    @Inject(SignedLinks) private readonly links: SignedLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Permission(inPerson)
  @Mutation(() => CreateCalendarFeedPayload, {
    description: 'Twice is once: an address that is there stays.',
  })
  async createCalendarFeed(@CurrentActor() actor: Actor): Promise<CreateCalendarFeedPayload> {
    return { calendarFeed: await this.feeds.create(actor), viewer: accountIdOf(actor) };
  }

  @Permission(inPerson)
  @Mutation(() => RenewCalendarFeedPayload, { description: 'A new address; the one before is dead at once.' })
  async renewCalendarFeed(@CurrentActor() actor: Actor): Promise<RenewCalendarFeedPayload> {
    return { calendarFeed: await this.feeds.renew(actor), viewer: accountIdOf(actor) };
  }

  @Permission(inPerson)
  @Mutation(() => RevokeCalendarFeedPayload, { description: 'The address is dead at once.' })
  async revokeCalendarFeed(@CurrentActor() actor: Actor): Promise<RevokeCalendarFeedPayload> {
    await this.feeds.revoke(actor);
    return { calendarFeed: null, viewer: accountIdOf(actor) };
  }

  @ResolveField(() => String)
  url(@Parent() feed: unknown, @Info() info: GraphQLResolveInfo): string {
    const { id } = neededBy<{ id: string }>(feed, info);
    return this.config.publicUrl + calendarPaths.personal(this.links.sign('calendar', id));
  }
}

/** Declares what an account gains; the value comes from the read model. */
@Resolver(() => AccountType)
export class AccountCalendar {
  @ResolveField(() => CalendarFeed, {
    nullable: true,
    description: 'Only for the person herself, in the browser.',
  })
  calendarFeed(): void {}
}

/** Declares what a meeting gains. */
@Resolver(() => Meeting)
export class MeetingCalendar {
  @ResolveField(() => String, {
    description: 'Path of its calendar file; there for who may see the meeting.',
  })
  calendarUrl(): void {}
}

/** Declares what a working group gains. */
@Resolver(() => WorkingGroup)
export class WorkingGroupCalendar {
  @ResolveField(() => String, { description: 'Path of the calendar of its meetings.' })
  calendarUrl(): void {}
}
