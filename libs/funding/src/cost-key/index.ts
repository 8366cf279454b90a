import type { Provider } from '@nestjs/common';
import type { EntityClass } from '../entity-class.js';
import type { ReadDeclaration } from '@allmende/platform/graphql';

export const costKeyEntities: EntityClass[] = [];
export const costKeyServices: Provider[] = [];
export const costKeyResolvers: Provider[] = [];
export const costKeyReadModels: ReadDeclaration[] = [];
