import { AgendaItemEntity } from './agenda/agenda-item.entity.js';
import { MeetingEntity } from './meeting/meeting.entity.js';

export { MeetingsApiModule, MeetingsModule } from './meetings.module.js';

/** Entities of this room for the connection pool. */
export const meetingsEntities = [MeetingEntity, AgendaItemEntity];

/** Read models of this room for the GraphQL module. */
export const meetingsReadModels = [];
