import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { CouncilDecision } from './council-decision.type.js';

@ObjectType()
export class RecordCouncilDecisionPayload extends Payload {
  @Field(() => CouncilDecision, { nullable: true }) councilDecision?: string | null;
}
