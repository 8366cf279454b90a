import { newId, type Role } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { seed, type World } from './world.js';

interface MeetingRow {
  workingGroupId?: string | null;
  title?: string;
  state?: 'DRAFT' | 'INVITED' | 'CANCELLED';
  visibility?: 'PUBLIC' | 'NETWORK' | 'BOARD';
  sequence?: number;
}

/** Bodies, their people, and what they deal with, as rows. */
export class Board {
  constructor(private readonly world: World) {}

  /** An organization with a seat, and one person with a role for it who is called like it. */
  async seat(name: string, role: Role = 'COORDINATOR', circle = 'BOARD'): Promise<string> {
    const organization = await this.world.organization(name);
    await this.world.write(
      `insert into membership (id, organization_id, circle, state, applied_on, admitted_on, created_at, updated_at)
       values ($1, $2, $3, 'ADMITTED', '2025-01-01', '2025-01-01', now(), now())`,
      [newId(), organization, circle],
    );
    await this.world.grant(await this.world.account(name), organization, role);
    return organization;
  }

  async group(name: string): Promise<string> {
    const id = newId();
    await this.world.write(
      `insert into working_group (id, name, slug, mandate, founded_on, created_at, updated_at)
       values ($1::uuid, $2, $1::text, 'Ein Auftrag', '2026-01-01', now(), now())`,
      [id, name],
    );
    return id;
  }

  /** A person of a new organization outside of the board works in the group. @returns the organization */
  async member(group: string, name: string, role: 'CHAIR' | 'MEMBER' = 'MEMBER'): Promise<string> {
    const organization = await this.seat(name, 'VIEWER', 'NETWORK');
    await this.world.write(
      `insert into working_group_member (id, working_group_id, account_id, organization_id, role, since, created_at)
       select $1, $2, account_id, organization_id, $4, '2026-01-01', now() from role_grant where organization_id = $3`,
      [newId(), group, organization, role],
    );
    return organization;
  }

  async meeting(row: MeetingRow = {}): Promise<string> {
    const {
      workingGroupId = null,
      title = 'Sitzung',
      state = 'INVITED',
      visibility = 'BOARD',
      sequence = 0,
    } = row;
    const id = newId();
    await this.world.write(
      `insert into meeting (id, working_group_id, title, state, starts_at, ends_at, place, online_url, visibility, invited_at,
         invitation_text, calendar_sequence, created_at, updated_at)
       values ($1, $2, $3, $4, '2099-12-10T09:00Z', '2099-12-10T12:00Z', 'Rathaus; Köln', 'https://video.example.org/1', $5,
         case when $4 <> 'DRAFT' then now() end, 'Bitte pünktlich.', $6, now(), now())`,
      [id, workingGroupId, title, state, visibility, sequence],
    );
    return id;
  }

  async item(meeting: string, number: string, title: string): Promise<string> {
    const id = newId();
    await this.world.write(
      `insert into agenda_item (id, working_group_id, meeting_id, position, number, state, title, outcome, minutes, visibility,
         proposed_at, created_at, updated_at)
       select $1, working_group_id, id, (select count(*) from agenda_item where meeting_id = $2), $3, 'PLACED', $4,
         'DECISION', 10, 'BOARD', now(), now(), now() from meeting where id = $2`,
      [id, meeting, number, title],
    );
    return id;
  }

  /** An open circular ballot in which the organizations are entitled. */
  async ballot(organizations: readonly string[], workingGroupId: string | null = null): Promise<string> {
    const id = newId();
    await this.world.app.get(UnitOfWork).run(seed, async (tx) => {
      await tx.query(
        `insert into ballot (id, working_group_id, kind, question, visibility, state, quorum_percent, majority, base,
           opened_at, opened_by, open_until)
         values ($1, $2, 'NAMED', 'Einverstanden?', 'BOARD', 'OPEN', 50, 'SIMPLE', 'VALID', now(), 'system:test',
           now() + interval '7 days')`,
        [id, workingGroupId],
      );
      await tx.query(
        `insert into ballot_voter (id, ballot_id, organization_id, organization_name)
         select uuidv7(), $1, o.id, o.name from organization o where o.id = any($2)`,
        [id, organizations],
      );
    });
    return id;
  }

  /** The organization votes yes, by one of its people. */
  vote(ballot: string, organization: string): Promise<void> {
    return this.world.write(
      `insert into vote (id, ballot_id, organization_id, choice, cast_by, cast_role, cast_at)
       select uuidv7(), $1, organization_id, 'YES', account_id, 'COORDINATOR', now() from role_grant
       where organization_id = $2 limit 1`,
      [ballot, organization],
    );
  }

  /** An adopted decision of a closed session. */
  async decision(
    number: string,
    owner: string | null,
    visibility = 'PUBLIC',
    projectId: string | null = null,
  ): Promise<string> {
    const [id, meeting] = [newId(), await this.meeting({ visibility: 'PUBLIC' })];
    const item = await this.item(meeting, '1', `Zu ${number}`);
    await this.world.write(
      `insert into decision (id, number, prefix, year, sequence, meeting_id, agenda_item_id, title, wording, result, tally_note,
         decided_on, visibility, owner_organization_id, project_id, created_at, updated_at)
       values ($1, $2, 'B', 2026, right($2, 3)::int, $3, $4, 'Beitritt', 'Der Beitritt wird beschlossen.', 'ADOPTED', 'einig',
         '2026-11-21', $5, $6, $7, now(), now())`,
      [id, number, meeting, item, visibility, owner, projectId],
    );
    return id;
  }
}
