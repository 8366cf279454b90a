import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { CalendarDate, DateTime, PageArgs } from '@allmende/platform/graphql';
import { MeetingVisibilities } from '../enums.js';
import type { Visibility } from '../visibility.js';
import type { MeetingState } from './meeting.machine.js';
import { MeetingStates } from './meeting.type.js';

@InputType()
export class MeetingFilter {
  @Field(() => ID, { nullable: true }) workingGroupId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only meetings of the board.' }) board?:
    boolean | null;
  @Field(() => CalendarDate, { nullable: true, description: 'First day, in Germany.' }) from?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day, in Germany.' }) to?: string | null;
  @Field(() => [MeetingStates], { nullable: true }) states?: MeetingState[] | null;
  @Field(() => Boolean, { nullable: true, description: 'The latest first, for looking back.' })
  newestFirst?: boolean | null;
}

@ArgsType()
export class MeetingsArgs extends PageArgs {
  @Field(() => MeetingFilter, { nullable: true }) filter?: MeetingFilter | null;
}

@InputType()
export class PlanMeetingInput {
  @Field(() => ID, { nullable: true, description: 'The body; the board when left out.' })
  workingGroupId?: string | null;
  @Field({ description: 'At most 200 characters.' }) title: string;
  @Field(() => DateTime, { description: 'Not in the past.' }) startsAt: Date;
  @Field(() => DateTime, { description: 'After the beginning.' }) endsAt: Date;
  @Field(() => String, { nullable: true, description: 'At most 500 characters.' }) place?: string | null;
  @Field(() => String, { nullable: true, description: 'http(s); for the people of the body only.' })
  onlineUrl?: string | null;
  @Field(() => MeetingVisibilities, { nullable: true, defaultValue: MeetingVisibilities.NETWORK })
  visibility?: Visibility | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'From this moment on, proposals are late. Not in the past, not after the beginning.',
  })
  proposalsUntil?: Date | null;
}

@InputType({ description: 'What is left out stays; null clears what may be empty.' })
export class UpdateMeetingInput {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version: number;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => DateTime, { nullable: true }) startsAt?: Date | null;
  @Field(() => DateTime, { nullable: true }) endsAt?: Date | null;
  @Field(() => String, { nullable: true }) place?: string | null;
  @Field(() => String, { nullable: true }) onlineUrl?: string | null;
  @Field(() => MeetingVisibilities, { nullable: true }) visibility?: Visibility | null;
  @Field(() => DateTime, { nullable: true }) proposalsUntil?: Date | null;
}

@InputType()
export class InviteToMeetingInput {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'Markdown, at most 10,000 characters.' })
  invitationText?: string | null;
}

@InputType()
export class CancelMeetingInput {
  @Field(() => ID) id: string;
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
}
