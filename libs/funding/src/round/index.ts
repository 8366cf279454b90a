import type { Provider } from '@nestjs/common';
import type { EntityClass } from '../entity-class.js';
import type { ReadDeclaration } from '@allmende/platform/graphql';
import { FundingRoundEntity } from './funding-round.entity.js';

export const roundEntities: EntityClass[] = [FundingRoundEntity];
export const roundServices: Provider[] = [];
export const roundResolvers: Provider[] = [];
export const roundReadModels: ReadDeclaration[] = [];
