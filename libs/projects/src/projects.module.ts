import { Module } from '@nestjs/common';
import { OrganizationsModule } from '@allmende/organizations';
import { FiguresResolver } from './figures.resolver.js';
import {
  AccountConsents,
  OrganizationParticipations,
  ParticipationResolver,
} from './participation.resolver.js';
import { Participations } from './participation.service.js';
import { ImportedOrganizations, ProjectImportResolver } from './project-import.resolver.js';
import { ProjectImports } from './project-import.service.js';
import { ProjectFields, ProjectResolver } from './project.resolver.js';
import { ProjectService } from './project.service.js';
import { UsageClaims } from './used-by/usage-claim.service.js';
import {
  OrganizationUsageClaims,
  ProjectUsageClaims,
  UsageClaimResolver,
} from './used-by/usage-claim.resolver.js';
import { UsedByClaims } from './used-by/used-by-claims.js';

const services = [ProjectService, ProjectImports, Participations, UsedByClaims, UsageClaims];

/** The commands of the catalogue, for every process. */
@Module({ imports: [OrganizationsModule], providers: services, exports: services })
export class ProjectsModule {}

/** The commands with their GraphQL face, for the API. */
@Module({
  imports: [ProjectsModule],
  providers: [
    ProjectResolver,
    ProjectFields,
    ProjectImportResolver,
    ImportedOrganizations,
    ParticipationResolver,
    OrganizationParticipations,
    AccountConsents,
    UsageClaimResolver,
    OrganizationUsageClaims,
    ProjectUsageClaims,
    FiguresResolver,
  ],
  exports: [ProjectsModule],
})
export class ProjectsApiModule {}
