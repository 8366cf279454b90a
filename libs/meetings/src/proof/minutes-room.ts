import type { Actor } from '@allmende/kernel';
import { MinutesApproval } from '../minutes/minutes-approval.service.js';
import { MinutesCirculation } from '../minutes/minutes-circulation.service.js';
import { MinutesDrafting } from '../minutes/minutes-drafting.service.js';
import { MinutesEditing } from '../minutes/minutes-editing.service.js';
import { Meetings, type NewMeeting } from '../meeting/meeting.service.js';
import { MeetingSession } from '../session/meeting-session.service.js';
import { BoardRoom, type Person } from './board-room.js';
import { Planner } from './planner.js';

const week = 7 * 24 * 3600 * 1000;

/** A section as the table has it. */
export interface SectionRow {
  id: string;
  heading: string;
  text: string;
  visibility: string;
  version: number;
}

/** Sessions that were held, and their minutes, by the real commands. */
export class MinutesRoom {
  private weeks = 1;

  private constructor(
    readonly room: BoardRoom,
    readonly planner: Planner,
    readonly moderator: Person,
  ) {}

  static async start(): Promise<MinutesRoom> {
    const room = await BoardRoom.start();
    return new MinutesRoom(room, new Planner(room), await room.person('MODERATOR'));
  }

  readonly drafting = this.room.get(MinutesDrafting);
  readonly editing = this.room.get(MinutesEditing);
  readonly circulation = this.room.get(MinutesCirculation);
  readonly approval = this.room.get(MinutesApproval);

  /** The instant some seconds from now. */
  in(seconds: number): Date {
    return new Date(this.room.clock.now().getTime() + seconds * 1000);
  }

  /** A session that is running, each a week after the one before; with an item for the approval of minutes. */
  async running(more: Partial<NewMeeting> = {}): Promise<{ meetingId: string; approvalItem: string }> {
    const startsAt = new Date(Date.UTC(2026, 11, 1, 9) + week * this.weeks++);
    const endsAt = new Date(startsAt.getTime() + week / 56);
    const meetingId = await this.planner.meeting(this.moderator, {
      ...{ startsAt, endsAt, visibility: 'PUBLIC' },
      ...more,
    });
    const approvalItem = await this.planner.item(this.moderator, meetingId, {
      ...{ title: 'Genehmigung der Niederschrift', standing: 'APPROVE_MINUTES', visibility: 'PUBLIC' },
    });
    await this.room.get(Meetings).invite(this.moderator, meetingId);
    await this.room.get(MeetingSession).start(this.moderator, meetingId);
    return { meetingId, approvalItem };
  }

  /** A session that was held, and its drafted minutes. */
  async drafted(more: Partial<NewMeeting> = {}): Promise<{ meetingId: string; minutesId: string }> {
    const { meetingId } = await this.running(more);
    await this.room.get(MeetingSession).close(this.moderator, meetingId);
    return { meetingId, minutesId: await this.drafting.draft(this.moderator, meetingId) };
  }

  /** Minutes before the people of the body, who may object for an hour. */
  async circulated(more: Partial<NewMeeting> = {}): Promise<string> {
    const { minutesId } = await this.drafted(more);
    return this.circulation.circulate(this.moderator, minutesId, this.in(3600));
  }

  /** Minutes approved in the next session, which goes on. */
  async approved(): Promise<string> {
    const minutesId = await this.circulated();
    const { approvalItem } = await this.running();
    return this.approval.approve(this.moderator, minutesId, approvalItem);
  }

  sections(minutesId: string): Promise<SectionRow[]> {
    return this.room.db.query(
      `select id, heading, text, visibility, version from minutes_section where minutes_id = $1 order by position`,
      [minutesId],
    );
  }

  /** Every text that was ever in a section: as it is now, as it was, and its variants. */
  async textsOf(sectionId: string): Promise<string[]> {
    const rows = await this.room.db.query<{ text: string }[]>(
      `select text from minutes_section where id = $1 union all select text from minutes_revision where section_id = $1
       union all select text from minutes_variant where section_id = $1`,
      [sectionId],
    );
    return rows.map(({ text }) => text);
  }

  /** The fields of a mutation's payload. */
  async send<Payload>(
    actor: Actor,
    operation: string,
    input: Record<string, unknown>,
    fields: string,
  ): Promise<Payload> {
    const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${fields} userErrors { code path message } } }`;
    const data = await this.room.data<Record<string, Payload>>(actor, query, { input });
    return data[operation]!;
  }
}
