import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, Clock, Locale } from '@allmende/kernel';
import { CLOCK, CONFIG, type Config } from '@allmende/platform/config';
import { render, type Sql } from '@allmende/platform/graphql';
import { meetingForItsPeople, meetingsOfBody, meetingsOfPerson, oneMeeting } from './calendar.sql.js';
import {
  meetingCalendarFile,
  type CalendarFile,
  type CalendarMeeting,
  type Mailbox,
} from './meeting-calendar.js';

/** A calendar to be fetched. */
export interface Feed extends CalendarFile {
  /** When one of its meetings last changed; null while there is none. */
  changedAt: Date | null;
}

const names = {
  board: { de: 'Sitzungen des Boards', en: 'Meetings of the board' },
  own: { de: 'Meine Sitzungen (Allmende)', en: 'My meetings (Allmende)' },
} as const;

/** Calendars as the actor may see them at this moment: one statement each. */
@Injectable()
export class Calendars {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One meeting by its uuid; null when it is not there for the actor. */
  async meeting(actor: Actor, id: string): Promise<Feed | null> {
    const meetings = await this.read(oneMeeting(actor, id));
    return meetings.length > 0 ? this.feed(meetings, actor.locale) : null;
  }

  /** Meetings of the board. */
  async board(actor: Actor): Promise<Feed> {
    const meetings = await this.read(meetingsOfBody(actor, this.clock.now(), null));
    return this.feed(meetings, actor.locale, names.board[actor.locale]);
  }

  /** Meetings of a working group; null when there is no such group. */
  async workingGroup(actor: Actor, slug: string): Promise<Feed | null> {
    const [group] = await this.dataSource.query<{ id: string; name: string }[]>(
      `select id, name from working_group where slug = $1`,
      [slug],
    );
    if (!group) return null;
    const meetings = await this.read(meetingsOfBody(actor, this.clock.now(), group.id));
    return this.feed(meetings, actor.locale, group.name);
  }

  /** Meetings of all bodies that the person belongs to now. */
  async ofPerson(actor: Actor): Promise<Feed> {
    const meetings = await this.read(meetingsOfPerson(actor, this.clock.now()));
    return this.feed(meetings, actor.locale, names.own[actor.locale]);
  }

  /** The meeting as it is at this moment for the mails to its people; null when nobody was invited to it. */
  async invitation(meetingId: string): Promise<CalendarMeeting | null> {
    return (await this.read(meetingForItsPeople(meetingId)))[0] ?? null;
  }

  /** The file for one of those invited: a request, or its withdrawal once the meeting is cancelled. */
  invitationFile(
    meeting: CalendarMeeting,
    { organizer, attendee, locale }: { organizer: Mailbox; attendee: Mailbox; locale: Locale },
  ): CalendarFile {
    const method = meeting.state === 'CANCELLED' ? 'CANCEL' : 'REQUEST';
    const people = { organizer, attendee };
    const { publicUrl: baseUrl } = this.config;
    return meetingCalendarFile([meeting], { method, locale, baseUrl, now: this.clock.now(), ...people });
  }

  private read(statement: Sql): Promise<CalendarMeeting[]> {
    const { text, values } = render(statement);
    return this.dataSource.query<CalendarMeeting[]>(text, values);
  }

  private feed(meetings: readonly CalendarMeeting[], locale: Locale, name?: string): Feed {
    const { publicUrl: baseUrl } = this.config;
    const changes = meetings.map(({ updatedAt }) => updatedAt.getTime());
    return {
      ...meetingCalendarFile(meetings, { method: 'PUBLISH', locale, baseUrl, name }),
      changedAt: changes.length > 0 ? new Date(Math.max(...changes)) : null,
    };
  }
}
