import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { AgendaItem } from '../agenda/agenda-item.type.js';
import { Meeting } from '../meeting/meeting.type.js';
import { Attendance } from './attendance.type.js';

@ObjectType()
export class ReplyToInvitationPayload extends Payload {
  @Field(() => Attendance, { nullable: true }) attendance?: string | null;
}

@ObjectType()
export class RecordAttendancePayload extends Payload {
  @Field(() => Attendance, { nullable: true }) attendance?: string | null;
}

@ObjectType()
export class StartMeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true }) meeting?: string | null;
}

@ObjectType()
export class CloseMeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true }) meeting?: string | null;
}

@ObjectType()
export class OpenAgendaItemPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
}

@ObjectType()
export class FinishAgendaItemPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
}

@ObjectType()
export class PostponeAgendaItemPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
  @Field(() => AgendaItem, {
    nullable: true,
    description: 'The proposal that goes on with it; null for items that come with every session.',
  })
  continuation?: string | null;
}

@ObjectType({ description: 'Somebody saved other notes in between. Nothing is lost: both texts are here.' })
export class NotesConflict {
  @Field({ description: 'What was sent now and is not saved.' }) yours: string;
  @Field({ description: 'What is saved.' }) theirs: string;
  @Field(() => Int, { description: 'Number to send back with the text made of both.' }) version: number;
}

@ObjectType()
export class SaveNotesPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: string | null;
  @Field(() => NotesConflict, { nullable: true, description: 'Beside the error CHANGED_MEANWHILE.' })
  conflict?: NotesConflict | null;
}
