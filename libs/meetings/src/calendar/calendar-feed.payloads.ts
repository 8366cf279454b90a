import { Field, ObjectType } from '@nestjs/graphql';
import { AccountType } from '@allmende/identity';
import { Payload } from '@allmende/platform/graphql';
import { CalendarFeed } from './calendar-feed.type.js';

/** Both fields hold uuids and are read back. */
@ObjectType({ isAbstract: true })
abstract class CalendarFeedPayload extends Payload {
  @Field(() => CalendarFeed, { nullable: true }) calendarFeed: string | null;
  @Field(() => AccountType, { nullable: true }) viewer: string | null;
}

@ObjectType()
export class CreateCalendarFeedPayload extends CalendarFeedPayload {}
@ObjectType()
export class RenewCalendarFeedPayload extends CalendarFeedPayload {}
@ObjectType()
export class RevokeCalendarFeedPayload extends CalendarFeedPayload {}
