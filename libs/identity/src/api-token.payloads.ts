import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { ApiTokenType } from './api-token.type.js';

@ObjectType()
export class CreateApiTokenPayload extends Payload {
  @Field(() => ApiTokenType, { nullable: true }) apiToken: string | null;
  @Field(() => String, { nullable: true, description: 'The token itself; shown this once only.' })
  secret: string | null;
}

@ObjectType()
export class RevokeApiTokenPayload extends Payload {
  @Field(() => ApiTokenType, { nullable: true }) apiToken: string | null;
}
