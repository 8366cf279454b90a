import { AssociationMemberEntity } from './association-member.entity.js';
import { CouncilDecisionEntity } from './council-decision.entity.js';
import { identityExtensions } from './identity-organization.js';
import { MembershipEntity, MembershipStepEntity } from './membership.entity.js';
import { OrganizationEntity } from './organization.entity.js';
import {
  councilDecisionReads,
  membershipReads,
  organizationReads,
  organizationsRoot,
} from './organization.reads.js';

export { Associations } from './association.service.js';
export { CouncilDecisions, type NewCouncilDecision } from './council-decision.service.js';
export {
  seedOrganizations,
  type DemoOrganizations,
  type OrganizationServices,
} from './demo/seed-organizations.js';
export type { MembershipCircle } from './membership.entity.js';
export { Memberships, type Admission } from './membership.service.js';
export type { MembershipState } from './membership.machine.js';
export { keyFault, kindOfKey, lands, tidyKey, type KeyFault, type KeyKind } from './official-key.js';
export type { OrganizationKind } from './organization.entity.js';
export { actsFor, mayActFor } from './organization.policy.js';
export { Organizations, type NewOrganization, type OrganizationRef } from './organization.service.js';
export { Organization } from './organization.type.js';
export { OrganizationsApiModule, OrganizationsModule } from './organizations.module.js';
export {
  RegisterImport,
  type Progress,
  type RegisterCounts,
  type RegisterReport,
} from './register/register-import.js';
export type { RegisterFault } from './register/gv100ad.js';

/** Entities of this room for the connection pool. */
export const organizationsEntities = [
  OrganizationEntity,
  MembershipEntity,
  MembershipStepEntity,
  AssociationMemberEntity,
  CouncilDecisionEntity,
];

/** Read models of this room for the GraphQL module. */
export const organizationsReadModels = [
  organizationReads,
  membershipReads,
  councilDecisionReads,
  organizationsRoot,
  ...identityExtensions,
];
