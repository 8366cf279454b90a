import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Spend } from './spend.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType({ isAbstract: true })
abstract class SpendPayload extends Payload {
  @Field(() => Spend, { nullable: true }) spend?: string | null;
}

@ObjectType()
export class RecordSpendPayload extends SpendPayload {}

@ObjectType()
export class ApproveSpendPayload extends SpendPayload {}

@ObjectType()
export class RejectSpendPayload extends SpendPayload {}
