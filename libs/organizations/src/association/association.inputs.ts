import { Field, ID, InputType } from '@nestjs/graphql';
import { CalendarDate } from '@allmende/platform/graphql';

@InputType()
export class AddAssociationMemberInput {
  @Field(() => ID) associationId: string;
  @Field(() => ID) organizationId: string;
  @Field(() => CalendarDate, { description: 'First day of its belonging.' }) since: string;
}

@InputType()
export class EndAssociationMembershipInput {
  @Field(() => ID) associationMembershipId: string;
  @Field(() => CalendarDate, { description: 'Last day of its belonging.' }) until: string;
}
