import { Field, ID, InputType } from '@nestjs/graphql';
import { CalendarDate } from '@allmende/platform/graphql';

@InputType()
export class CreateApiTokenInput {
  @Field() name: string;
  @Field(() => ID, { description: 'The organization that it acts for; the viewer must coordinate it.' })
  organizationId: string;
  @Field(() => [String], { description: 'read, participations:write, projects:write, notifications:write.' })
  scopes: string[];
  @Field(() => CalendarDate, { description: 'Last day on which it works, by UTC; at most 365 days ahead.' })
  expiresOn: string;
}

@InputType()
export class RevokeApiTokenInput {
  @Field(() => ID) tokenId: string;
}
