import { textFaults, UserFaults, type UserFault } from '@allmende/platform/graphql';
import type { Visibility } from '../visibility.js';
import type { MeetingEntity } from './meeting.entity.js';
import {
  badUrl,
  deadlineAfterStart,
  deadlineInPast,
  endsBeforeStart,
  meetingInPast,
} from './meeting.faults.js';

/** What is planned of a meeting, by whom leads the body. */
export interface MeetingPlan {
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  /** For the people of the body only. */
  onlineUrl: string | null;
  visibility: Visibility;
  /** From this moment on, proposals are late. */
  proposalsUntil: Date | null;
}

/** A plan as it comes in: what is left out is empty in a new meeting, and stays in one that there is. */
export type MeetingWish = { [Key in keyof MeetingPlan]?: MeetingPlan[Key] | null };

/** What those who are invited must know. */
export type Announced = 'time' | 'place' | 'title';

const wholeSecond = (instant: Date): Date => new Date(Math.floor(instant.getTime() / 1000) * 1000);

/** The plan after a wish was put into it. Titles and times can't be cleared. */
export function planned(before: MeetingPlan, wish: MeetingWish): MeetingPlan {
  const text = (given: string | null | undefined, old: string | null) =>
    given === undefined ? old : given?.trim() || null;
  return {
    title: (wish.title ?? before.title).trim(),
    startsAt: wholeSecond(wish.startsAt ?? before.startsAt),
    endsAt: wholeSecond(wish.endsAt ?? before.endsAt),
    place: text(wish.place, before.place),
    onlineUrl: text(wish.onlineUrl, before.onlineUrl),
    visibility: wish.visibility ?? before.visibility,
    proposalsUntil:
      wish.proposalsUntil === undefined
        ? before.proposalsUntil
        : wish.proposalsUntil && wholeSecond(wish.proposalsUntil),
  };
}

const isWeb = (address: string): boolean =>
  URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);

/**
 * Holds a plan against the rules; what was there before may have become past since.
 * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, INVALID_URL, ENDS_BEFORE_START, MEETING_IN_PAST, DEADLINE_IN_PAST,
 *   DEADLINE_AFTER_START
 */
export function checkPlan(plan: MeetingPlan, now: Date, before?: MeetingPlan): void {
  const { title, place, onlineUrl, startsAt, endsAt, proposalsUntil } = plan;
  const faults: UserFault[] = [
    ...textFaults('input.title', title, 200, 1),
    ...textFaults('input.place', place ?? '', 500),
    ...textFaults('input.onlineUrl', onlineUrl ?? '', 1000),
  ];
  if (onlineUrl && !isWeb(onlineUrl)) faults.push(badUrl('input.onlineUrl'));
  if (endsAt <= startsAt) faults.push(endsBeforeStart());
  if (startsAt <= now && !same(startsAt, before?.startsAt)) faults.push(meetingInPast('input.startsAt'));
  if (proposalsUntil && proposalsUntil <= now && !same(proposalsUntil, before?.proposalsUntil))
    faults.push(deadlineInPast());
  else if (proposalsUntil && proposalsUntil > startsAt) faults.push(deadlineAfterStart());
  if (faults.length > 0) throw new UserFaults(...faults);
}

/** What has changed of all that is planned. */
export const changesOf = (before: MeetingPlan, after: MeetingPlan): (keyof MeetingPlan)[] =>
  (Object.keys(after) as (keyof MeetingPlan)[]).filter((key) => !same(before[key], after[key]));

const told: Partial<Record<keyof MeetingPlan, Announced>> = {
  startsAt: 'time',
  endsAt: 'time',
  place: 'place',
  onlineUrl: 'place',
  title: 'title',
};

/** What of these changes those who are invited must know. */
export const announcedOf = (changes: readonly (keyof MeetingPlan)[]): Announced[] => [
  ...new Set(changes.flatMap((key) => told[key] ?? [])),
];

/** The plan of a meeting that there is. */
export const planOf = (meeting: MeetingEntity): MeetingPlan => ({
  title: meeting.title,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  place: meeting.place,
  onlineUrl: meeting.onlineUrl,
  visibility: meeting.visibility,
  proposalsUntil: meeting.proposalsUntil,
});

const same = (a: unknown, b: unknown): boolean =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
