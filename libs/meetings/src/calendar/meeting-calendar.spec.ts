import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { newId, toNodeId } from '@allmende/kernel';
import { meetingCalendar, type CalendarMeeting, type CalendarOptions } from './meeting-calendar.js';

const feed: CalendarOptions = { method: 'PUBLISH', locale: 'de', baseUrl: 'https://allmende.example.org' };
const organizer = { name: 'Allmende', email: 'noreply@example.org' };
const attendee = { name: 'Kim Muster', email: 'kim@example.org' };

const meetingWith = (changes: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  id: newId(),
  workingGroup: null,
  title: 'Sitzung des Boards',
  state: 'INVITED',
  startsAt: new Date('2026-12-10T09:00:00Z'),
  endsAt: new Date('2026-12-10T12:30:00Z'),
  place: 'Rathaus, Raum 3; Köln',
  onlineUrl: null,
  cancelReason: null,
  sequence: 0,
  createdAt: new Date('2026-11-01T08:00:00Z'),
  updatedAt: new Date('2026-11-20T08:15:00Z'),
  ...changes,
});

/** The file as somebody else's parser reads it; its times count by the VTIMEZONE that the file brings along. */
function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
  const zones = calendar.getAllSubcomponents('vtimezone');
  ICAL.TimezoneService.reset();
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent');
  return { calendar, zones, events: events.map((event) => new ICAL.Event(event)) };
}

const parseOne = (meeting: CalendarMeeting, options: Partial<CalendarOptions> = {}) => {
  const { calendar, events } = parse(meetingCalendar([meeting], { ...feed, ...options }));
  expect(events).toHaveLength(1);
  const [event] = events;
  const value = (name: string): unknown => event!.component.getFirstPropertyValue(name);
  return { calendar, event: event!, value };
};

describe('a meeting as iCalendar', () => {
  it('comes back from an independent parser with all that it said', () => {
    const meeting = meetingWith({
      workingGroup: 'Öffentliche Ämter; Süd, Ost',
      title: 'Haushalt 2027: Größe, Maß \\ Ziel; „Übersicht“',
      onlineUrl: 'https://video.example.org/r/1?a=b&c=d;e,f',
      sequence: 7,
    });
    const { calendar, event, value } = parseOne(meeting);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(event.uid).toBe(`${meeting.id}@allmende.example.org`);
    expect(event.summary).toBe(meeting.title);
    expect(event.location).toBe(meeting.place);
    expect(event.sequence).toBe(7);
    expect(value('status')).toBe('CONFIRMED');
    const page = `https://allmende.example.org/sitzungen/${toNodeId('Meeting', meeting.id)}`;
    expect(value('url')).toBe(page);
    expect(event.description).toBe(
      `Sitzung der Arbeitsgruppe „Öffentliche Ämter; Süd, Ost“\nTagesordnung: ${page}\nOnline-Teilnahme: ${meeting.onlineUrl}`,
    );
    for (const name of ['dtstamp', 'last-modified']) {
      const stamp = value(name) as ICAL.Time;
      expect([stamp.zone.tzid, stamp.toJSDate()]).toEqual(['UTC', meeting.updatedAt]);
    }
    expect(event.startDate.zone.tzid).toBe('Europe/Berlin');
    expect(event.startDate.toJSDate()).toEqual(meeting.startsAt);
    expect(event.endDate.toJSDate()).toEqual(meeting.endsAt);
  });

  it('brings the time zone along that its times are meant in', () => {
    const { zones } = parse(meetingCalendar([meetingWith(), meetingWith()], feed));
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual(['Europe/Berlin']);
  });

  it('has the host of the public address in its UID, whatever the port', () => {
    const meeting = meetingWith();
    const { event } = parseOne(meeting, { baseUrl: 'http://localhost:3000' });
    expect(event.uid).toBe(`${meeting.id}@localhost`);
  });

  it('that was moved keeps its UID and raises its SEQUENCE', () => {
    const before = meetingWith();
    const moved = { ...before, startsAt: new Date('2026-12-11T13:00:00Z'), sequence: 1 };
    const [first, second] = [before, { ...moved, endsAt: new Date('2026-12-11T15:00:00Z') }].map((meeting) =>
      parseOne(meeting, { method: 'REQUEST', organizer, attendee }),
    );
    expect(second!.event.uid).toBe(first!.event.uid);
    expect(second!.event.sequence).toBeGreaterThan(first!.event.sequence);
    expect(second!.event.startDate.toString()).toBe('2026-12-11T14:00:00');
  });

  it('that was cancelled is cancelled by a CANCEL with the same UID, and stays in the feed as such', () => {
    const before = meetingWith();
    const off = { ...before, state: 'CANCELLED' as const, cancelReason: 'Sturm; Bahn steht', sequence: 2 };
    const mail = parseOne(off, { method: 'CANCEL', organizer, attendee });
    expect(mail.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    for (const { event, value } of [mail, parseOne(off)]) {
      expect(event.uid).toBe(parseOne(before).event.uid);
      expect(event.sequence).toBe(2);
      expect(value('status')).toBe('CANCELLED');
      expect(event.description).toMatch(/^Abgesagt: Sturm; Bahn steht\n/);
    }
  });

  it('asks the one invited in the name of the house, without asking for a reply by mail', () => {
    const now = new Date('2026-11-21T12:00:00Z');
    const { event, value } = parseOne(meetingWith(), { method: 'REQUEST', organizer, attendee, now });
    expect(event.organizer).toBe('mailto:noreply@example.org');
    const [invited] = event.attendees;
    expect(String(invited!.getFirstValue()).toLowerCase()).toBe('mailto:kim@example.org');
    expect(invited!.getParameter('cn')).toBe('Kim Muster');
    expect(invited!.getParameter('partstat')).toBe('NEEDS-ACTION');
    expect(invited!.getParameter('rsvp')).toBe('FALSE');
    expect((value('dtstamp') as ICAL.Time).toJSDate()).toEqual(now);
  });

  it('is tentative as long as it is a draft', () => {
    expect(parseOne(meetingWith({ state: 'DRAFT' })).value('status')).toBe('TENTATIVE');
  });

  it('has a place to go to even when it is held online only', () => {
    const { event } = parseOne(meetingWith({ place: null, onlineUrl: 'https://video.example.org/1' }));
    expect(event.location).toBe('Online');
    expect(parseOne(meetingWith({ place: null })).value('location')).toBeNull();
  });

  it('speaks English, too', () => {
    const { event } = parseOne(meetingWith({ workingGroup: 'Forms' }), { locale: 'en' });
    expect(event.description).toContain('Meeting of the working group “Forms”\nAgenda: https://');
  });
});

describe('a weekly series across both changes of daylight saving time', () => {
  /** Thursdays at 10:00 in Germany from 2026-10-15, for 26 weeks. */
  const weeks = Array.from({ length: 26 }, (_, week) => {
    const day = new Date(Date.UTC(2026, 9, 15 + 7 * week)).toISOString().slice(0, 10);
    const summer = day < '2026-10-25' || day >= '2027-03-28';
    return meetingWith({
      startsAt: new Date(`${day}T${summer ? '08' : '09'}:00:00Z`),
      endsAt: new Date(`${day}T${summer ? '09' : '10'}:30:00Z`),
    });
  });

  it('begins at the same time by the clock in Germany, and at the right instant', () => {
    const { events } = parse(meetingCalendar(weeks, feed));
    expect(events).toHaveLength(26);
    for (const [week, event] of events.entries()) {
      expect(event.startDate.toString()).toMatch(/T10:00:00$/);
      expect(event.endDate.toString()).toMatch(/T11:30:00$/);
      expect(event.startDate.toJSDate()).toEqual(weeks[week]!.startsAt);
    }
    const offsets = new Set(events.map(({ startDate }) => startDate.utcOffset() / 3600));
    expect(offsets).toEqual(new Set([1, 2]));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(26);
  });
});

describe('any file', () => {
  const wild = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  // UTF-8 has no halves of characters.
  const text = wild.map((value) => value.replace(/\p{Cs}/gu, ' '));
  /** iCalendar has no way to say control characters. */
  const sayable = (value: string): string => value.replace(/[^\P{Cc}\n\t]/gu, ' ');

  it('has lines of 75 octets at most that end in CRLF, and loses nothing by it', () => {
    fc.assert(
      fc.property(text, text, text, (title, place, workingGroup) => {
        const meeting = meetingWith({ title, place, workingGroup });
        const people = { organizer, attendee: { ...attendee, name: title } };
        const file = meetingCalendar([meeting], { ...feed, ...people, name: title });
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const { event } = parseOne(meeting, people);
        expect(event.summary).toBe(sayable(title));
        expect(event.location).toBe(sayable(place));
        expect(event.description).toContain(sayable(workingGroup));
        expect(event.attendees).toHaveLength(1);
      }),
    );
  });

  it('says the same for the same meetings, so that a program sees that nothing has changed', () => {
    const meetings = [meetingWith(), meetingWith()];
    expect(meetingCalendar(meetings, feed)).toBe(meetingCalendar(meetings, feed));
  });

  it('of no meetings is a calendar still', () => {
    expect(parse(meetingCalendar([], { ...feed, name: 'Meine Sitzungen' })).events).toEqual([]);
  });
});
