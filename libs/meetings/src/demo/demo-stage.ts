import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { today, type Actor, type Clock } from '@allmende/kernel';
import type { DemoOrganizations } from '@allmende/organizations';
import { FileStore } from '@allmende/platform/files';
import { Agenda, type NewItem } from '../agenda/agenda.service.js';
import { ProposalDesk } from '../agenda/proposal-desk.service.js';
import { Proposals, type NewProposal } from '../agenda/proposal.service.js';
import { mediaTypeOf } from '../attachment/attachment-content.js';
import { Attachments } from '../attachment/attachment.service.js';
import { dayAfter, instantIn } from '../series/occurrences.js';
import { Attendances } from '../session/attendances.service.js';
import { SessionAgenda } from '../session/session-agenda.service.js';
import { SessionNotes } from '../session/session-notes.service.js';

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** A clock that can be set: what lies in the past is entered at its own time, so every rule about time holds for it, too. */
export interface MovableClock extends Clock {
  set(time: Date): void;
}

/** Runs on like the real one from wherever it was set to. */
export class DemoClock implements MovableClock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  set(time: Date): void {
    this.offset = time.getTime() - Date.now();
  }
}

/** Where the services come from. Their clock must be the stage's. */
export interface Services {
  get<Service>(type: new (...args: never[]) => Service): Service;
}

type Place = keyof DemoOrganizations;

/** Who acts in the demo sessions: the moderation, and who coordinates for a place. */
export type DemoActors = Readonly<Partial<Record<Place | 'moderation', Actor>>>;

/** The services, people and time with which the demo sessions are played. */
export class DemoStage {
  /** The real time, at which all this is entered. */
  readonly begun = this.clock.now();

  constructor(
    private readonly services: Services,
    private readonly clock: MovableClock,
    readonly organizations: DemoOrganizations,
    private readonly actors: DemoActors,
  ) {}

  get<Service>(type: new (...args: never[]) => Service): Service {
    return this.services.get(type);
  }

  /** From here on it is this time. */
  at(instant: Date, minutesLater = 0): void {
    this.clock.set(new Date(instant.getTime() + minutesLater * minute));
  }

  /** Noon in Germany so many days from the real today. */
  noonIn(days: number): Date {
    return instantIn(dayAfter(today({ now: () => this.begun }), days), '12:00');
  }

  /** @throws Error when there is no account for the place */
  actor(place: Place | 'moderation'): Actor {
    const actor = this.actors[place];
    if (!actor) throw new Error(`There is no demo account for ${place}.`);
    return actor;
  }

  read<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return this.get(DataSource).query<Row[]>(statement, values);
  }

  /** A proposal to the board. */
  propose(place: Place, proposal: Omit<NewProposal, 'workingGroupId' | 'meetingId' | keyof typeof nobody>) {
    const sponsor = { ...nobody, sponsorOrganizationId: this.organizations[place] };
    const board = { workingGroupId: null, meetingId: null };
    return this.get(Proposals).propose(this.actor(place), { ...board, ...sponsor, ...proposal });
  }

  /** Puts proposals of the board onto an agenda, before the item that comes last. */
  async accept(meetingId: string, beforeId: string, ...proposals: string[]): Promise<void> {
    for (const id of proposals)
      await this.get(ProposalDesk).accept(this.actor('moderation'), id, meetingId, { beforeId });
  }

  /** An item that whoever leads the session puts onto its agenda. */
  item(
    by: Actor,
    meetingId: string,
    { place, ...item }: Partial<NewItem> & { place: Parameters<Agenda['add']>[2] },
  ) {
    return this.get(Agenda).add(by, { meetingId, standing: null, ...nobody, ...item }, place);
  }

  /** Hangs a text on an item. */
  async attach(by: Actor, itemId: string, fileName: string, text: string): Promise<void> {
    const file = await this.get(FileStore).receive(Readable.from([Buffer.from(text)]), 100_000);
    const mediaType = await mediaTypeOf(file.path, fileName, 'text/markdown');
    await this.get(Attachments).add(by, itemId, { ...file, fileName, mediaType });
  }

  /** These come to the session that was just opened. */
  async arrive(meetingId: string, ...places: Place[]): Promise<void> {
    const attendances = this.get(Attendances);
    const moderation = this.actor('moderation');
    for (const place of places) {
      const accountId = accountOf(this.actor(place));
      const organizationId = this.organizations[place];
      const presence = { meetingId, accountId, organizationId, capacity: 'VOTING', present: true } as const;
      await attendances.record(moderation, presence);
    }
  }

  /** Calls an item up and notes what was said. */
  async discuss(by: Actor, itemId: string, notes: string): Promise<void> {
    await this.get(SessionAgenda).open(by, itemId);
    await this.get(SessionNotes).save(by, itemId, notes, 1);
  }

  /** The items at the top of an agenda, in order. */
  async itemsOf(
    meetingId: string,
  ): Promise<Record<'OPENING' | 'APPROVE_MINUTES' | 'ANY_OTHER_BUSINESS', string>> {
    const rows = await this.read<{ id: string; standing: string }>(
      `select id, standing from agenda_item where meeting_id = $1 and standing is not null`,
      [meetingId],
    );
    return Object.fromEntries(rows.map(({ id, standing }) => [standing, id])) as Awaited<
      ReturnType<DemoStage['itemsOf']>
    >;
  }
}

const nobody = { sponsorOrganizationId: null, sponsorWorkingGroupId: null };

/** @throws Error for an actor without an account */
export function accountOf(actor: Actor): string {
  if (actor.kind !== 'account') throw new Error('Only people come to sessions.');
  return actor.accountId;
}
