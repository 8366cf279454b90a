import type { Provider } from '@nestjs/common';
import type { EntityClass } from '../entity-class.js';
import type { ReadDeclaration } from '@allmende/platform/graphql';
import { FundingProgrammeEntity } from './funding-programme.entity.js';
import {
  fundingProgrammeReads,
  fundingProgrammesRoot,
  organizationProgrammes,
  projectProgrammes,
  roundProgrammes,
} from './funding-programme.reads.js';
import {
  FundingProgrammeResolver,
  OrganizationProgrammes,
  ProgrammeProjects,
  ProjectProgrammes,
} from './funding-programme.resolver.js';
import { ProgrammeShareResolver, ProgrammeShareLists, RoundProgrammes } from './programme-share.resolver.js';
import { ProgrammeShares } from './programme-share.service.js';
import { FundingProgrammes } from './funding-programme.service.js';

export const programmeEntities: EntityClass[] = [FundingProgrammeEntity];
export const programmeServices: Provider[] = [FundingProgrammes, ProgrammeShares];
export const programmeResolvers: Provider[] = [
  FundingProgrammeResolver,
  ProgrammeProjects,
  OrganizationProgrammes,
  ProjectProgrammes,
  ProgrammeShareResolver,
  ProgrammeShareLists,
  RoundProgrammes,
];
export const programmeReadModels: ReadDeclaration[] = [
  fundingProgrammeReads,
  fundingProgrammesRoot,
  organizationProgrammes,
  projectProgrammes,
  roundProgrammes,
];
