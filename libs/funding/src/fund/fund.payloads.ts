import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Fund } from './fund.type.js';

@ObjectType()
export class CreateFundPayload extends Payload {
  @Field(() => Fund, { nullable: true }) fund?: string | null;
}

@ObjectType()
export class UpdateFundPayload extends Payload {
  @Field(() => Fund, { nullable: true }) fund?: string | null;
}
