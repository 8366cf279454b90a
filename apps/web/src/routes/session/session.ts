import type { LiveMeetingSubscription } from '../../gql/live-meeting.js';

/** A session as those in it see it, always as it is now. */
export type Session = NonNullable<LiveMeetingSubscription['meetingChanged']>;
export type SessionItem = Session['allItems'][number];
export type SessionBallot = Session['ballots'][number];
export type SessionVoter = SessionBallot['viewerVoters'][number];

/** Seconds that an item has been dealt with, up to now if it still is. */
export function spentOn(item: SessionItem, isCurrent: boolean, now: number): number {
  const spent = item.spentSeconds ?? 0;
  if (!isCurrent || !item.openedAt) return spent;
  return spent + Math.max(0, Math.floor((now - Date.parse(item.openedAt)) / 1000));
}

/** `754` → `12:34`. */
export function clockOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}
