import type { Provider } from '@nestjs/common';
import { Books } from './books.js';
import { MoneyRequests } from './money-requests.js';
import type { EntityClass } from '../entity-class.js';
import type { ReadDeclaration } from '@allmende/platform/graphql';

export const ledgerEntities: EntityClass[] = [];
export const ledgerServices: Provider[] = [Books, MoneyRequests];
export const ledgerResolvers: Provider[] = [];
export const ledgerReadModels: ReadDeclaration[] = [];
