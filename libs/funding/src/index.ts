import { costKeyEntities, costKeyReadModels } from './cost-key/index.js';
import { fundEntities, fundReadModels } from './fund/index.js';
import { ledgerEntities, ledgerReadModels } from './ledger/index.js';
import { pledgeEntities, pledgeReadModels } from './pledge/index.js';
import { programmeEntities, programmeReadModels } from './programme/index.js';
import { roundEntities, roundReadModels } from './round/index.js';

export type { DemoPayers } from './demo/demo-purse.js';
export { seedFunding } from './demo/seed-funding.js';
export { FundingApiModule, FundingModule } from './funding.module.js';
export { Calls } from './ledger/calls.service.js';
export { Payments } from './ledger/payments.service.js';
export { Statements, type StatementLine } from './ledger/statements.service.js';
export { fitsOrganization } from './programme/matching.sql.js';
export { PledgeLapse } from './evaluation/pledge-lapse.service.js';
export { RoundEvaluation } from './evaluation/round-evaluation.service.js';
export { isEligible } from './round/eligibility.js';
export { RoundCourse } from './round/round-course.service.js';
export { RoundDrafts, type NewRound } from './round/round-drafts.service.js';
export { RoundOpening } from './round/round-opening.service.js';
export { RoundTerms } from './round/round-terms.service.js';
export { Settlements } from './settlement/settlement.service.js';
export { Spends } from './spend/spend.service.js';

/** Entities of this room for the connection pool. */
export const fundingEntities = [
  ...costKeyEntities,
  ...ledgerEntities,
  ...roundEntities,
  ...pledgeEntities,
  ...fundEntities,
  ...programmeEntities,
];

/** Read models of this room for the GraphQL module. */
export const fundingReadModels = [
  ...costKeyReadModels,
  ...ledgerReadModels,
  ...roundReadModels,
  ...pledgeReadModels,
  ...fundReadModels,
  ...programmeReadModels,
];
