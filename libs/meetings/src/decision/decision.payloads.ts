import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { DecisionEndorsement } from './decision-endorsement.type.js';
import { Decision } from './decision.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class RecordDecisionPayload extends Payload {
  @Field(() => Decision, { nullable: true }) decision?: string | null;
}

@ObjectType()
export class UpdateDecisionPayload extends Payload {
  @Field(() => Decision, { nullable: true }) decision?: string | null;
}

@ObjectType()
export class MarkDecisionDonePayload extends Payload {
  @Field(() => Decision, { nullable: true }) decision?: string | null;
}

@ObjectType()
export class EndorseDecisionPayload extends Payload {
  @Field(() => DecisionEndorsement, { nullable: true }) decisionEndorsement?: string | null;
}

@ObjectType()
export class WithdrawEndorsementPayload extends Payload {
  @Field(() => DecisionEndorsement, { nullable: true }) decisionEndorsement?: string | null;
}
