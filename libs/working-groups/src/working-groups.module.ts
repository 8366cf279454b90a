import { Module } from '@nestjs/common';
import { OrganizationsModule } from '@allmende/organizations';
import { Bodies } from './body/bodies.js';
import {
  MemberWorkingGroup,
  OrganizationWorkingGroups,
  WorkingGroupLists,
  WorkingGroupResolver,
} from './group/working-group.resolver.js';
import { WorkingGroups } from './group/working-group.service.js';
import { WorkingGroupMemberResolver } from './member/working-group-member.resolver.js';
import { WorkingGroupMembers } from './member/working-group-member.service.js';

const services = [Bodies, WorkingGroups, WorkingGroupMembers];

/** The commands of working groups, and who may do what in a body, for every process. */
@Module({ imports: [OrganizationsModule], providers: services, exports: services })
export class WorkingGroupsModule {}

/** The commands with their GraphQL face, for the API. */
@Module({
  imports: [WorkingGroupsModule],
  providers: [
    WorkingGroupResolver,
    WorkingGroupLists,
    WorkingGroupMemberResolver,
    MemberWorkingGroup,
    OrganizationWorkingGroups,
  ],
  exports: [WorkingGroupsModule],
})
export class WorkingGroupsApiModule {}
