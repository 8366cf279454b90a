import { ApplicationEntity, ApplicationMessageEntity } from './application/application.entity.js';
import {
  applicationReads,
  applicationsRoot,
  membershipApplication,
} from './application/application.reads.js';
import { AssociationMemberEntity } from './association/association-member.entity.js';
import {
  associationMembershipReads,
  organizationAssociations,
} from './association/association-membership.reads.js';
import { CouncilDecisionEntity } from './council/council-decision.entity.js';
import { identityExtensions } from './directory/identity-organization.js';
import { MembershipEntity, MembershipStepEntity } from './membership/membership.entity.js';
import { OrganizationEntity } from './directory/organization.entity.js';
import { organizationReads, organizationsRoot } from './directory/organization.reads.js';
import { councilDecisionReads } from './council/council-decision.reads.js';
import {
  boardOnRoot,
  membershipReads,
  membershipStepReads,
  organizationMembership,
  seatHoldersRoot,
  waitingListRoot,
  withoutCoordinatorRoot,
} from './membership/membership.reads.js';
import { CoordinationOfficeEntity } from './office/coordination-office.entity.js';
import {
  coordinationOfficeReads,
  coordinationOfficesRoot,
  organizationOffice,
} from './office/coordination-office.reads.js';
import { TerritorialChangeEntity } from './territory/territorial-change.entity.js';
import {
  organizationSuccession,
  successorCandidateReads,
  territorialChangeReads,
  territorialChangesRoot,
} from './territory/territorial-change.reads.js';

export { Admissions } from './application/admissions.service.js';
export { Applicants, type ApplicantKey } from './application/applicant.service.js';
export { ApplicationDesk, type DeskDecision } from './application/application-desk.service.js';
export type { ApplicationForm } from './application/application.form.js';
export type { ApplicationState } from './application/application.machine.js';
export { Applying } from './application/applying.service.js';
export { Associations } from './association/association.service.js';
export { CouncilDecisionFields } from './council/council-decision.inputs.js';
export { CouncilDecisions, type NewCouncilDecision } from './council/council-decision.service.js';
export { CouncilDecision } from './council/council-decision.type.js';
export { seedApplications, type ApplicationServices } from './demo/seed-applications.js';
export { seedOffices, type OfficeServices } from './demo/seed-offices.js';
export {
  seedOrganizations,
  type DemoOrganizations,
  type OrganizationServices,
} from './demo/seed-organizations.js';
export type { MembershipCircle } from './membership/membership.entity.js';
export {
  circleRights,
  circlesWith,
  rightsOf,
  whyNotJoin,
  type CircleRights,
  type Standing,
} from './membership/circle-rights.js';
export { MembershipKeeping } from './membership/membership-keeping.service.js';
export { Memberships, type Admission, type AdmissionOutcome } from './membership/membership.service.js';
export type { MembershipState } from './membership/membership.machine.js';
export {
  keyFault,
  kindOfKey,
  lands,
  tidyKey,
  type KeyFault,
  type KeyKind,
} from './directory/official-key.js';
export type { OrganizationKind } from './directory/organization.entity.js';
export { actingRoles, actsFor, mayActFor } from './directory/organization.policy.js';
export {
  Organizations,
  type NewOrganization,
  type OrganizationRef,
} from './directory/organization.service.js';
export { Organization, OrganizationKinds } from './directory/organization.type.js';
export type { OfficeState } from './office/coordination-office.entity.js';
export { CoordinationOffices, type OfficeInput } from './office/coordination-office.service.js';
export { OrganizationsApiModule, OrganizationsModule } from './organizations.module.js';
export {
  RegisterImport,
  type Progress,
  type RegisterCounts,
  type RegisterReport,
} from './register/register-import.js';
export type { RegisterFault } from './register/gv100ad.js';
export type { FoundChange, RegisterChangesReport } from './territory/register-changes.js';
export { TerritorialChanges } from './territory/territorial-change.service.js';
export { todayInGermany } from './today.js';
export { webAddressFault } from './web-address.js';

/** Entities of this room for the connection pool. */
export const organizationsEntities = [
  OrganizationEntity,
  MembershipEntity,
  MembershipStepEntity,
  ApplicationEntity,
  ApplicationMessageEntity,
  AssociationMemberEntity,
  CoordinationOfficeEntity,
  CouncilDecisionEntity,
  TerritorialChangeEntity,
];

/** Read models of this room for the GraphQL module. */
export const organizationsReadModels = [
  organizationReads,
  membershipReads,
  membershipStepReads,
  organizationMembership,
  seatHoldersRoot,
  waitingListRoot,
  boardOnRoot,
  withoutCoordinatorRoot,
  applicationReads,
  applicationsRoot,
  membershipApplication,
  associationMembershipReads,
  organizationAssociations,
  coordinationOfficeReads,
  coordinationOfficesRoot,
  organizationOffice,
  councilDecisionReads,
  successorCandidateReads,
  territorialChangeReads,
  territorialChangesRoot,
  organizationSuccession,
  organizationsRoot,
  ...identityExtensions,
];
