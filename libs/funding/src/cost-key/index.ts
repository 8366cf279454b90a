import type { Provider } from '@nestjs/common';
import type { EntityClass } from '../entity-class.js';
import type { ReadDeclaration } from '@allmende/platform/graphql';
import { roundCostKey } from './cost-key.reads.js';
import { CostProofResolver, CostSharesResolver, FundingRoundCostKey } from './cost-key.resolver.js';
import { CostSharesService } from './cost-shares.service.js';

export const costKeyEntities: EntityClass[] = [];
export const costKeyServices: Provider[] = [CostSharesService];
export const costKeyResolvers: Provider[] = [CostSharesResolver, CostProofResolver, FundingRoundCostKey];
export const costKeyReadModels: ReadDeclaration[] = [roundCostKey];
