import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';

@ObjectType()
export class AddAssociationMemberPayload extends Payload {
  @Field(() => Organization, { nullable: true }) association?: string | null;
}

@ObjectType()
export class EndAssociationMembershipPayload extends Payload {
  @Field(() => Organization, { nullable: true }) association?: string | null;
}
