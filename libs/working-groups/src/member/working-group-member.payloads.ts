import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { WorkingGroup } from '../group/working-group.type.js';
import { WorkingGroupMember } from './working-group-member.type.js';

@ObjectType()
export class AddWorkingGroupMemberPayload extends Payload {
  @Field(() => WorkingGroupMember, { nullable: true }) member?: string | null;
}

@ObjectType()
export class EndWorkingGroupMembershipPayload extends Payload {
  @Field(() => WorkingGroupMember, { nullable: true }) member?: string | null;
}

@ObjectType()
export class AppointChairPayload extends Payload {
  @Field(() => WorkingGroup, { nullable: true }) workingGroup?: string | null;
}
