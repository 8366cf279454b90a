import type { UserFaults } from '@allmende/platform/graphql';
import type { AgendaItemEntity } from '../agenda/agenda-item.entity.js';
import type { MeetingEntity } from '../meeting/meeting.entity.js';
import { meetingNotRunning, notALaterMeeting, notAnItemForIt, otherBody } from './minutes.faults.js';

/** An item under which minutes are to be approved, with its session. */
export interface ApprovalItem {
  item: Pick<AgendaItemEntity, 'standing' | 'minutesId' | 'state'>;
  session: Pick<MeetingEntity, 'id' | 'workingGroupId' | 'state' | 'startedAt' | 'startsAt'>;
}

/** Minutes with the session that they record. */
export interface Approvable {
  id: string;
  recorded: Pick<MeetingEntity, 'id' | 'workingGroupId' | 'startsAt' | 'closedAt'>;
}

/** Why the minutes cannot be approved under this item, or null. */
export function whyNotApproved(
  { id, recorded }: Approvable,
  { item, session }: ApprovalItem,
): UserFaults | null {
  if (session.workingGroupId !== recorded.workingGroupId) return otherBody();
  if (session.id === recorded.id || session.startsAt <= recorded.startsAt) return notALaterMeeting();
  if (session.state !== 'RUNNING') return meetingNotRunning();
  if (session.startedAt! < recorded.closedAt!) return notALaterMeeting();
  const meant = item.minutesId === id || item.standing === 'APPROVE_MINUTES';
  return meant && item.state !== 'POSTPONED' ? null : notAnItemForIt();
}
