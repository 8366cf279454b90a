import { costKeyEntities, costKeyReadModels } from './cost-key/index.js';
import { fundEntities, fundReadModels } from './fund/index.js';
import { ledgerEntities, ledgerReadModels } from './ledger/index.js';
import { pledgeEntities, pledgeReadModels } from './pledge/index.js';
import { programmeEntities, programmeReadModels } from './programme/index.js';
import { roundEntities, roundReadModels } from './round/index.js';

export { FundingApiModule, FundingModule } from './funding.module.js';

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
