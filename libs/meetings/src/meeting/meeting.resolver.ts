import { Inject } from '@nestjs/common';
import { Args, ID, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidOf, type Actor } from '@allmende/kernel';
import {
  badInput,
  CurrentActor,
  idOf,
  Permission,
  Reads,
  sql,
  type ReadResult,
} from '@allmende/platform/graphql';
import { WorkingGroup } from '@allmende/working-groups';
import { optionalId } from '../input-ids.js';
import { ledInPerson } from '../led-in-person.js';
import {
  CancelMeetingInput,
  InviteToMeetingInput,
  MeetingsArgs,
  PlanMeetingInput,
  UpdateMeetingInput,
} from './meeting.inputs.js';
import {
  CancelMeetingPayload,
  InviteToMeetingPayload,
  PlanMeetingPayload,
  UpdateMeetingPayload,
} from './meeting.payloads.js';
import { meetingsRoot } from './meeting.reads.js';
import { Meetings } from './meeting.service.js';
import { Meeting, MeetingConnection } from './meeting.type.js';

const publicCalendar = {
  who: 'anyone',
  because:
    'The calendar is public; the read model leaves out drafts and what is for the network or the body.',
} as const;

@Resolver(() => Meeting)
export class MeetingResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Meetings) private readonly service: Meetings,
  ) {}

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

  @Permission(ledInPerson)
  @Mutation(() => PlanMeetingPayload, { description: 'Plans a meeting as a draft, which nobody is told of.' })
  async planMeeting(
    @Args('input') { workingGroupId, ...plan }: PlanMeetingInput,
    @CurrentActor() actor: Actor,
  ): Promise<PlanMeetingPayload> {
    const body = optionalId('WorkingGroup', workingGroupId, 'input.workingGroupId');
    return { meeting: await this.service.plan(actor, { ...plan, workingGroupId: body }) };
  }

  @Permission(ledInPerson)
  @Mutation(() => UpdateMeetingPayload, {
    description: 'A stale version is refused. After the invitation, those invited are told.',
  })
  async updateMeeting(
    @Args('input') { id, version, ...plan }: UpdateMeetingInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateMeetingPayload> {
    const uuid = idOf('Meeting', id, 'input.id');
    return { meeting: await this.service.update(actor, uuid, version, plan) };
  }

  @Permission(ledInPerson)
  @Mutation(() => InviteToMeetingPayload, { description: 'Invites the body and freezes the numbers.' })
  async inviteToMeeting(
    @Args('input') { id, invitationText }: InviteToMeetingInput,
    @CurrentActor() actor: Actor,
  ): Promise<InviteToMeetingPayload> {
    const uuid = idOf('Meeting', id, 'input.id');
    return { meeting: await this.service.invite(actor, uuid, invitationText) };
  }

  @Permission(ledInPerson)
  @Mutation(() => CancelMeetingPayload, {
    description: 'Calls a meeting off before it begins; what was to be dealt with goes back to the backlog.',
  })
  async cancelMeeting(
    @Args('input') { id, reason }: CancelMeetingInput,
    @CurrentActor() actor: Actor,
  ): Promise<CancelMeetingPayload> {
    return { meeting: await this.service.cancel(actor, idOf('Meeting', id, 'input.id'), reason) };
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
