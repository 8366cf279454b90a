import { AgendaItemEntity } from './agenda/agenda-item.entity.js';
import {
  agendaItemReads,
  backlogRoot,
  meetingAgenda,
  workingGroupBacklog,
} from './agenda/agenda-item.reads.js';
import { AttachmentEntity } from './attachment/attachment.entity.js';
import { attachmentReadModels } from './attachment/attachment.reads.js';
import { ballotEntities, ballotReadModels } from './ballot/index.js';
import { CalendarFeedEntity } from './calendar/calendar-feed.entity.js';
import { calendarReadModels } from './calendar/calendar-feed.reads.js';
import { decisionEntities, decisionReadModels } from './decision/index.js';
import { MeetingEntity } from './meeting/meeting.entity.js';
import { meetingReads, meetingsRoot, workingGroupMeetings } from './meeting/meeting.reads.js';
import { minutesEntities, minutesReadModels } from './minutes/index.js';
import { preparationReadModels } from './preparation/preparation.reads.js';
import {
  MeetingSeriesEntity,
  SeriesExceptionEntity,
  SeriesItemEntity,
} from './series/meeting-series.entity.js';
import { seriesReadModels } from './series/meeting-series.reads.js';
import { sessionEntities, sessionReadModels } from './session/index.js';

export { AttachmentHttp } from './attachment/attachment-http.js';
export { attachmentPath } from './attachment/attachment-url.js';
export { AgendaItem } from './agenda/agenda-item.type.js';
export { Agenda, type NewItem } from './agenda/agenda.service.js';
export { ProposalDesk } from './agenda/proposal-desk.service.js';
export { Proposals, type NewProposal } from './agenda/proposal.service.js';
export { BallotClosing } from './ballot/ballot-closing.service.js';
export {
  BallotExports,
  type BallotExport,
  type ExportedOption,
  type ExportedVoter,
} from './ballot/ballot-export.service.js';
export { BallotOpening, type OpenBallot } from './ballot/ballot-opening.service.js';
export { mayVoteIn } from './ballot/ballot.sql.js';
export { Ballot } from './ballot/ballot.type.js';
export { miscounts, type Miscount } from './ballot/recount.js';
export { Voting, type VoiceAt } from './ballot/voting.service.js';
export { Calendars, type Feed } from './calendar/calendars.js';
export { CalendarFeeds } from './calendar/calendar-feed.service.js';
export { type CalendarFile, type CalendarMeeting, type Mailbox } from './calendar/meeting-calendar.js';
export { DemoBoard, type DemoDecision } from './demo/demo-board.js';
export { DemoClock, type DemoActors } from './demo/demo-stage.js';
export { seedMeetings, type DemoMeetings } from './demo/seed-meetings.js';
export { Adoptions, type NewAdoption } from './adoption/decision-adoption.service.js';
export { DecisionRecording, type NewDecision } from './decision/decision-recording.service.js';
export { Decisions } from './decision/decision.service.js';
export { Decision } from './decision/decision.type.js';
export { Endorsements } from './decision/endorsement.service.js';
export { parseMarkdown, requiredMarkdown, type Block, type Inline } from './markdown/index.js';
export { Meetings, type NewMeeting } from './meeting/meeting.service.js';
export { MeetingSeriesService } from './series/meeting-series.service.js';
export { SeriesExceptions } from './series/series-exceptions.service.js';
export { Attachments } from './attachment/attachment.service.js';
export { Meeting } from './meeting/meeting.type.js';
export { MeetingsApiModule, MeetingsModule } from './meetings.module.js';
export { MinutesApproval, type NewAddendum } from './minutes/minutes-approval.service.js';
export {
  MinutesCirculation,
  type NewObjection,
  type ObjectionAnswer,
} from './minutes/minutes-circulation.service.js';
export { MinutesDrafting } from './minutes/minutes-drafting.service.js';
export { MinutesEditing, type SectionText } from './minutes/minutes-editing.service.js';
export { miswrittenMinutes, type Miswritten } from './minutes/minutes.recheck.js';
export { sha256OfMinutes, textOfMinutes, type SectionOfText } from './minutes/minutes.text.js';
export { Minutes } from './minutes/minutes.type.js';
export { Attendances } from './session/attendances.service.js';
export { MeetingSession } from './session/meeting-session.service.js';
export { SessionAgenda } from './session/session-agenda.service.js';
export { SessionNotes } from './session/session-notes.service.js';
export { calendarPaths, meetingPath } from './paths.js';

/** Entities of this room for the connection pool. */
export const meetingsEntities = [
  AttachmentEntity,
  ...[MeetingSeriesEntity, SeriesItemEntity, SeriesExceptionEntity],
  MeetingEntity,
  AgendaItemEntity,
  ...ballotEntities,
  CalendarFeedEntity,
  ...decisionEntities,
  ...minutesEntities,
  ...sessionEntities,
];

/** Read models of this room for the GraphQL module. */
export const meetingsReadModels = [
  ...attachmentReadModels,
  ...seriesReadModels,
  meetingReads,
  meetingsRoot,
  workingGroupMeetings,
  agendaItemReads,
  meetingAgenda,
  backlogRoot,
  workingGroupBacklog,
  ...ballotReadModels,
  ...calendarReadModels,
  ...decisionReadModels,
  ...minutesReadModels,
  ...preparationReadModels,
  ...sessionReadModels,
];
