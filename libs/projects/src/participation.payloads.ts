import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Participation } from './participation.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class JoinProjectPayload extends Payload {
  @Field(() => Participation, { nullable: true }) participation?: string | null;
}

@ObjectType()
export class EndParticipationPayload extends Payload {
  @Field(() => Participation, { nullable: true }) participation?: string | null;
}

@ObjectType()
export class AnswerLeadershipPayload extends Payload {
  @Field(() => Participation, { nullable: true }) participation?: string | null;
}
