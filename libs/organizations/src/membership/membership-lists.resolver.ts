import { Inject } from '@nestjs/common';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor, Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import {
  badInput,
  CurrentActor,
  PageArgs,
  Permission,
  Reads,
  type ReadResult,
} from '@allmende/platform/graphql';
import { OrganizationConnection } from '../directory/organization.type.js';
import { today } from '../today.js';
import { BoardOnArgs } from './membership.inputs.js';
import { boardOnRoot, seatHoldersRoot, waitingListRoot, withoutCoordinatorRoot } from './membership.reads.js';
import { MembershipConnection } from './membership.type.js';

const publicSeats = { who: 'anyone', because: 'Who has a seat, and who waits for one, is public.' } as const;

/** Lists across all memberships. */
@Resolver()
export class MembershipLists {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Permission(publicSeats)
  @Query(() => MembershipConnection, {
    description: 'Who waits for a seat of the board; who comes next stands first.',
  })
  waitingList(
    @Args() _page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, waitingListRoot);
  }

  @Permission(publicSeats)
  @Query(() => MembershipConnection, {
    description:
      'Who takes up a seat of the board today, suspended members too; the longest there stand first.',
  })
  seatHolders(
    @Args() _page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, seatHoldersRoot);
  }

  @Permission(publicSeats)
  @Query(() => OrganizationConnection, {
    description:
      'Who could vote in the board on that day, by name. Steps count from the beginning of their day.',
  })
  boardOn(
    @Args() { day }: BoardOnArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    if (day > today(this.clock)) throw notYet();
    return this.reads.connection(info, actor, boardOnRoot);
  }

  @Permission({ who: 'moderator' })
  @Query(() => OrganizationConnection, {
    description: 'Members (ADMITTED or SUSPENDED) for whom nobody with an active account coordinates today.',
  })
  organizationsWithoutCoordinator(
    @Args() _page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, withoutCoordinatorRoot);
  }
}

const notYet = () =>
  badInput('day', {
    de: 'Dieser Tag liegt in der Zukunft. Bitte wählen Sie heute oder einen früheren Tag.',
    en: 'This day lies in the future. Please choose today or an earlier day.',
  });
