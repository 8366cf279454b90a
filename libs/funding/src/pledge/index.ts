import type { Provider } from '@nestjs/common';
import type { ReadDeclaration } from '@allmende/platform/graphql';
import type { EntityClass } from '../entity-class.js';
import { PledgeApproving } from './pledge-approving.service.js';
import { PledgeDeclaring } from './pledge-declaring.service.js';
import { PledgeEnding } from './pledge-ending.service.js';
import { PledgeEntity, PledgeInstalmentEntity } from './pledge.entity.js';
import { PledgeWriter } from './pledge-writer.js';
import { pledgeDeclarations } from './pledge.reads.js';
import { OrganizationPledges, PledgeResolver, RoundPledges } from './pledge.resolver.js';

export const pledgeEntities: EntityClass[] = [PledgeEntity, PledgeInstalmentEntity];
export const pledgeServices: Provider[] = [PledgeWriter, PledgeDeclaring, PledgeApproving, PledgeEnding];
export const pledgeResolvers: Provider[] = [PledgeResolver, RoundPledges, OrganizationPledges];
export const pledgeReadModels: ReadDeclaration[] = pledgeDeclarations;
