import { Module } from '@nestjs/common';
import { FiguresResolver } from './figures.resolver.js';
import {
  AccountConsents,
  OrganizationParticipations,
  ParticipationResolver,
} from './participation.resolver.js';
import { Participations } from './participation.service.js';
import { ProjectImportResolver } from './project-import.resolver.js';
import { ProjectImports } from './project-import.service.js';
import { ProjectFields, ProjectResolver } from './project.resolver.js';
import { ProjectService } from './project.service.js';

const services = [ProjectService, ProjectImports, Participations];

/** The commands of the catalogue, for every process. */
@Module({ providers: services, exports: services })
export class ProjectsModule {}

/** The commands with their GraphQL face, for the API. */
@Module({
  imports: [ProjectsModule],
  providers: [
    ProjectResolver,
    ProjectFields,
    ProjectImportResolver,
    ParticipationResolver,
    OrganizationParticipations,
    AccountConsents,
    FiguresResolver,
  ],
  exports: [ProjectsModule],
})
export class ProjectsApiModule {}
