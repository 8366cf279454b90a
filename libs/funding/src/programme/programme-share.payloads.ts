import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Pledge } from '../pledge/pledge.type.js';

@ObjectType()
export class RecordProgrammeSharePayload extends Payload {
  @Field(() => Pledge, { nullable: true }) pledge?: string | null;
}
