import { Inject } from '@nestjs/common';
import { Args, Info, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AccountType } from '@allmende/identity';
import { accountIdOf, uuidOf, type Actor } from '@allmende/kernel';
import { Organization } from '@allmende/organizations';
import {
  CurrentActor,
  idOf,
  PageArgs,
  Permission,
  Reads,
  UserFaults,
  type ReadResult,
} from '@allmende/platform/graphql';
import { Project } from '@allmende/projects';
import { Deliveries } from './delivery.service.js';
import { DeliveryConnection } from './delivery.type.js';
import { Follows, subjectOf } from './follow.service.js';
import { FollowConnection } from './follow.type.js';
import { Inbox } from './inbox.service.js';
import { LetterConnection } from './letter.type.js';
import { NotificationConnection } from './notification.type.js';
import {
  DeliveriesArgs,
  FollowInput,
  InboxArgs,
  MarkNotificationsReadInput,
  RetryDeliveriesInput,
  SetNotificationPreferenceInput,
} from './notifications.inputs.js';
import {
  FollowPayload,
  MarkNotificationsReadPayload,
  RetryDeliveriesPayload,
  SetNotificationPreferencePayload,
  UnfollowPayload,
} from './notifications.payloads.js';
import { deliveriesRoot, lettersRoot } from './notifications.reads.js';
import { NotificationPreference } from './preference.type.js';
import { Preferences } from './preference.service.js';

const mayFollow = { who: 'signedIn', scope: 'notifications:write' } as const;
const inPerson = {
  who: 'session',
  because: 'an inbox speaks of all organizations, a token acts for one',
} as const;

@Resolver()
export class NotificationsResolver {
  constructor(
    @Inject(Follows) private readonly follows: Follows,
    @Inject(Inbox) private readonly inbox: Inbox,
    @Inject(Preferences) private readonly preferences: Preferences,
  ) {}

  @Permission(mayFollow)
  @Mutation(() => FollowPayload, { description: 'Of a project or an organization. Twice is once.' })
  async follow(
    @Args('input') { subjectId }: FollowInput,
    @CurrentActor() actor: Actor,
  ): Promise<FollowPayload> {
    return { subject: await this.follows.follow(actor, subjectOf(subjectId, 'input.subjectId')) };
  }

  @Permission(mayFollow)
  @Mutation(() => UnfollowPayload)
  async unfollow(
    @Args('input') { subjectId }: FollowInput,
    @CurrentActor() actor: Actor,
  ): Promise<UnfollowPayload> {
    return { subject: await this.follows.unfollow(actor, subjectOf(subjectId, 'input.subjectId')) };
  }

  @Permission(inPerson)
  @Mutation(() => MarkNotificationsReadPayload)
  async markNotificationsRead(
    @Args('input') { notificationIds }: MarkNotificationsReadInput,
    @CurrentActor() actor: Actor,
  ): Promise<MarkNotificationsReadPayload> {
    const ids = notificationIds?.map((id, at) => idOf('Notification', id, `input.notificationIds.${at}`));
    return { viewer: await this.inbox.markRead(actor, ids) };
  }

  @Permission(inPerson)
  @Mutation(() => SetNotificationPreferencePayload)
  async setNotificationPreference(
    @Args('input') change: SetNotificationPreferenceInput,
    @CurrentActor() actor: Actor,
  ): Promise<SetNotificationPreferencePayload> {
    // Declared `inPerson`: there is an account.
    const accountId = accountIdOf(actor)!;
    await this.preferences.set(actor, accountId, change);
    return { viewer: accountId };
  }
}

/** The uuid of a delivery or a letter. @throws UserFaults INVALID_ID */
function sentId(id: string, path: string): string {
  try {
    return uuidOf('Letter', id) ?? idOf('Delivery', id, path);
  } catch (error) {
    throw error instanceof UserFaults ? error.with({ count: 0 }) : error;
  }
}

@Resolver()
export class DeliveriesResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Deliveries) private readonly service: Deliveries,
  ) {}

  @Permission({ who: 'moderator' })
  @Query(() => DeliveryConnection, {
    description: 'What was sent to accounts and what was not, newest first; moderators only.',
  })
  deliveries(
    @Args() _args: DeliveriesArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, deliveriesRoot);
  }

  @Permission({ who: 'moderator' })
  @Query(() => LetterConnection, {
    description: 'What was sent to addresses and what was not, newest first; moderators only.',
  })
  letters(
    @Args() _args: DeliveriesArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, lettersRoot);
  }

  @Permission({ who: 'moderator' })
  @Mutation(() => RetryDeliveriesPayload, {
    description: 'Tries again what failed for good; leaves the rest alone.',
  })
  async retryDeliveries(
    @Args('input') { deliveryIds }: RetryDeliveriesInput,
    @CurrentActor() actor: Actor,
  ): Promise<RetryDeliveriesPayload> {
    const ids = deliveryIds.map((id, at) => sentId(id, `input.deliveryIds.${at}`));
    return { count: await this.service.retry(actor, ids) };
  }
}

/** Declares what an account gains in this room; the values come from the read model. */
@Resolver(() => AccountType)
export class AccountNotifications {
  @ResolveField(() => Int, { nullable: true, description: 'Only for the person herself, in the browser.' })
  unreadCount(): void {}

  @ResolveField(() => NotificationConnection, { description: 'Only for the person herself, in the browser.' })
  inbox(@Args() _args: InboxArgs): void {}

  @ResolveField(() => FollowConnection, { description: 'Only for the person herself.' })
  follows(@Args() _page: PageArgs): void {}

  @ResolveField(() => [NotificationPreference], {
    description:
      'Every topic on every channel; MODERATION only for moderators. Only for the person herself, in the browser.',
  })
  preferences(): void {}
}

/** Declares what a project gains in this room. */
@Resolver(() => Project)
export class ProjectFollowing {
  @ResolveField(() => Boolean)
  viewerFollows(): void {}
}

/** Declares what an organization gains in this room. */
@Resolver(() => Organization)
export class OrganizationFollowing {
  @ResolveField(() => Boolean)
  viewerFollows(): void {}
}
