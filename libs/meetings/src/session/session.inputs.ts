import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { AttendanceCapacity, InvitationAnswer } from './attendance.entity.js';
import { AttendanceCapacities, InvitationAnswers } from './attendance.type.js';

@InputType()
export class ReplyToInvitationInput {
  @Field(() => ID) meetingId: string;
  @Field(() => ID, { nullable: true, description: 'For whom you come; may be left out by moderators.' })
  organizationId?: string | null;
  @Field(() => InvitationAnswers) answer: InvitationAnswer;
  @Field(() => String, { nullable: true, description: 'At most 500 characters.' }) note?: string | null;
}

@InputType()
export class RecordAttendanceInput {
  @Field(() => ID) meetingId: string;
  @Field(() => ID) accountId: string;
  @Field(() => ID, { nullable: true, description: 'For whom she sits there; must be given for VOTING.' })
  organizationId?: string | null;
  @Field(() => AttendanceCapacities) capacity: AttendanceCapacity;
  @Field({ description: 'True when she comes (back), false when she leaves.' }) present: boolean;
}

@InputType()
export class StartMeetingInput {
  @Field(() => ID) id: string;
}

@InputType()
export class CloseMeetingInput {
  @Field(() => ID) id: string;
}

@InputType()
export class OpenAgendaItemInput {
  @Field(() => ID) id: string;
}

@InputType()
export class FinishAgendaItemInput {
  @Field(() => ID) id: string;
}

@InputType()
export class PostponeAgendaItemInput {
  @Field(() => ID) id: string;
  @Field({ description: 'At most 2,000 characters; the sponsor reads it.' }) reason: string;
}

@InputType()
export class SaveNotesInput {
  @Field(() => ID) itemId: string;
  @Field(() => String, { description: 'Markdown, at most 50,000 characters; may be empty.' }) notes: string;
  @Field(() => Int, { description: '`notesVersion` of the text that you changed.' }) version: number;
}
