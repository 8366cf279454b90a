import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { Meeting } from '../meeting/meeting.type.js';
import { Attendance } from './attendance.type.js';
import { Attendances } from './attendances.service.js';
import { MeetingSession } from './meeting-session.service.js';
import { SessionAgenda } from './session-agenda.service.js';
import { SessionNotes } from './session-notes.service.js';
import {
  CloseMeetingInput,
  FinishAgendaItemInput,
  OpenAgendaItemInput,
  PostponeAgendaItemInput,
  RecordAttendanceInput,
  ReplyToInvitationInput,
  SaveNotesInput,
  StartMeetingInput,
} from './session.inputs.js';
import {
  CloseMeetingPayload,
  FinishAgendaItemPayload,
  OpenAgendaItemPayload,
  PostponeAgendaItemPayload,
  RecordAttendancePayload,
  ReplyToInvitationPayload,
  SaveNotesPayload,
  StartMeetingPayload,
} from './session.payloads.js';

const inPerson = {
  who: 'session',
  because: 'A meeting is led by people, the chair of a group among them.',
} as const;

@Resolver(() => Attendance)
export class SessionResolver {
  constructor(
    @Inject(Attendances) private readonly attendances: Attendances,
    @Inject(MeetingSession) private readonly session: MeetingSession,
    @Inject(SessionAgenda) private readonly agenda: SessionAgenda,
    @Inject(SessionNotes) private readonly notes: SessionNotes,
  ) {}

  @Permission({ who: 'signedIn', scope: 'meetings:write' })
  @Mutation(() => ReplyToInvitationPayload, { description: 'Says whether the viewer comes to a meeting.' })
  async replyToInvitation(
    @Args('input') { meetingId, organizationId, ...reply }: ReplyToInvitationInput,
    @CurrentActor() actor: Actor,
  ): Promise<ReplyToInvitationPayload> {
    const attendance = await this.attendances.reply(actor, {
      ...reply,
      meetingId: idOf('Meeting', meetingId, 'input.meetingId'),
      organizationId: organizationIdOf(organizationId),
    });
    return { attendance };
  }

  @Permission(inPerson)
  @Mutation(() => RecordAttendancePayload, {
    description: 'Notes that somebody comes or leaves, for who leads the running meeting.',
  })
  async recordAttendance(
    @Args('input') { meetingId, accountId, organizationId, ...presence }: RecordAttendanceInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordAttendancePayload> {
    const attendance = await this.attendances.record(actor, {
      ...presence,
      meetingId: idOf('Meeting', meetingId, 'input.meetingId'),
      accountId: idOf('Account', accountId, 'input.accountId'),
      organizationId: organizationIdOf(organizationId),
    });
    return { attendance };
  }

  @Permission(inPerson)
  @Mutation(() => StartMeetingPayload, { description: 'Opens the session.' })
  async startMeeting(
    @Args('input') { id }: StartMeetingInput,
    @CurrentActor() actor: Actor,
  ): Promise<StartMeetingPayload> {
    return { meeting: await this.session.start(actor, idOf('Meeting', id, 'input.id')) };
  }

  @Permission(inPerson)
  @Mutation(() => CloseMeetingPayload, {
    description:
      'Closes the session for good: what was called up is handled, the rest is postponed. Open ballots are in its way.',
  })
  async closeMeeting(
    @Args('input') { id }: CloseMeetingInput,
    @CurrentActor() actor: Actor,
  ): Promise<CloseMeetingPayload> {
    return { meeting: await this.session.close(actor, idOf('Meeting', id, 'input.id')) };
  }

  @Permission(inPerson)
  @Mutation(() => OpenAgendaItemPayload, {
    description: 'Calls an item up; the one before it is finished. A handled one may be called up again.',
  })
  async openAgendaItem(
    @Args('input') { id }: OpenAgendaItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<OpenAgendaItemPayload> {
    return { agendaItem: await this.agenda.open(actor, itemIdOf(id)) };
  }

  @Permission(inPerson)
  @Mutation(() => FinishAgendaItemPayload, { description: 'Finishes the item that is called up.' })
  async finishAgendaItem(
    @Args('input') { id }: FinishAgendaItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<FinishAgendaItemPayload> {
    return { agendaItem: await this.agenda.finish(actor, itemIdOf(id)) };
  }

  @Permission(inPerson)
  @Mutation(() => PostponeAgendaItemPayload, {
    description: 'Postpones an item with what is under it; each goes on as a new proposal in the backlog.',
  })
  async postponeAgendaItem(
    @Args('input') { id, reason }: PostponeAgendaItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<PostponeAgendaItemPayload> {
    return { ...(await this.agenda.postpone(actor, itemIdOf(id), reason)) };
  }

  @Permission(inPerson)
  @Mutation(() => SaveNotesPayload, {
    description: 'Saves the notes on an item. When somebody else saved first, both texts come back.',
  })
  async saveNotes(
    @Args('input') { itemId, notes, version }: SaveNotesInput,
    @CurrentActor() actor: Actor,
  ): Promise<SaveNotesPayload> {
    return {
      agendaItem: await this.notes.save(actor, idOf('AgendaItem', itemId, 'input.itemId'), notes, version),
    };
  }
}

const itemIdOf = (id: string): string => idOf('AgendaItem', id, 'input.id');
const organizationIdOf = (id: string | null | undefined): string | null =>
  id ? idOf('Organization', id, 'input.organizationId') : null;

/** Adds who comes to a meeting; the values come from the read model. */
@Resolver(() => Meeting)
export class MeetingAttendance {
  @ResolveField(() => [Attendance], { description: 'By organization; for the people of the body.' })
  attendances(): void {}

  @ResolveField(() => Attendance, { nullable: true, description: "The viewer's own." })
  viewerAttendance(): void {}
}
