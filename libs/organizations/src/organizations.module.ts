import { Module } from '@nestjs/common';
import { Associations } from './association.service.js';
import { CouncilDecisions } from './council-decision.service.js';
import { Memberships } from './membership.service.js';
import { OrganizationLists, OrganizationResolver } from './organization.resolver.js';
import { Organizations } from './organization.service.js';
import { RegisterImport } from './register/register-import.js';

const services = [Organizations, Memberships, Associations, CouncilDecisions, RegisterImport];

/** Directory, register import, memberships, associations, council decisions. */
@Module({
  providers: [...services, OrganizationResolver, OrganizationLists],
  exports: services,
})
export class OrganizationsModule {}
