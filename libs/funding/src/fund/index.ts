import type { Provider } from '@nestjs/common';
import type { EntityClass } from '../entity-class.js';
import type { ReadDeclaration } from '@allmende/platform/graphql';
import { AllocationResolver, FundLists, PledgeDecision } from './allocation.resolver.js';
import { Allocations } from './allocation.service.js';
import { FundEntity } from './fund.entity.js';
import { fundReads, pledgeDecision } from './fund.reads.js';
import { FundResolver } from './fund.resolver.js';
import { Funds } from './fund.service.js';

export const fundEntities: EntityClass[] = [FundEntity];
export const fundServices: Provider[] = [Funds, Allocations];
export const fundResolvers: Provider[] = [FundResolver, AllocationResolver, FundLists, PledgeDecision];
export const fundReadModels: ReadDeclaration[] = [fundReads, pledgeDecision];
