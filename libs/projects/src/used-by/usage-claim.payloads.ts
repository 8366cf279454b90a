import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { UsageClaim } from './usage-claim.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class ResolveUsageClaimPayload extends Payload {
  @Field(() => UsageClaim, { nullable: true }) usageClaim?: string | null;
}

@ObjectType()
export class AnswerUsageClaimPayload extends Payload {
  @Field(() => UsageClaim, { nullable: true }) usageClaim?: string | null;
}
