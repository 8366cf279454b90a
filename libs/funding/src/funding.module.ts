import { Module, type Provider } from '@nestjs/common';
import { OrganizationsModule } from '@allmende/organizations';
import { ProjectsModule } from '@allmende/projects';
import { costKeyResolvers, costKeyServices } from './cost-key/index.js';
import { fundResolvers, fundServices } from './fund/index.js';
import { ledgerResolvers, ledgerServices } from './ledger/index.js';
import { pledgeResolvers, pledgeServices } from './pledge/index.js';
import { programmeResolvers, programmeServices } from './programme/index.js';
import { roundResolvers, roundServices } from './round/index.js';

// Each noun lists its own.
const services: Provider[] = [
  ...costKeyServices,
  ...ledgerServices,
  ...roundServices,
  ...pledgeServices,
  ...fundServices,
  ...programmeServices,
];
const resolvers: Provider[] = [
  ...costKeyResolvers,
  ...ledgerResolvers,
  ...roundResolvers,
  ...pledgeResolvers,
  ...fundResolvers,
  ...programmeResolvers,
];

/** The commands of rounds, pledges, funds, programmes and the ledger, for every process. */
@Module({
  imports: [OrganizationsModule, ProjectsModule],
  providers: services,
  exports: [OrganizationsModule, ProjectsModule, ...services],
})
export class FundingModule {}

/** The commands with their GraphQL face, for the API. */
@Module({ imports: [FundingModule], providers: resolvers, exports: [FundingModule] })
export class FundingApiModule {}
