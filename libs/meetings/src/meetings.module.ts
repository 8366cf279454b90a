import { Module, type Provider } from '@nestjs/common';
import { ProjectsModule } from '@allmende/projects';
import { WorkingGroupsModule } from '@allmende/working-groups';
import { MeetingAgenda, WorkingGroupBacklog } from './agenda/agenda-item.fields.js';
import { AgendaItemResolver } from './agenda/agenda-item.resolver.js';
import { AccountCalendar, CalendarFeedResolver } from './calendar/calendar-feed.resolver.js';
import { CalendarFeeds } from './calendar/calendar-feed.service.js';
import { Calendars } from './calendar/calendars.js';
import { MeetingResolver, WorkingGroupMeetings } from './meeting/meeting.resolver.js';
import { MeetingOfSeries, MeetingSeriesResolver, PlannedMeetings } from './series/meeting-series.resolver.js';
import { MeetingSeriesService } from './series/meeting-series.service.js';
import { SeriesDrafts } from './series/series-drafts.js';
import { SeriesExceptions } from './series/series-exceptions.service.js';

// Each noun lists its own; one line for each, so that the nouns don't get into each other's way.
const services: Provider[] = [
  ...[MeetingSeriesService, SeriesDrafts, SeriesExceptions],
  CalendarFeeds,
  Calendars,
];

const resolvers: Provider[] = [
  ...[MeetingSeriesResolver, PlannedMeetings, MeetingOfSeries],
  MeetingResolver,
  WorkingGroupMeetings,
  AgendaItemResolver,
  MeetingAgenda,
  WorkingGroupBacklog,
  CalendarFeedResolver,
  AccountCalendar,
];

/** The commands of meetings, ballots, decisions and minutes, for every process. */
@Module({
  imports: [ProjectsModule, WorkingGroupsModule],
  providers: services,
  exports: [WorkingGroupsModule, ...services],
})
export class MeetingsModule {}

/** The commands with their GraphQL face, for the API. */
@Module({ imports: [MeetingsModule], providers: resolvers, exports: [MeetingsModule] })
export class MeetingsApiModule {}
