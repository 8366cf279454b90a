import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { TerritorialChange } from './territorial-change.type.js';

@ObjectType()
export class ConfirmTerritorialChangePayload extends Payload {
  @Field(() => TerritorialChange, { nullable: true }) territorialChange?: string | null;
}

@ObjectType()
export class DismissTerritorialChangePayload extends Payload {
  @Field(() => TerritorialChange, { nullable: true }) territorialChange?: string | null;
}
