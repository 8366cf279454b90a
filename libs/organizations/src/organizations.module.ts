import { Module } from '@nestjs/common';
import { IdentityModule } from '@allmende/identity';
import { Admissions } from './application/admissions.service.js';
import { ApplicantResolver } from './application/applicant.resolver.js';
import { Applicants } from './application/applicant.service.js';
import { ApplicationDesk } from './application/application-desk.service.js';
import { ApplicationResolver, MembershipApplication } from './application/application.resolver.js';
import { Applying } from './application/applying.service.js';
import { AssociationResolver, OrganizationAssociations } from './association/association.resolver.js';
import { Associations } from './association/association.service.js';
import { CouncilDecisionResolver } from './council/council-decision.resolver.js';
import { CouncilDecisions } from './council/council-decision.service.js';
import { OparlImport } from './council/oparl/oparl-import.service.js';
import { identityResolvers } from './directory/identity-organization.js';
import { CircleRightsResolver } from './membership/circle-rights.resolver.js';
import { MembershipFigures } from './membership/membership-figures.resolver.js';
import { MembershipKeeping } from './membership/membership-keeping.service.js';
import { MembershipLists } from './membership/membership-lists.resolver.js';
import { MembershipSteps } from './membership/membership-steps.js';
import { MembershipSuccession } from './membership/membership-succession.js';
import { MembershipResolver, OrganizationMembership } from './membership/membership.resolver.js';
import { Memberships } from './membership/membership.service.js';
import { Seats } from './membership/seats.js';
import { OrganizationLists, OrganizationResolver } from './directory/organization.resolver.js';
import { Organizations } from './directory/organization.service.js';
import { CoordinationOfficeResolver, OrganizationOffice } from './office/coordination-office.resolver.js';
import { CoordinationOffices } from './office/coordination-office.service.js';
import { RegisterImport } from './register/register-import.js';
import { RegisterChanges } from './territory/register-changes.js';
import {
  OrganizationSuccession,
  TerritorialChangeResolver,
} from './territory/territorial-change.resolver.js';
import { TerritorialChanges } from './territory/territorial-change.service.js';
import { TerritorySuccession } from './territory/territory-succession.js';

const memberships = [Memberships, MembershipKeeping, MembershipSteps, MembershipSuccession, Seats];
const applications = [Applying, Applicants, ApplicationDesk, Admissions];
const services = [
  Organizations,
  ...memberships,
  ...applications,
  Associations,
  CoordinationOffices,
  CouncilDecisions,
  OparlImport,
  RegisterImport,
  RegisterChanges,
  TerritorialChanges,
  TerritorySuccession,
];

/** Directory, register import, memberships, applications, associations, council decisions; no GraphQL. For every process. */
@Module({ imports: [IdentityModule], providers: services, exports: services })
export class OrganizationsModule {}

/** The room's face in GraphQL; for the process that serves it. */
@Module({
  imports: [OrganizationsModule],
  providers: [
    OrganizationResolver,
    OrganizationLists,
    OrganizationMembership,
    MembershipResolver,
    MembershipLists,
    MembershipFigures,
    CircleRightsResolver,
    ApplicationResolver,
    ApplicantResolver,
    MembershipApplication,
    AssociationResolver,
    OrganizationAssociations,
    CoordinationOfficeResolver,
    OrganizationOffice,
    CouncilDecisionResolver,
    TerritorialChangeResolver,
    OrganizationSuccession,
    ...identityResolvers,
  ],
})
export class OrganizationsApiModule {}
