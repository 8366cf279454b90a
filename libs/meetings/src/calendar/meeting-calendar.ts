import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEventData,
  type ICalCalendarData,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Locale } from '@allmende/kernel';
import type { MeetingState } from '../meeting/meeting.machine.js';
import { meetingPath } from '../paths.js';

/** A meeting as its calendar entry needs it. */
export interface CalendarMeeting {
  id: string;
  /** Name of the working group; null: the board. */
  workingGroup: string | null;
  title: string;
  state: MeetingState;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  /** Null, too, where the reader does not take part. */
  onlineUrl: string | null;
  cancelReason: string | null;
  /** SEQUENCE of RFC 5545: grows with each change that those invited must know. */
  sequence: number;
  createdAt: Date;
  updatedAt: Date;
}

/** Somebody with a mail address. */
export interface Mailbox {
  name: string;
  email: string;
}

/** PUBLISH for feeds and downloads; REQUEST and CANCEL for the mail to one of those invited. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export interface CalendarOptions {
  method: CalendarMethod;
  locale: Locale;
  /** Address of the web app, without a trailing slash; its host ends the UIDs. */
  baseUrl: string;
  /** What a program shows as the name of a feed. */
  name?: string;
  /** Who invites; a REQUEST or CANCEL has one. */
  organizer?: Mailbox;
  /** Who is invited; a REQUEST or CANCEL has one. */
  attendee?: Mailbox;
  /** When the file is made; a feed leaves it out, so that it stays the same as long as its meetings do. */
  now?: Date;
}

const timeZone = 'Europe/Berlin';
const mediaTypeOf = (method: CalendarMethod): string => `text/calendar; charset=utf-8; method=${method}`;
/** Seconds after which a program should look again. */
const refreshAfter = 6 * 3600;

/** VTIMEZONE of Germany as the library has it; other zones are not used. */
const zoneOf = (zone: string): string | null => {
  const [block] = tzlib_get_ical_block(zone);
  return block ?? null;
};

const words = {
  board: { de: 'Sitzung des Boards', en: 'Meeting of the board' },
  group: {
    de: (name: string) => `Sitzung der Arbeitsgruppe „${name}“`,
    en: (name: string) => `Meeting of the working group “${name}”`,
  },
  agenda: { de: 'Tagesordnung', en: 'Agenda' },
  online: { de: 'Online-Teilnahme', en: 'Take part online' },
  place: { de: 'Online', en: 'Online' },
  cancelled: { de: 'Abgesagt', en: 'Cancelled' },
} as const;

/** A draft binds nobody yet. */
const statusOf = (state: MeetingState): ICalEventStatus => {
  if (state === 'CANCELLED') return ICalEventStatus.CANCELLED;
  return state === 'DRAFT' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
};

/** The instant by the clock in Germany; the library would print a `Date` by the clock of this machine. */
const inGermany = (instant: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);

/** iCalendar knows no control characters but line ends and tabs. */
const plain = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, ' ');

/** The library writes the name of a calendar as it is. */
const oneLine = (name: string): string =>
  name
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .replace(/[\\;,]/g, '\\$&');

/** A name stands in quotes, which nothing can escape. */
const named = ({ name, email }: Mailbox): Mailbox => ({
  name: name.replace(/[\p{Cc}"\\]/gu, ' ').trim() || email,
  email,
});

function descriptionOf(meeting: CalendarMeeting, url: string, locale: Locale): string {
  const { state, cancelReason, workingGroup, onlineUrl } = meeting;
  const cancelled =
    state === 'CANCELLED' && [words.cancelled[locale], cancelReason].filter(Boolean).join(': ');
  const lines = [
    cancelled,
    workingGroup === null ? words.board[locale] : words.group[locale](workingGroup),
    `${words.agenda[locale]}: ${url}`,
    onlineUrl && `${words.online[locale]}: ${onlineUrl}`,
  ];
  return lines.filter(Boolean).join('\n');
}

function eventOf(meeting: CalendarMeeting, options: CalendarOptions): ICalEventData {
  const { locale, baseUrl, organizer, attendee, now } = options;
  const url = baseUrl + meetingPath(meeting.id);
  return {
    id: `${meeting.id}@${new URL(baseUrl).hostname}`,
    sequence: meeting.sequence,
    stamp: now ?? meeting.updatedAt,
    created: meeting.createdAt,
    lastModified: meeting.updatedAt,
    start: inGermany(meeting.startsAt),
    end: inGermany(meeting.endsAt),
    timezone: timeZone,
    summary: plain(meeting.title),
    location: meeting.place ? plain(meeting.place) : meeting.onlineUrl && words.place[locale],
    description: plain(descriptionOf(meeting, url, locale)),
    url,
    status: statusOf(meeting.state),
    ...(organizer && { organizer: named(organizer) }),
    // Answers are given in the app, where everybody sees them.
    ...(attendee && {
      attendees: [{ ...named(attendee), rsvp: false, status: ICalAttendeeStatus.NEEDSACTION }],
    }),
  };
}

/**
 * Meetings as iCalendar (RFC 5545): lines end in CRLF and have 75 octets at most, times are those of Germany with their
 * VTIMEZONE. The UID of a meeting is the same for ever and everywhere, so that a program finds what was moved or
 * cancelled. Series come as single meetings: each may be moved by itself.
 */
export function meetingCalendar(meetings: readonly CalendarMeeting[], options: CalendarOptions): string {
  const { method, locale, name } = options;
  const data: ICalCalendarData = {
    prodId: { company: 'Allmende', product: 'Allmende', language: locale.toUpperCase() },
    method: ICalCalendarMethod[method],
    // A zone for the whole calendar would take the UTC sign from stamps, which must be in UTC; so each event has its own.
    timezone: { name: null, generator: zoneOf },
    ...(name && { name: oneLine(name), ttl: refreshAfter }),
  };
  const calendar = ical(data);
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting, options));
  return calendar.toString();
}

/** A file for a download or as the attachment of a mail. */
export interface CalendarFile {
  text: string;
  method: CalendarMethod;
  /** With charset and method. */
  mediaType: string;
}

/** The same, with its media type. */
export const meetingCalendarFile = (
  meetings: readonly CalendarMeeting[],
  options: CalendarOptions,
): CalendarFile => ({
  text: meetingCalendar(meetings, options),
  method: options.method,
  mediaType: mediaTypeOf(options.method),
});
