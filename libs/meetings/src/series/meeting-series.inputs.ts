import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { CalendarDate, PageArgs } from '@allmende/platform/graphql';
import type { AgendaOutcome, StandingItem } from '../agenda/agenda-item.entity.js';
import { AgendaOutcomes, MeetingVisibilities, StandingItems } from '../enums.js';
import type { Visibility } from '../visibility.js';

@ArgsType()
export class MeetingSeriesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The board when left out.' })
  workingGroupId?: string | null;
}

@ArgsType()
export class UpcomingArgs {
  @Field(() => Int, { defaultValue: 6, description: '1 to 60.' }) count: number;
}

@InputType()
export class SeriesItemInput {
  @Field(() => StandingItems, { nullable: true }) standing?: StandingItem | null;
  @Field(() => String, {
    nullable: true,
    description: 'At most 300 characters. A standing item has the usual German title when left out.',
  })
  title?: string | null;
  @Field(() => AgendaOutcomes, {
    nullable: true,
    description: 'As is usual for the standing item when left out.',
  })
  outcome?: AgendaOutcome | null;
  @Field(() => Int, { description: '0 to 600.' }) minutes: number;
}

@InputType()
export class CreateMeetingSeriesInput {
  @Field(() => ID, { nullable: true, description: 'The board when left out.' })
  workingGroupId?: string | null;
  @Field({ description: 'At most 200 characters.' }) title: string;
  @Field({ description: 'See MeetingSeries.rule.' }) rule: string;
  @Field(() => CalendarDate, { description: 'First day on which it may take place.' }) startsOn: string;
  @Field({ description: 'On the clock in Germany, `10:00`.' }) startTime: string;
  @Field(() => Int, { description: '5 to 1440.' }) durationMinutes: number;
  @Field(() => String, { nullable: true, description: 'At most 500 characters.' }) place?: string | null;
  @Field(() => String, { nullable: true, description: 'https; at most 1,000 characters.' })
  onlineUrl?: string | null;
  @Field(() => MeetingVisibilities, { defaultValue: MeetingVisibilities.PUBLIC }) visibility: Visibility;
  @Field(() => Int, { defaultValue: 14, description: '0 to 120.' }) proposalDays: number;
  @Field(() => [SeriesItemInput], { defaultValue: [], description: 'At most 30, in order.' })
  items: SeriesItemInput[];
}

@InputType({
  description:
    'What is left out stays; null clears what may be empty. Drafts to come that nobody has touched follow, all others stay as they are.',
})
export class UpdateMeetingSeriesInput {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version: number;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) rule?: string | null;
  @Field(() => CalendarDate, { nullable: true }) startsOn?: string | null;
  @Field(() => String, { nullable: true }) startTime?: string | null;
  @Field(() => Int, { nullable: true }) durationMinutes?: number | null;
  @Field(() => String, { nullable: true }) place?: string | null;
  @Field(() => String, { nullable: true }) onlineUrl?: string | null;
  @Field(() => MeetingVisibilities, { nullable: true }) visibility?: Visibility | null;
  @Field(() => Int, { nullable: true }) proposalDays?: number | null;
  @Field(() => [SeriesItemInput], { nullable: true, description: 'All of them, in order.' })
  items?: SeriesItemInput[] | null;
}

@InputType()
export class EndMeetingSeriesInput {
  @Field(() => ID) id: string;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day on which it may take place; today when left out.',
  })
  endsOn?: string | null;
}

@InputType()
export class PlanOccurrencesInput {
  @Field(() => ID) seriesId: string;
  @Field(() => CalendarDate, { description: 'Last day to plan; at most two years ahead.' }) until: string;
}

@InputType()
export class SkipOccurrenceInput {
  @Field(() => ID) seriesId: string;
  @Field(() => CalendarDate, { description: 'A day of the rule that is not past.' }) occursOn: string;
  @Field({ description: 'At most 500 characters.' }) reason: string;
}

@InputType()
export class RestoreOccurrenceInput {
  @Field(() => ID) seriesId: string;
  @Field(() => CalendarDate, { description: 'A day that was skipped.' }) occursOn: string;
}
