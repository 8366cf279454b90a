import { ParticipationEntity } from './participation.entity.js';
import { accountConsents, organizationParticipations, participationReads } from './participation.reads.js';
import { ProjectImportEntity } from './project-import.entity.js';
import { ProjectEntity } from './project.entity.js';
import { projectImportReads, projectReads, projectsRoot } from './project.reads.js';
import { KnownNameEntity, UsageClaimEntity } from './used-by/usage-claim.entity.js';
import {
  organizationUsageClaims,
  projectUsageClaims,
  usageCandidateReads,
  usageClaimReads,
  usageClaimsRoot,
} from './used-by/usage-claim.reads.js';

export { seedProjects, type ProjectServices } from './demo/seed-projects.js';
export type { ParticipationKind, ParticipationState } from './participation.entity.js';
export { Participations, type JoinProject } from './participation.service.js';
export { ProjectImports, type ImportOutcome, type ImportResult } from './project-import.service.js';
export type { DevelopmentStatus, ProjectLifecycle, Visibility } from './project.entity.js';
export { ProjectService } from './project.service.js';
export { projectVisible } from './project.reads.js';
export { Project } from './project.type.js';
export { categories as publiccodeCategories } from './publiccode/vocabulary.js';
export { ProjectsApiModule, ProjectsModule } from './projects.module.js';
export { UsageClaims } from './used-by/usage-claim.service.js';
export { lifecycleNames, participationKindNames } from './words.js';
export { parsePubliccode, type Fault, type Parsed, type Publiccode } from './publiccode/index.js';

/** Entities of this room for the connection pool. */
export const projectsEntities = [
  ProjectEntity,
  ProjectImportEntity,
  ParticipationEntity,
  UsageClaimEntity,
  KnownNameEntity,
];

/** Read models of this room for the GraphQL module. */
export const projectsReadModels = [
  projectReads,
  projectImportReads,
  participationReads,
  projectsRoot,
  organizationParticipations,
  accountConsents,
  usageClaimReads,
  usageCandidateReads,
  organizationUsageClaims,
  projectUsageClaims,
  usageClaimsRoot,
];
