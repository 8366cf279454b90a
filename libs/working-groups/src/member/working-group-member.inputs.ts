import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '@allmende/platform/graphql';
import type { MemberRole } from './working-group-member.entity.js';
import { MemberRoleEnum } from './working-group-member.type.js';

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Also memberships that were ended.' })
  past?: boolean;
}

@InputType()
export class AddWorkingGroupMemberInput {
  @Field(() => ID) workingGroupId: string;
  @Field(() => ID) accountId: string;
  @Field(() => ID, { description: 'For which she works in the group; she must have a role for it today.' })
  organizationId: string;
  @Field(() => MemberRoleEnum, {
    defaultValue: MemberRoleEnum.MEMBER,
    description: 'As CHAIR she follows the one who leads now, who stays a member.',
  })
  role: MemberRole;
}

@InputType()
export class EndWorkingGroupMembershipInput {
  @Field(() => ID) workingGroupMemberId: string;
}

@InputType()
export class AppointChairInput {
  @Field(() => ID, { description: 'A member whose membership is `current`.' }) workingGroupMemberId: string;
}
