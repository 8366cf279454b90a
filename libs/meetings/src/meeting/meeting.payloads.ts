import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Meeting } from './meeting.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class PlanMeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true }) meeting?: string | null;
}

@ObjectType()
export class UpdateMeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true }) meeting?: string | null;
}

@ObjectType()
export class InviteToMeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true }) meeting?: string | null;
}

@ObjectType()
export class CancelMeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true }) meeting?: string | null;
}
