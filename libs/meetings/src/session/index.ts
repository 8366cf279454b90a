import { AttendanceEntity } from './attendance.entity.js';
import { Attendances } from './attendances.service.js';
import { LiveMeetingResolver } from './live-meeting.resolver.js';
import { MeetingSession } from './meeting-session.service.js';
import { SessionAgenda } from './session-agenda.service.js';
import { SessionNotes } from './session-notes.service.js';
import { MeetingAttendance, SessionResolver } from './session.resolver.js';

export { sessionReadModels } from './attendance.reads.js';

export const sessionEntities = [AttendanceEntity];
export const sessionServices = [Attendances, MeetingSession, SessionAgenda, SessionNotes];
export const sessionResolvers = [SessionResolver, MeetingAttendance, LiveMeetingResolver];
