import { AgendaItemEntity } from './agenda/agenda-item.entity.js';
import {
  agendaItemReads,
  backlogRoot,
  meetingAgenda,
  workingGroupBacklog,
} from './agenda/agenda-item.reads.js';
import { CalendarFeedEntity } from './calendar/calendar-feed.entity.js';
import { calendarReadModels } from './calendar/calendar-feed.reads.js';
import { MeetingEntity } from './meeting/meeting.entity.js';
import { meetingReads, meetingsRoot, workingGroupMeetings } from './meeting/meeting.reads.js';
import {
  MeetingSeriesEntity,
  SeriesExceptionEntity,
  SeriesItemEntity,
} from './series/meeting-series.entity.js';
import { seriesReadModels } from './series/meeting-series.reads.js';

export { AgendaItem } from './agenda/agenda-item.type.js';
export { Calendars, type Feed } from './calendar/calendars.js';
export { CalendarFeeds } from './calendar/calendar-feed.service.js';
export { type CalendarFile, type CalendarMeeting, type Mailbox } from './calendar/meeting-calendar.js';
export { Meeting } from './meeting/meeting.type.js';
export { MeetingsApiModule, MeetingsModule } from './meetings.module.js';
export { calendarPaths, meetingPath } from './paths.js';

/** Entities of this room for the connection pool. */
export const meetingsEntities = [
  ...[MeetingSeriesEntity, SeriesItemEntity, SeriesExceptionEntity],
  MeetingEntity,
  AgendaItemEntity,
  CalendarFeedEntity,
];

/** Read models of this room for the GraphQL module. */
export const meetingsReadModels = [
  ...seriesReadModels,
  meetingReads,
  meetingsRoot,
  workingGroupMeetings,
  agendaItemReads,
  meetingAgenda,
  backlogRoot,
  workingGroupBacklog,
  ...calendarReadModels,
];
