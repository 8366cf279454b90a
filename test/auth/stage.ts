import { Accounts, Grants, Invitations, PasswordResets, Sessions } from '@allmende/identity';
import {
  anonymous,
  newId,
  slugBase,
  systemActor,
  toNodeId,
  uuidOf,
  type NodeType,
  type Role,
} from '@allmende/kernel';
import {
  Applying,
  Associations,
  CoordinationOffices,
  MembershipKeeping,
  Memberships,
  Organizations,
  type MembershipCircle,
} from '@allmende/organizations';
import { MeetingSeriesService, SeriesExceptions } from '@allmende/meetings';
import { SignedLinks } from '@allmende/platform/config';
import { Participations, ProjectService, type ParticipationKind } from '@allmende/projects';
import { WorkingGroupMembers, WorkingGroups } from '@allmende/working-groups';
import type { House } from '../support/house.js';
import { password } from '../support/people.js';
import { notify } from '../support/world.js';
import { BoardStage } from './board-stage.js';

const operator = systemActor('test');

/** Fresh things for one attempt, so that no attempt meets what another one has left behind. All belong to Dortmund. */
export class Stage {
  constructor(readonly house: House) {}

  /** What belongs to the board and to groups. */
  readonly board = new BoardStage(this);

  get dortmund(): string {
    return toNodeId('Organization', this.house.world.organizations.dortmund);
  }

  id(type: NodeType, uuid: string): string {
    return toNodeId(type, uuid);
  }

  /** A project that only the network sees, led by Dortmund. */
  async project(): Promise<string> {
    const name = `Vorhaben ${newId()}`;
    const entry = { name, shortDescription: 'Ein Versuch.', visibility: 'NETWORK' as const };
    const projectId = await this.house.app.get(ProjectService).create(operator, entry);
    await this.join(projectId, 'dortmund', 'LEADING');
    return projectId;
  }

  join(projectId: string, name: 'dortmund' | 'solingen', kind: ParticipationKind): Promise<string> {
    const organizationId = this.house.world.organizations[name];
    return this.house.app.get(Participations).join(operator, { projectId, organizationId, kind });
  }

  async participation(): Promise<string> {
    return toNodeId('Participation', await this.join(await this.project(), 'dortmund', 'USING'));
  }

  /** Solingen asks to lead what Dortmund leads. */
  async request(): Promise<string> {
    return toNodeId('Participation', await this.join(await this.project(), 'solingen', 'LEADING'));
  }

  /** A working group that Dortmund's coordinator leads. */
  async workingGroup(): Promise<{ id: string; slug: string }> {
    const { people, organizations } = this.house.world;
    const name = `Gruppe ${newId()}`;
    const id = await this.house.app.get(WorkingGroups).create(operator, {
      ...{ name, mandate: 'Ein Auftrag', foundedOn: '2026-01-01' },
      chair: { accountId: people.dortmund.accountId, organizationId: organizations.dortmund },
    });
    return { id: toNodeId('WorkingGroup', id), slug: slugBase(name, '') };
  }

  /** Somebody else of Dortmund works in such a group. */
  async groupMember(): Promise<string> {
    const seat = {
      accountId: uuidOf('Account', (await this.colleague()).account)!,
      organizationId: this.house.world.organizations.dortmund,
    };
    const group = uuidOf('WorkingGroup', (await this.workingGroup()).id)!;
    const id = await this.house.app
      .get(WorkingGroupMembers)
      .add(operator, group, { ...seat, role: 'MEMBER' });
    return toNodeId('WorkingGroupMember', id);
  }

  /** A regular session of such a group, each Thursday at ten. */
  async series(): Promise<{ id: string; group: string }> {
    const { id: group } = await this.workingGroup();
    const id = await this.house.app
      .get(MeetingSeriesService)
      .create(operator, uuidOf('WorkingGroup', group), {
        ...{ title: 'Treffen', rule: 'FREQ=WEEKLY;BYDAY=TH', startsOn: '2026-01-01', startTime: '10:00' },
        ...{ durationMinutes: 60, visibility: 'NETWORK', proposalDays: 7, items: [] },
      });
    return { id: toNodeId('MeetingSeries', id), group };
  }

  /** Such a series without a session on Christmas Eve. */
  async skippedSeries(): Promise<string> {
    const { id } = await this.series();
    const uuid = uuidOf('MeetingSeries', id)!;
    await this.house.app.get(SeriesExceptions).skip(operator, uuid, '2026-12-24', 'Heiligabend');
    return id;
  }

  /** A file that hangs on a proposal of Dortmund to the board. */
  async attachment(): Promise<string> {
    const [item, id] = [newId(), newId()];
    await this.house.write(
      `insert into agenda_item (id, state, title, outcome, minutes, visibility, sponsor_organization_id, proposed_at, created_at, updated_at)
       values ($1, 'PROPOSED', 'Vorschlag', 'DECISION', 10, 'NETWORK', $2, now(), now(), now())`,
      [item, this.house.world.organizations.dortmund],
    );
    await this.house.write(
      `insert into attachment (id, agenda_item_id, file_name, media_type, size, sha256, created_at)
       values ($1, $2, 'Vorlage.pdf', 'application/pdf', 1, repeat('0', 64), now())`,
      [id, item],
    );
    return toNodeId('Attachment', id);
  }

  /** An association that is no member yet. */
  async association(): Promise<string> {
    const entry = { kind: 'ASSOCIATION' as const, name: `Verbund ${newId()}` };
    return toNodeId('Organization', await this.house.app.get(Organizations).create(operator, entry));
  }

  /** A membership in the network of somebody for whom nobody coordinates. */
  async member(state: 'ADMITTED' | 'SUSPENDED' = 'ADMITTED'): Promise<string> {
    const id = await this.admit(await this.association(), 'NETWORK');
    if (state === 'SUSPENDED') await this.house.app.get(MembershipKeeping).suspend(operator, id, 'Weil.');
    return toNodeId('Membership', id);
  }

  /** Dortmund's seat on the board, given back when an attempt has taken it away. */
  async seat(): Promise<string> {
    await this.house.app.get(MembershipKeeping).setSeats(operator, 100);
    const { dortmund } = this.house.world.organizations;
    const current = await this.house.app.get(Memberships).currentOf(dortmund);
    if (current?.circle === 'BOARD') return toNodeId('Membership', current.id);
    return toNodeId('Membership', await this.admit(this.dortmund, 'BOARD'));
  }

  /** Somebody waits for a seat. */
  async waiting(): Promise<void> {
    const keeping = this.house.app.get(MembershipKeeping);
    const { taken } = await keeping.setSeats(operator, 100);
    await keeping.setSeats(operator, taken);
    await this.admit(await this.association(), 'BOARD');
  }

  private admit(organization: string, circle: MembershipCircle): Promise<string> {
    const organizationId = uuidOf('Organization', organization)!;
    return this.house.app.get(Memberships).admit(operator, { organizationId, circle, reason: 'Aufnahme' });
  }

  /** An association for which Dortmund's coordinator acts, and her colleague reads. */
  async ownAssociation(): Promise<string> {
    const association = await this.association();
    const { dortmund, reader } = this.house.world.people;
    const organizationId = uuidOf('Organization', association);
    const grants = this.house.app.get(Grants);
    await grants.grant(operator, { accountId: dortmund.accountId, role: 'COORDINATOR', organizationId });
    await grants.grant(operator, { accountId: reader.accountId, role: 'VIEWER', organizationId });
    return association;
  }

  /** Dortmund belongs to such an association. */
  async associationMembership(): Promise<string> {
    const associationId = uuidOf('Organization', await this.ownAssociation())!;
    const { dortmund } = this.house.world.organizations;
    await this.house.app.get(Associations).addMember(operator, associationId, dortmund, '2020-01-01');
    const [row] = await this.house.rows<{ id: string }>(
      'select id from association_member where association_id = $1',
      [associationId],
    );
    return toNodeId('AssociationMembership', row!.id);
  }

  /** Somebody answers for open source in Dortmund. */
  async office(): Promise<void> {
    const { dortmund } = this.house.world.organizations;
    await this.house.app.get(CoordinationOffices).set(operator, dortmund, { state: 'PLANNED' });
  }

  /** The register no longer knows a municipality on which nothing hangs; a neighbour may take its place. */
  async territorialChange(): Promise<{ change: string; successor: string }> {
    const [gone, heir, change] = [newId(), newId(), newId()];
    for (const id of [gone, heir])
      await this.house.write(
        `insert into organization (id, kind, name, official_key, created_at, updated_at)
         select $1, 'MUNICIPALITY', 'Ort', '0599' || lpad((1 + count(*))::text, 4, '0'), now(), now()
         from organization where official_key like '0599%'`,
        [id],
      );
    await this.house.write(
      `insert into territorial_change (id, organization_id, kind, state, old_name, old_key, as_of, evidence, created_at)
       values ($1, $2, 'VANISHED', 'PROPOSED', 'Ort', '05990001', '2026-01-01', '{"reason": {"de": "Weil.", "en": "Because."}}', now())`,
      [change, gone],
    );
    return { change: toNodeId('TerritorialChange', change), successor: toNodeId('Organization', heir) };
  }

  /** The file of a project names Dortmund as user, and Dortmund has not answered yet. */
  async claim(): Promise<string> {
    const id = newId();
    await this.house.write(
      `insert into usage_claim (id, project_id, text, state, organization_id, reason, created_at)
       values ($1, $2, 'Stadt Dortmund', 'PROPOSED', $3, 'NAME_AND_KIND', now())`,
      [id, await this.project(), this.house.world.organizations.dortmund],
    );
    return toNodeId('UsageClaim', id);
  }

  /** A notification of Dortmund's coordinator, and a mail to her that failed for good. */
  async notice() {
    const { notification, delivery } = await notify(
      this.house.app,
      this.house.world.people.dortmund.accountId,
    );
    return { notification: toNodeId('Notification', notification), delivery: toNodeId('Delivery', delivery) };
  }

  /** A token of Dortmund's coordinator. */
  async token(): Promise<string> {
    const prefix = (await this.house.tokenOf('dortmund', 'read')).split('_')[1];
    const [row] = await this.house.rows<{ id: string }>(`select id from api_token where prefix = $1`, [
      prefix,
    ]);
    return toNodeId('ApiToken', row!.id);
  }

  /** Another session of Dortmund's coordinator. */
  async session(): Promise<string> {
    const secret = newId();
    const { accountId } = this.house.world.people.dortmund;
    await this.house.app.get(Sessions).start(secret, { accountId, userAgent: null });
    const { sessionId } = (await this.house.app.get(Sessions).personOf(secret))!;
    return toNodeId('Session', sessionId);
  }

  /** A project that everybody who has an account follows. */
  async followed(): Promise<string> {
    const projectId = await this.project();
    await this.house.write(
      `insert into follow (id, account_id, project_id, created_at) select uuidv7(), id, $1, now() from account`,
      [projectId],
    );
    return toNodeId('Project', projectId);
  }

  /** Somebody new of Dortmund, by the ids of account and role. */
  async colleague(role: Role = 'VIEWER'): Promise<{ account: string; grant: string }> {
    const { app, world } = this.house;
    const person = { email: `${newId()}@example.org`, displayName: 'Neu', password };
    const grant = { role, organizationId: world.organizations.dortmund };
    const accountId = await app.get(Accounts).create(operator, { ...person, grant });
    const [row] = await this.house.rows<{ id: string }>('select id from role_grant where account_id = $1', [
      accountId,
    ]);
    return { account: toNodeId('Account', accountId), grant: toNodeId('Grant', row!.id) };
  }

  /** Dortmund asks somebody in who has no account. */
  async invitation(): Promise<{ invitation: string; token: string }> {
    const { app, world } = this.house;
    const wish = { organizationId: world.organizations.dortmund, role: 'VIEWER' as const };
    const id = await app.get(Invitations).invite(operator, { ...wish, email: `${newId()}@example.org` });
    const token = app.get(SignedLinks).sign('invitation', id);
    return { invitation: toNodeId('Invitation', id), token };
  }

  /** Token of a link with which somebody new of Dortmund may set her password. */
  async resetLink(): Promise<string> {
    const { app } = this.house;
    const email = `${newId()}@example.org`;
    await app.get(Accounts).create(operator, { email, displayName: 'Neu', password });
    await app.get(PasswordResets).request(operator, email);
    const [row] = await this.house.rows<{ id: string }>('select id from password_reset where email = $1', [
      email,
    ]);
    return app.get(SignedLinks).sign('password-reset', row!.id);
  }

  /**
   * Dortmund asks for a place in the network, and is asked a question. No command makes that of a member of the board, so
   * it is written as rows.
   */
  async application(): Promise<string> {
    const { organizations } = this.house.world;
    const [id, membership] = [newId(), newId()];
    await this.close(organizations.dortmund);
    await this.house.write(
      `insert into membership (id, organization_id, circle, state, applied_on, created_at, updated_at)
       values ($1, $2, 'NETWORK', 'UNDER_REVIEW', '2026-11-01', now(), now())`,
      [membership, organizations.dortmund],
    );
    await this.house.write(
      `insert into membership_step (id, membership_id, number, state, circle, actor, effective_on, occurred_at)
       values (uuidv7(), $1, 1, 'UNDER_REVIEW', 'NETWORK', 'system:test', '2026-11-01', now())`,
      [membership],
    );
    await this.house.write(
      `insert into application (id, organization_id, membership_id, circle, motivation, contact_name, contact_email,
         consent_text, consented_at, created_at, expires_at, verified_at)
       values ($1, $2, $3, 'NETWORK', 'Weil.', 'Neu', 'neu@example.org', 'Ja.', now(), now(), now(), now())`,
      [id, organizations.dortmund, membership],
    );
    await this.house.write(
      `insert into application_message (id, application_id, author, author_name, text, written_at)
       values (uuidv7(), $1, 'MODERATOR', 'Moderation', 'Wer?', '2026-11-02')`,
      [id],
    );
    return toNodeId('Application', id);
  }

  /** Token of the link under which Dortmund's application is followed. */
  async statusLink(): Promise<string> {
    return this.house.app
      .get(SignedLinks)
      .sign('application', uuidOf('Application', await this.application())!);
  }

  /** Token of the link that confirms the address of an application: ZenDiS wants to come closer. */
  async addressLink(): Promise<string> {
    const { app, world } = this.house;
    const contactEmail = `${newId()}@example.org`;
    await this.close(world.organizations.zendis);
    await app.get(Applying).apply(anonymous(), {
      ...{ organizationId: world.organizations.zendis, circle: 'NETWORK', motivation: 'Weil.' },
      ...{ contactName: 'Neu', contactEmail, consent: true },
    });
    const [row] = await this.house.rows<{ id: string }>(
      'select id from application where contact_email = $1',
      [contactEmail],
    );
    return app.get(SignedLinks).sign('application-address', row!.id);
  }

  /** Ends what an earlier attempt asked for; an organization asks for one place at a time. */
  private close(organizationId: string): Promise<void> {
    return this.house.write(
      `update membership set state = 'WITHDRAWN', ended_on = '2026-11-21'
       where organization_id = $1 and state in ('APPLIED', 'UNDER_REVIEW')`,
      [organizationId],
    );
  }
}
