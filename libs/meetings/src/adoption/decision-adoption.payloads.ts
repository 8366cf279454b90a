import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { DecisionAdoption } from './decision-adoption.type.js';

@ObjectType()
export class RecordAdoptionPayload extends Payload {
  @Field(() => DecisionAdoption, { nullable: true }) decisionAdoption?: string | null;
}
