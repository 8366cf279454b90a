import { newId, type Actor } from '@allmende/kernel';
import { MembershipKeeping } from '@allmende/organizations';
import { UserFaults } from '@allmende/platform/graphql';
import type { AgendaOutcome } from '../agenda/agenda-item.entity.js';
import { BallotClosing } from '../ballot/ballot-closing.service.js';
import { BallotOpening, type OpenBallot } from '../ballot/ballot-opening.service.js';
import { Voting } from '../ballot/voting.service.js';
import type { MeetingState } from '../meeting/meeting.machine.js';
import type { Visibility } from '../visibility.js';
import { BoardRoom, operator, type Person } from './board-room.js';

/** Seats of the board in the demo data. */
export const seats = [
  'berlin',
  'muenchen',
  'dortmund',
  'solingen',
  'mannheim',
  'koeln',
  'frankfurt',
] as const;
export type Seat = (typeof seats)[number];

interface ItemOptions {
  outcome?: AgendaOutcome;
  visibility?: Visibility;
  motion?: string | null;
  state?: MeetingState;
  workingGroupId?: string | null;
}

/** What a command refused: the codes of its user faults, or the code of its error; null when it went through. */
export const refusalOf = (command: Promise<unknown>): Promise<string | null> =>
  command.then(
    () => null,
    (error: unknown) => {
      if (error instanceof UserFaults) return error.faults.map(({ code }) => code).join();
      if (error instanceof Error && 'code' in error) return String(error.code);
      throw error;
    },
  );

/** A board room in which votes are taken. */
export class VotingRoom {
  private constructor(
    readonly room: BoardRoom,
    readonly moderator: Person,
    /** Who coordinates for each seat. */
    readonly people: Record<Seat, Person>,
  ) {}

  static async start(): Promise<VotingRoom> {
    const room = await BoardRoom.start();
    const people = {} as Record<Seat, Person>;
    for (const seat of seats) people[seat] = await room.person('COORDINATOR', room.demo[seat]);
    return new VotingRoom(room, await room.person('MODERATOR'), people);
  }

  get opening() {
    return this.room.get(BallotOpening);
  }
  get voting() {
    return this.room.get(Voting);
  }
  get closing() {
    return this.room.get(BallotClosing);
  }
  get clock() {
    return this.room.clock;
  }

  organization(seat: Seat): string {
    return this.room.demo[seat];
  }

  /** An item on the agenda of a meeting of its own, which runs unless told otherwise. @returns id of the item */
  async item(options: ItemOptions = {}): Promise<string> {
    const {
      outcome = 'DECISION',
      visibility = 'NETWORK',
      motion = 'Das Board beschließt.',
      state = 'RUNNING',
    } = options;
    const body = options.workingGroupId ?? null;
    const [meeting, item] = [newId(), newId()];
    const started = state === 'RUNNING' || state === 'CLOSED';
    await this.room.write(
      `insert into meeting (id, working_group_id, title, state, starts_at, ends_at, visibility, invited_at, started_at,
         closed_at, created_at, updated_at)
       values ($1, $2, 'Sitzung', $3, '2026-11-21T12:00Z', '2026-11-21T15:00Z', $4, $5, $6, $7, now(), now())`,
      [
        ...[meeting, body, started ? 'RUNNING' : state, visibility],
        ...[state === 'DRAFT' ? null : new Date(), started ? new Date() : null, null],
      ],
    );
    await this.room.write(
      `insert into agenda_item (id, working_group_id, meeting_id, position, state, title, motion, outcome, minutes,
         visibility, proposed_at, created_at, updated_at)
       values ($1, $2, $3, 0, 'PLACED', 'Ein Punkt', $4, $5, 10, $6, now(), now(), now())`,
      [item, body, meeting, motion, outcome, visibility],
    );
    if (state === 'CLOSED')
      await this.room.write(`update meeting set state = 'CLOSED', closed_at = now() where id = $1`, [
        meeting,
      ]);
    return item;
  }

  /** An open ballot of the board on an item of its own. */
  async ballot(rules: Partial<OpenBallot> = {}, item: ItemOptions = {}): Promise<string> {
    const outcome = rules.kind === 'SECRET' ? 'ELECTION' : 'DECISION';
    const agendaItemId = await this.item({ outcome, ...item });
    return this.opening.open(this.moderator, { kind: 'NAMED', workingGroupId: null, agendaItemId, ...rules });
  }

  /** An open ballot without a session; two days unless told otherwise. */
  circular(rules: Partial<OpenBallot> = {}): Promise<string> {
    const openUntil = new Date(this.clock.now().getTime() + 48 * 3_600_000);
    const usual = {
      kind: 'CONSENT',
      agendaItemId: null,
      workingGroupId: null,
      question: 'Einverstanden?',
    } as const;
    return this.opening.open(this.moderator, { ...usual, visibility: 'NETWORK', openUntil, ...rules });
  }

  vote(
    ballotId: string,
    seat: Seat,
    choice: 'YES' | 'NO' | 'ABSTAIN' | 'OBJECTION',
    as?: Actor,
  ): Promise<string> {
    const at = { ballotId, organizationId: this.organization(seat) };
    return this.voting.cast(as ?? this.people[seat], at, choice, choice === 'OBJECTION' ? 'So nicht.' : null);
  }

  elect(ballotId: string, seat: Seat, options: readonly string[], as?: Actor): Promise<string> {
    const at = { ballotId, organizationId: this.organization(seat) };
    return this.voting.castSecret(as ?? this.people[seat], at, options);
  }

  /** Ids of the names on a ballot paper, in their order. */
  async optionsOf(ballotId: string): Promise<string[]> {
    const rows = await this.room.db.query<{ id: string }[]>(
      `select id from ballot_option where ballot_id = $1 order by position`,
      [ballotId],
    );
    return rows.map(({ id }) => id);
  }

  async stateOf(
    id: string,
  ): Promise<{ state: string; outcome: string | null; result: Record<string, unknown> | null }> {
    const [row] = await this.room.db.query(`select state, outcome, result from ballot where id = $1`, [id]);
    return row;
  }

  async suspend(seat: Seat): Promise<void> {
    await this.room.get(MembershipKeeping).suspend(operator, await this.membershipOf(seat), 'Beitrag offen');
  }

  async resume(seat: Seat): Promise<void> {
    await this.room.get(MembershipKeeping).resume(operator, await this.membershipOf(seat), 'Beitrag da');
  }

  /** Audit entries of a ballot, oldest first. */
  audited(id: string): Promise<{ action: string; details: Record<string, unknown> }[]> {
    return this.room.db.query(
      `select action, details from audit_entry where subject_id = $1 order by occurred_at, id`,
      [id],
    );
  }

  private async membershipOf(seat: Seat): Promise<string> {
    const [row] = await this.room.db.query<[{ id: string }]>(
      `select id from membership where organization_id = $1 and state in ('ADMITTED', 'SUSPENDED')`,
      [this.organization(seat)],
    );
    return row.id;
  }
}
