import type { Provider } from '@nestjs/common';
import type { EntityClass } from '../entity-class.js';
import type { ReadDeclaration } from '@allmende/platform/graphql';

export const programmeEntities: EntityClass[] = [];
export const programmeServices: Provider[] = [];
export const programmeResolvers: Provider[] = [];
export const programmeReadModels: ReadDeclaration[] = [];
