import { Module } from '@nestjs/common';
import { Associations } from './association/association.service.js';
import { CouncilDecisions } from './council/council-decision.service.js';
import { ApiTokenOrganization, GrantOrganization } from './directory/identity-organization.js';
import { OrganizationMembership } from './membership/membership.resolver.js';
import { Memberships } from './membership/membership.service.js';
import { OrganizationLists, OrganizationResolver } from './directory/organization.resolver.js';
import { Organizations } from './directory/organization.service.js';
import { RegisterImport } from './register/register-import.js';

const services = [Organizations, Memberships, Associations, CouncilDecisions, RegisterImport];

/** Directory, register import, memberships, associations, council decisions; no GraphQL. For every process. */
@Module({ providers: services, exports: services })
export class OrganizationsModule {}

/** The room's face in GraphQL; for the process that serves it. */
@Module({
  imports: [OrganizationsModule],
  providers: [
    OrganizationResolver,
    OrganizationLists,
    OrganizationMembership,
    GrantOrganization,
    ApiTokenOrganization,
  ],
})
export class OrganizationsApiModule {}
