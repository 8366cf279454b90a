import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { FakeClock } from '@allmende/testing';
import { Board } from './proof/board.js';
import { until, World } from './proof/world.js';
import { MailSweeper } from './mail-sweeper.js';

jest.setTimeout(60_000);

let world: World;
let board: Board;
const clock = new FakeClock('2026-11-21T12:00:00Z');
beforeAll(async () => {
  world = await World.start({ clock });
  board = new Board(world);
  await board.seat('dortmund');
}, 60_000);
afterAll(() => world.stop());

/** Tells the event and takes the mail to Dortmund from the trap. */
async function mailOf(tell: () => Promise<string>): Promise<ParsedMail> {
  world.trap.messages.length = 0;
  await tell();
  return world.trap.waitFor(({ to }) => JSON.stringify(to).includes('dortmund@'));
}

/** The one calendar file of a mail, read by somebody else's parser. */
function calendarOf({ attachments }: ParsedMail) {
  const files = attachments.filter(({ contentType }) => contentType === 'text/calendar');
  const text = files[0]!.content.toString('utf8');
  const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
  const [event] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return { event: event!, method: calendar.getFirstPropertyValue('method'), text };
}
const canBeSwitchedOff = ({ headerLines }: ParsedMail): boolean =>
  headerLines.some(({ key }) => key === 'list-unsubscribe');
const invited = (meetingId: string) => () =>
  world.tell('meeting.invited', { meetingId, workingGroupId: null });

describe('the mail of an invitation', () => {
  it('says when, where and what, and brings a calendar entry along that mail programs understand', async () => {
    const meetingId = await board.meeting({ title: 'Sitzung über Öl & Größe' });
    await board.item(meetingId, '1', 'Haushalt <2027>');
    const mail = await mailOf(invited(meetingId));
    expect(mail.subject).toBe('Einladung: Sitzung über Öl & Größe am 10. Dezember 2099');
    for (const said of ['10:00 Uhr bis 13:00 Uhr', 'Rathaus; Köln', 'Bitte pünktlich.', '1 Haushalt <2027>'])
      expect(mail.text).toContain(said);
    expect(mail.html).toContain('1 Haushalt &lt;2027&gt;');
    expect(mail.text).toContain(
      `https://allmende.example.org/sitzungen/mtg_${meetingId.replaceAll('-', '')}`,
    );
    const { event, method, text } = calendarOf(mail);
    expect(method).toBe('REQUEST');
    expect(event.uid).toBe(`${meetingId}@allmende.example.org`);
    expect([event.summary, event.location]).toEqual(['Sitzung über Öl & Größe', 'Rathaus; Köln']);
    expect(event.startDate.toString()).toBe('2099-12-10T10:00:00');
    expect(event.organizer).toBe('mailto:noreply@example.org');
    expect(event.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
      'mailto:dortmund@example.org',
    ]);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('carries the file as a part that asks to be entered, and as a file to be saved', async () => {
    const mail = await mailOf(invited(await board.meeting()));
    const kinds = mail.attachments.map(({ contentType, filename }) =>
      `${contentType} ${filename ?? ''}`.trim(),
    );
    expect(kinds).toEqual(['text/calendar', 'application/ics sitzung.ics']);
    const [part, file] = mail.attachments;
    expect(part!.headers.get('content-type')).toMatchObject({
      params: { method: 'REQUEST', charset: 'utf-8' },
    });
    expect(file!.content.equals(part!.content)).toBe(true);
  });

  it('arrives even where meetings are switched off, and offers no way to switch it off', async () => {
    const [{ id }] = (await world.rows<{ id: string }>(`select id from account`)) as [{ id: string }];
    for (const topic of ['MEETINGS', 'DUTIES']) await world.prefer(id, topic, 'EMAIL', 'OFF');
    const mail = await mailOf(invited(await board.meeting()));
    expect(calendarOf(mail).method).toBe('REQUEST');
    expect(canBeSwitchedOff(mail)).toBe(false);
    expect(mail.text).toContain('lässt sich nicht abbestellen');
    await world.write(`delete from notification_preference`);
  });

  it('asks anew under the same UID when the meeting was moved, and takes it back when it is cancelled', async () => {
    const meetingId = await board.meeting();
    const about = { meetingId, workingGroupId: null };
    const first = calendarOf(await mailOf(invited(meetingId)));
    await world.write(
      `update meeting set starts_at = '2099-07-10T09:00Z', ends_at = '2099-07-10T12:00Z', calendar_sequence = 1 where id = $1`,
      [meetingId],
    );
    const second = calendarOf(
      await mailOf(() => world.tell('meeting.changed', { ...about, changed: ['time'] })),
    );
    await world.write(
      `update meeting set state = 'CANCELLED', cancelled_at = now(), cancel_reason = 'Sturm', calendar_sequence = 2 where id = $1`,
      [meetingId],
    );
    const third = await mailOf(() =>
      world.tell('meeting.cancelled', { ...about, reason: 'Sturm', wasInvited: true }),
    );
    const cancel = calendarOf(third);
    expect([first, second, cancel].map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(new Set([first, second, cancel].map(({ event }) => event.uid)).size).toBe(1);
    expect([first, second, cancel].map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
    expect(second.event.startDate.toString()).toBe('2099-07-10T11:00:00');
    expect(cancel.event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(third.text).toContain('Begründung: Sturm');
  });

  it('is written as the meeting is when the mail goes out, not when it was told', async () => {
    const meetingId = await board.meeting();
    world.trap.failNext(1, 451);
    world.trap.messages.length = 0;
    const event = await invited(meetingId)();
    const tried = `select from delivery d join notice n on n.id = d.notice_id
      where n.event_id = $1 and channel = 'EMAIL' and attempts = 1`;
    await until(async () => (await world.rows(tried, [event])).length === 1);
    await world.write(`update meeting set place = 'Rathaus Bonn', calendar_sequence = 4 where id = $1`, [
      meetingId,
    ]);
    clock.advance(61_000);
    await until(async () => {
      await world.app.get(MailSweeper).sweep();
      return world.trap.messages.length > 0;
    });
    const { event: entry } = calendarOf(world.trap.messages[0]!);
    expect([entry.location, entry.sequence]).toEqual(['Rathaus Bonn', 4]);
  });

  it('has no calendar entry where nothing is to be entered', async () => {
    const meetingId = await board.meeting();
    const mail = await mailOf(() =>
      world.tell('meeting.changed', { meetingId, workingGroupId: null, changed: ['agenda'] }),
    );
    expect(mail.attachments).toEqual([]);
    expect(canBeSwitchedOff(mail)).toBe(true);
  });

  it('leaves neither file nor address in the queue', async () => {
    const jobs = await world.rows<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema = 'bullmq'`,
    );
    for (const { name } of jobs) {
      const found = await world.rows(
        `select 1 from ${name} t where t::text ~ 'VCALENDAR|video[.]example|dortmund@'`,
      );
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });
});
