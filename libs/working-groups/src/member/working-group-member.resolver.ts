import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import {
  AddWorkingGroupMemberInput,
  AppointChairInput,
  EndWorkingGroupMembershipInput,
} from './working-group-member.inputs.js';
import {
  AddWorkingGroupMemberPayload,
  AppointChairPayload,
  EndWorkingGroupMembershipPayload,
} from './working-group-member.payloads.js';
import { WorkingGroupMembers } from './working-group-member.service.js';
import { WorkingGroupMember } from './working-group-member.type.js';

const byPeople = {
  who: 'session',
  because: 'Who works in a group is said by people: its chair, the moderators, the members themselves.',
} as const;

@Resolver(() => WorkingGroupMember)
export class WorkingGroupMemberResolver {
  constructor(@Inject(WorkingGroupMembers) private readonly members: WorkingGroupMembers) {}

  @Permission(byPeople)
  @Mutation(() => AddWorkingGroupMemberPayload, { description: 'By the chair or a moderator.' })
  async addWorkingGroupMember(
    @Args('input') { workingGroupId, accountId, organizationId, role }: AddWorkingGroupMemberInput,
    @CurrentActor() actor: Actor,
  ): Promise<AddWorkingGroupMemberPayload> {
    const id = idOf('WorkingGroup', workingGroupId, 'input.workingGroupId');
    const member = await this.members.add(actor, id, {
      accountId: idOf('Account', accountId, 'input.accountId'),
      organizationId: idOf('Organization', organizationId, 'input.organizationId'),
      role,
    });
    return { member };
  }

  @Permission(byPeople)
  @Mutation(() => EndWorkingGroupMembershipPayload, {
    description: 'By the member herself, the chair or a moderator. A chair is first followed by another.',
  })
  async endWorkingGroupMembership(
    @Args('input') { workingGroupMemberId }: EndWorkingGroupMembershipInput,
    @CurrentActor() actor: Actor,
  ): Promise<EndWorkingGroupMembershipPayload> {
    const id = idOf('WorkingGroupMember', workingGroupMemberId, 'input.workingGroupMemberId');
    await this.members.end(actor, id);
    return { member: id };
  }

  @Permission(byPeople)
  @Mutation(() => AppointChairPayload, {
    description:
      'Makes a member the chair; who led the group stays a member. By the chair or a moderator. The same again changes nothing.',
  })
  async appointChair(
    @Args('input') { workingGroupMemberId }: AppointChairInput,
    @CurrentActor() actor: Actor,
  ): Promise<AppointChairPayload> {
    const id = idOf('WorkingGroupMember', workingGroupMemberId, 'input.workingGroupMemberId');
    return { workingGroup: await this.members.appointChair(actor, id) };
  }
}
