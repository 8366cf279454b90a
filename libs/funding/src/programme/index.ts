import type { Provider } from '@nestjs/common';
import type { EntityClass } from '../entity-class.js';
import type { ReadDeclaration } from '@allmende/platform/graphql';
import { FundingProgrammeEntity } from './funding-programme.entity.js';
import {
  fundingProgrammeReads,
  fundingProgrammesRoot,
  organizationProgrammes,
  projectProgrammes,
} from './funding-programme.reads.js';
import {
  FundingProgrammeResolver,
  OrganizationProgrammes,
  ProgrammeProjects,
  ProjectProgrammes,
} from './funding-programme.resolver.js';
import { FundingProgrammes } from './funding-programme.service.js';

export const programmeEntities: EntityClass[] = [FundingProgrammeEntity];
export const programmeServices: Provider[] = [FundingProgrammes];
export const programmeResolvers: Provider[] = [
  FundingProgrammeResolver,
  ProgrammeProjects,
  OrganizationProgrammes,
  ProjectProgrammes,
];
export const programmeReadModels: ReadDeclaration[] = [
  fundingProgrammeReads,
  fundingProgrammesRoot,
  organizationProgrammes,
  projectProgrammes,
];
