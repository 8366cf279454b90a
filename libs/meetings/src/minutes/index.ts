import type { Provider } from '@nestjs/common';
import { MinutesApproval } from './minutes-approval.service.js';
import { MinutesCirculation } from './minutes-circulation.service.js';
import { MinutesDesk } from './minutes-desk.js';
import { MinutesDrafting } from './minutes-drafting.service.js';
import { MinutesEditing } from './minutes-editing.service.js';
import { MinutesTextResolver } from './minutes-text.resolver.js';
import { MinutesSectionEntity, MinutesVariantEntity } from './minutes-section.entity.js';
import { MinutesEntity, MinutesObjectionEntity } from './minutes.entity.js';

import { AgendaItemMinutes, MeetingMinutes, MinutesResolver } from './minutes.resolver.js';

export { minutesReadModels } from './minutes.reads.js';

export const minutesEntities = [
  MinutesEntity,
  MinutesSectionEntity,
  MinutesVariantEntity,
  MinutesObjectionEntity,
];
export const minutesServices: Provider[] = [
  MinutesDesk,
  MinutesDrafting,
  MinutesEditing,
  MinutesCirculation,
  MinutesApproval,
];
export const minutesResolvers: Provider[] = [
  MinutesResolver,
  MinutesTextResolver,
  MeetingMinutes,
  AgendaItemMinutes,
];
