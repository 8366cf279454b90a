import type { Provider } from '@nestjs/common';
import type { EntityClass } from '../entity-class.js';
import type { ReadDeclaration } from '@allmende/platform/graphql';

export const fundEntities: EntityClass[] = [];
export const fundServices: Provider[] = [];
export const fundResolvers: Provider[] = [];
export const fundReadModels: ReadDeclaration[] = [];
