import { newId, type Actor } from '@allmende/kernel';
import type { UserFaults } from '@allmende/platform/graphql';
import { Agenda, type NewItem } from '../agenda/agenda.service.js';
import { Proposals, type NewProposal } from '../agenda/proposal.service.js';
import { Meetings, type NewMeeting } from '../meeting/meeting.service.js';
import type { BoardRoom } from './board-room.js';

const inTwoWeeks = { startsAt: new Date('2026-12-05T09:00:00Z'), endsAt: new Date('2026-12-05T12:00:00Z') };

/** Plans meetings and fills agendas for proofs, by the real commands, with what does not matter left out. */
export class Planner {
  constructor(private readonly room: BoardRoom) {}

  /** A draft of the board, two weeks ahead, three hours long. */
  meeting(actor: Actor, more: Partial<NewMeeting> = {}): Promise<string> {
    const plan = { title: `Sitzung ${newId()}`, workingGroupId: null, ...inTwoWeeks, ...more };
    return this.room.get(Meetings).plan(actor, plan);
  }

  /** An item on the agenda of a meeting: last at the top, unless a place is given. */
  item(
    actor: Actor,
    meetingId: string,
    more: Partial<NewItem> & { intoId?: string; afterId?: string; beforeId?: string } = {},
  ): Promise<string> {
    const { intoId, afterId, beforeId, ...item } = more;
    const nothing = { standing: null, sponsorOrganizationId: null, sponsorWorkingGroupId: null };
    const content = { title: `Punkt ${newId()}`, outcome: 'DISCUSSION' as const, minutes: 10 };
    return this.room
      .get(Agenda)
      .add(actor, { meetingId, ...nothing, ...content, ...item }, { intoId, afterId, beforeId });
  }

  /** A proposal to the board. */
  proposal(
    actor: Actor,
    sponsorOrganizationId: string | null,
    more: Partial<NewProposal> = {},
  ): Promise<string> {
    const nothing = { workingGroupId: null, meetingId: null, sponsorWorkingGroupId: null };
    const content = { title: `Vorschlag ${newId()}`, outcome: 'DECISION' as const, minutes: 15 };
    return this.room
      .get(Proposals)
      .propose(actor, { ...nothing, ...content, sponsorOrganizationId, ...more });
  }

  /** The agenda as text, by titles (or numbers), nested in brackets: `A B(C D)`. */
  async agenda(meetingId: string, by: 'title' | 'number' = 'title'): Promise<string> {
    const rows = await this.room.db.query<
      { id: string; parent_id: string | null; title: string; number: string }[]
    >(`select id, parent_id, title, number from agenda_item where meeting_id = $1 order by agenda_path(id)`, [
      meetingId,
    ]);
    const written = (parent: string | null): string =>
      rows
        .filter((row) => row.parent_id === parent)
        .map((row) => row[by] + (written(row.id) && `(${written(row.id)})`))
        .join(' ');
    return written(null);
  }

  /** A group with its people; the first is its chair. */
  async group(...people: readonly [actor: { accountId: string }, organizationId: string][]): Promise<string> {
    const id = newId();
    await this.room.write(
      `insert into working_group (id, name, slug, mandate, founded_on, created_at, updated_at)
       values ($1::uuid, $1::text, $1::text, 'Ein Auftrag', '2026-01-01', now(), now())`,
      [id],
    );
    for (const [index, [{ accountId }, organizationId]] of people.entries())
      await this.room.write(
        `insert into working_group_member (id, working_group_id, account_id, organization_id, role, since, created_at)
         values (uuidv7(), $1, $2, $3, $4, '2026-01-01', now())`,
        [id, accountId, organizationId, index === 0 ? 'CHAIR' : 'MEMBER'],
      );
    return id;
  }
}

/** Codes and places of the faults, or the code of the error, with which a command is refused. */
export async function refusalOf(command: Promise<unknown>): Promise<string | string[]> {
  const error = await command.then(
    () => Promise.reject(new Error('was not refused')),
    (reason: unknown) => reason as UserFaults | { code: string },
  );
  if ('faults' in error) return error.faults.map(({ code, path }) => `${code} ${path}`);
  if ('code' in error) return error.code;
  throw error;
}
