import {
  Agenda,
  Attendances,
  BallotClosing,
  BallotOpening,
  DecisionRecording,
  Meetings,
  MeetingSession,
  MinutesApproval,
  MinutesCirculation,
  MinutesDrafting,
  SessionAgenda,
  SessionNotes,
  Voting,
  type NewItem,
} from '@allmende/meetings';
import type { OpenHouse, Person } from './open-house.js';

const hours = 3_600_000;

/** A session of the board with one item for everybody and one behind closed doors, by the real commands. */
export class HeldSession {
  constructor(
    private readonly house: OpenHouse,
    private readonly moderator: Person,
    /** Coordinates a city with a seat. */
    private readonly voter: Person,
    private readonly organizationId: string,
  ) {}

  /** A draft with its items. @returns their uuids */
  async planned(
    title: string,
    items: (Partial<NewItem> & { intoId?: string })[],
    more: { visibility?: 'PUBLIC' | 'NETWORK' | 'BOARD'; onlineUrl?: string } = {},
  ): Promise<{ meetingId: string; itemIds: string[] }> {
    const now = this.house.clock.now().getTime();
    const meetingId = await this.house.get(Meetings).plan(this.moderator, {
      ...{ title, workingGroupId: null, visibility: 'PUBLIC', place: 'Rathaus, Köln' },
      ...{ startsAt: new Date(now + hours), endsAt: new Date(now + 3 * hours) },
      ...more,
    });
    const itemIds: string[] = [];
    for (const { intoId, ...item } of items) itemIds.push(await this.item(meetingId, item, intoId));
    return { meetingId, itemIds };
  }

  invite(meetingId: string, text?: string): Promise<string> {
    return this.house.get(Meetings).invite(this.moderator, meetingId, text);
  }

  /** Opens the session with the voter in her seat. */
  async start(meetingId: string): Promise<void> {
    await this.house.get(MeetingSession).start(this.moderator, meetingId);
    const { accountId } = this.voter;
    const seat = { organizationId: this.organizationId, capacity: 'VOTING' as const, present: true };
    await this.house.get(Attendances).record(this.moderator, { meetingId, accountId, ...seat });
  }

  /** Talks about the item and votes on it. @returns the number of the decision */
  async decide(agendaItemId: string, notes: string): Promise<string> {
    const { house, moderator } = this;
    await house.get(SessionAgenda).open(moderator, agendaItemId);
    await house.get(SessionNotes).save(moderator, agendaItemId, notes, 1);
    const rules = { agendaItemId, workingGroupId: null, kind: 'NAMED' as const, quorumPercent: 0 };
    const ballotId = await house.get(BallotOpening).open(moderator, rules);
    await house.get(Voting).cast(this.voter, { ballotId, organizationId: this.organizationId }, 'YES');
    await house.get(BallotClosing).close(moderator, ballotId);
    const id = await house.get(DecisionRecording).record(moderator, { ballotId, agendaItemId });
    const [row] = await house.db.query<[{ number: string }]>(`select number from decision where id = $1`, [
      id,
    ]);
    return row.number;
  }

  /** Closes the session, drafts its minutes and sends them round. */
  async circulated(meetingId: string): Promise<string> {
    const { house, moderator } = this;
    await house.get(MeetingSession).close(moderator, meetingId);
    const id = await house.get(MinutesDrafting).draft(moderator, meetingId);
    const until = new Date(house.clock.now().getTime() + hours);
    return house.get(MinutesCirculation).circulate(moderator, id, until);
  }

  /** Approves minutes in a session of the next day and publishes them. */
  async published(minutesId: string): Promise<void> {
    const { house, moderator } = this;
    house.clock.advance(24 * hours);
    const approval = { title: 'Genehmigung der Niederschrift', standing: 'APPROVE_MINUTES' as const };
    const { meetingId, itemIds } = await this.planned('Sitzung im Januar', [approval]);
    await this.invite(meetingId);
    await house.get(MeetingSession).start(moderator, meetingId);
    await house.get(MinutesApproval).approve(moderator, minutesId, itemIds[0]!);
    await house.get(MinutesApproval).publish(moderator, minutesId);
  }

  private item(meetingId: string, more: Partial<NewItem>, intoId?: string): Promise<string> {
    const nobody = { standing: null, sponsorOrganizationId: null, sponsorWorkingGroupId: null };
    const content = { title: 'Ein Punkt', outcome: 'DISCUSSION' as const, minutes: 15 };
    return this.house
      .get(Agenda)
      .add(this.moderator, { meetingId, ...nobody, ...content, ...more }, { intoId });
  }
}
