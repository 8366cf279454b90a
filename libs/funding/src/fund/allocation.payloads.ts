import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Pledge } from '../pledge/pledge.type.js';

@ObjectType()
export class AllocateFromFundPayload extends Payload {
  @Field(() => Pledge, { nullable: true }) pledge?: string | null;
}
