import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CalendarDate, PageArgs } from '@allmende/platform/graphql';
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
