import { Module, type Provider } from '@nestjs/common';
import { OrganizationsModule } from '@allmende/organizations';
import { FilesModule } from '@allmende/platform/files';
import { ProjectsModule } from '@allmende/projects';
import { WorkingGroupsModule } from '@allmende/working-groups';
import { MeetingAgenda, WorkingGroupBacklog } from './agenda/agenda-item.fields.js';
import { AgendaItemResolver } from './agenda/agenda-item.resolver.js';
import { AgendaResolver } from './agenda/agenda.resolver.js';
import { Agenda } from './agenda/agenda.service.js';
import { ProposalDeskResolver } from './agenda/proposal-desk.resolver.js';
import { ProposalDesk } from './agenda/proposal-desk.service.js';
import { ProposalResolver } from './agenda/proposal.resolver.js';
import { Proposals } from './agenda/proposal.service.js';
import { ballotResolvers, ballotServices } from './ballot/index.js';
import {
  AccountCalendar,
  CalendarFeedResolver,
  MeetingCalendar,
  WorkingGroupCalendar,
} from './calendar/calendar-feed.resolver.js';
import { CalendarFeeds } from './calendar/calendar-feed.service.js';
import { Calendars } from './calendar/calendars.js';
import { decisionResolvers, decisionServices } from './decision/index.js';
import { MeetingResolver, WorkingGroupMeetings } from './meeting/meeting.resolver.js';
import { Meetings } from './meeting/meeting.service.js';
import { minutesResolvers, minutesServices } from './minutes/index.js';
import { MeetingOfSeries, MeetingSeriesResolver, PlannedMeetings } from './series/meeting-series.resolver.js';
import { MeetingSeriesService } from './series/meeting-series.service.js';
import { SeriesDrafts } from './series/series-drafts.js';
import { SeriesExceptions } from './series/series-exceptions.service.js';
import { sessionResolvers, sessionServices } from './session/index.js';
import { AttachmentDownload } from './attachment/attachment-download.js';
import { AttachmentHttp } from './attachment/attachment-http.js';
import { AttachmentUpload } from './attachment/attachment-upload.js';
import { AgendaItemAttachments, AttachmentResolver } from './attachment/attachment.resolver.js';
import { Attachments } from './attachment/attachment.service.js';
import { AccountPreparation } from './preparation/preparation.fields.js';

// Each noun lists its own; one line for each, so that the nouns don't get into each other's way.
const services: Provider[] = [
  ...[Meetings, Agenda, Proposals, ProposalDesk],
  ...ballotServices,
  Attachments,
  ...[MeetingSeriesService, SeriesDrafts, SeriesExceptions],
  CalendarFeeds,
  Calendars,
  ...decisionServices,
  ...minutesServices,
  ...sessionServices,
];

const resolvers: Provider[] = [
  ...[AttachmentResolver, AgendaItemAttachments],
  ...[AttachmentHttp, AttachmentUpload, AttachmentDownload],
  ...[MeetingSeriesResolver, PlannedMeetings, MeetingOfSeries],
  ...[MeetingResolver, WorkingGroupMeetings, AgendaItemResolver],
  ...[AgendaResolver, ProposalResolver, ProposalDeskResolver],
  MeetingAgenda,
  WorkingGroupBacklog,
  ...ballotResolvers,
  CalendarFeedResolver,
  ...[AccountCalendar, MeetingCalendar, WorkingGroupCalendar],
  AccountPreparation,
  ...decisionResolvers,
  ...minutesResolvers,
  ...sessionResolvers,
];

/** The commands of meetings, ballots, decisions and minutes, for every process. */
@Module({
  imports: [FilesModule, OrganizationsModule, ProjectsModule, WorkingGroupsModule],
  providers: services,
  exports: [WorkingGroupsModule, ...services],
})
export class MeetingsModule {}

/** The commands with their GraphQL face, for the API. */
@Module({ imports: [MeetingsModule], providers: resolvers, exports: [MeetingsModule] })
export class MeetingsApiModule {}
