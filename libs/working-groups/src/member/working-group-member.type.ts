import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AccountType } from '@allmende/identity';
import { Organization } from '@allmende/organizations';
import { CalendarDate, connectionOf, Node } from '@allmende/platform/graphql';
import type { MemberRole } from './working-group-member.entity.js';

export const MemberRoleEnum: { [Name in MemberRole]: Name } = { CHAIR: 'CHAIR', MEMBER: 'MEMBER' };
registerEnumType(MemberRoleEnum, {
  name: 'WorkingGroupRole',
  description: 'The CHAIR plans and leads the meetings of the group; each group has one.',
});

/** `workingGroup` is declared by `MemberWorkingGroup`: the two types name each other. */
@ObjectType({
  implements: () => [Node],
  description: 'A person works in a working group for an organization.',
})
export class WorkingGroupMember implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization) organization: Organization;
  @Field(() => AccountType, {
    nullable: true,
    description: 'Who it is; null for those outside of the network.',
  })
  account: AccountType | null;
  @Field(() => MemberRoleEnum) role: MemberRole;
  @Field(() => CalendarDate, { description: 'First day.' }) since: string;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day, by the end of the group if not before; null while it is open.',
  })
  until: string | null;
  @Field({
    description:
      'Whether it counts now: not ended, and the person holds a role for the organization, without which it rests.',
  })
  current: boolean;
  @Field({
    description:
      'The viewer may end it: the person herself, the chair, a moderator. A chair is first followed by another.',
  })
  viewerCanEnd: boolean;
}

@ObjectType()
export class WorkingGroupMemberConnection extends connectionOf(
  'WorkingGroupMember',
  () => WorkingGroupMember,
) {}
