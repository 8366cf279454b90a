import type { Provider } from '@nestjs/common';
import type { ReadDeclaration } from '@allmende/platform/graphql';
import type { EntityClass } from '../entity-class.js';
import { evaluationServices } from '../evaluation/index.js';
import { FundingRoundEntity } from './funding-round.entity.js';
import { fundingRoundModels } from './funding-round.reads.js';
import {
  FundingRoundLinks,
  FundingRoundResolver,
  ProjectFundingRounds,
  RoundTermsResolver,
} from './funding-round.resolver.js';
import { RoundCourse } from './round-course.service.js';
import { RoundDrafts } from './round-drafts.service.js';
import { RoundOpening } from './round-opening.service.js';
import { RoundTerms } from './round-terms.service.js';

export const roundEntities: EntityClass[] = [FundingRoundEntity];
export const roundServices: Provider[] = [
  RoundDrafts,
  RoundTerms,
  RoundOpening,
  RoundCourse,
  ...evaluationServices,
];
export const roundResolvers: Provider[] = [
  FundingRoundResolver,
  RoundTermsResolver,
  FundingRoundLinks,
  ProjectFundingRounds,
];
export const roundReadModels: ReadDeclaration[] = fundingRoundModels;
