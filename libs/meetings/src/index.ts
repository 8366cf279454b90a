import { AgendaItemEntity } from './agenda/agenda-item.entity.js';
import {
  agendaItemReads,
  backlogRoot,
  meetingAgenda,
  workingGroupBacklog,
} from './agenda/agenda-item.reads.js';
import { MeetingEntity } from './meeting/meeting.entity.js';
import { meetingReads, meetingsRoot, workingGroupMeetings } from './meeting/meeting.reads.js';

export { AgendaItem } from './agenda/agenda-item.type.js';
export { Meeting } from './meeting/meeting.type.js';
export { MeetingsApiModule, MeetingsModule } from './meetings.module.js';

/** Entities of this room for the connection pool. */
export const meetingsEntities = [MeetingEntity, AgendaItemEntity];

/** Read models of this room for the GraphQL module. */
export const meetingsReadModels = [
  meetingReads,
  meetingsRoot,
  workingGroupMeetings,
  agendaItemReads,
  meetingAgenda,
  backlogRoot,
  workingGroupBacklog,
];
