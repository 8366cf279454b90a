import { WorkingGroupEntity } from './group/working-group.entity.js';
import {
  organizationWorkingGroups,
  workingGroupReads,
  workingGroupsRoot,
} from './group/working-group.reads.js';
import { WorkingGroupMemberEntity } from './member/working-group-member.entity.js';
import { memberReads } from './member/working-group-member.reads.js';

export { Bodies, type BodyId, type BodyRight, type Voice } from './body/bodies.js';
export {
  mayPropose,
  mayRead,
  participates,
  presides,
  speaksFor,
  voicesOf,
  worksIn,
} from './body/body.sql.js';
export { seedWorkingGroups, type DemoPeople, type WorkingGroupServices } from './demo/seed-working-groups.js';
export { WorkingGroups, type NewWorkingGroup } from './group/working-group.service.js';
export { WorkingGroup } from './group/working-group.type.js';
export { WorkingGroupMembers, type Seat } from './member/working-group-member.service.js';
export { WorkingGroupMember } from './member/working-group-member.type.js';
export { WorkingGroupsApiModule, WorkingGroupsModule } from './working-groups.module.js';

/** Entities of this room for the connection pool. */
export const workingGroupsEntities = [WorkingGroupEntity, WorkingGroupMemberEntity];

/** Read models of this room for the GraphQL module. */
export const workingGroupsReadModels = [
  workingGroupReads,
  workingGroupsRoot,
  memberReads,
  organizationWorkingGroups,
];
