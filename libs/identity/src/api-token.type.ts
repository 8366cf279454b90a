import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';

@ObjectType('ApiToken', {
  implements: () => [Node],
  description: 'A secret with which a machine acts for one organization.',
})
export class ApiTokenType implements Node {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field({ description: 'The part of the token that stands after `alm_`; the rest is shown once only.' })
  prefix: string;
  @Field(() => [String], { description: 'read, participations:write, projects:write, notifications:write.' })
  scopes: string[];
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime) expiresAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'Exact to the minute.' }) lastUsedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) revokedAt: Date | null;
}

@ObjectType('ApiTokenConnection')
export class ApiTokenConnection extends connectionOf('ApiToken', () => ApiTokenType) {}
