import { Field, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Payload } from '@allmende/platform/graphql';
import { MeetingSeries } from './meeting-series.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType({ isAbstract: true })
abstract class MeetingSeriesPayload extends Payload {
  @Field(() => MeetingSeries, { nullable: true }) meetingSeries?: string | null;
}

@ObjectType()
export class CreateMeetingSeriesPayload extends MeetingSeriesPayload {}

@ObjectType()
export class UpdateMeetingSeriesPayload extends MeetingSeriesPayload {}

@ObjectType()
export class EndMeetingSeriesPayload extends MeetingSeriesPayload {}

@ObjectType()
export class SkipOccurrencePayload extends MeetingSeriesPayload {}

@ObjectType()
export class RestoreOccurrencePayload extends MeetingSeriesPayload {}

/** `meetings` is read back by `PlannedMeetings`. */
@ObjectType()
export class PlanOccurrencesPayload extends MeetingSeriesPayload {
  @Field(() => [CalendarDate], { description: 'Days that were planned by this very call.' })
  planned?: string[];
}
