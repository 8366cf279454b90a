import type { Provider } from '@nestjs/common';
import type { EntityClass } from '../entity-class.js';
import type { ReadDeclaration } from '@allmende/platform/graphql';
import { PledgeEntity, PledgeInstalmentEntity } from './pledge.entity.js';

export const pledgeEntities: EntityClass[] = [PledgeEntity, PledgeInstalmentEntity];
export const pledgeServices: Provider[] = [];
export const pledgeResolvers: Provider[] = [];
export const pledgeReadModels: ReadDeclaration[] = [];
