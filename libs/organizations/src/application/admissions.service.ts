import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { Invitations } from '@allmende/identity';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { ApplicationEntity } from './application.entity.js';

/** What follows when an application was granted, at once or from the waiting list. */
@Injectable()
export class Admissions {
  constructor(
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records the council decision that was named, and sees to it that somebody coordinates. Safe to do twice. */
  async settleIn(tx: Tx, actor: Actor, application: ApplicationEntity): Promise<void> {
    await this.recordCouncilDecision(tx, actor, application);
    await this.inviteCoordinator(tx, actor, application);
  }

  /** The same for a member that moved up from the waiting list; nothing when it had not applied in writing. */
  async settlePromotion(tx: Tx, actor: Actor, applicationId: string | null): Promise<void> {
    const application = applicationId && (await tx.findOneBy(ApplicationEntity, { id: applicationId }));
    if (application) await this.settleIn(tx, actor, application);
  }

  private async recordCouncilDecision(tx: Tx, actor: Actor, application: ApplicationEntity): Promise<void> {
    const { organizationId, decisionOn, decisionBody, decisionTitle, decisionUrl } = application;
    if (!decisionOn) return;
    const [recorded] = await tx.query<{ id: string }[]>(
      `insert into council_decision (id, organization_id, decided_on, body, title, source_url, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint council_decision_once do nothing returning id`,
      [newId(), organizationId, decisionOn, decisionBody, decisionTitle, decisionUrl, this.clock.now()],
    );
    if (!recorded) return;
    await this.audit.append(tx, actor, {
      ...{ action: 'recordCouncilDecision', subjectType: 'CouncilDecision', subjectId: recorded.id },
      details: { organizationId, decidedOn: decisionOn, body: decisionBody, title: decisionTitle },
    });
  }

  /** Without anybody who coordinates, the contact is invited to; unless she has a role there already. */
  private async inviteCoordinator(tx: Tx, actor: Actor, application: ApplicationEntity): Promise<void> {
    const { organizationId, contactEmail: email, contactName: displayName, locale } = application;
    const [{ needed }] = await tx.query<[{ needed: boolean }]>(
      `select not exists (select from current_role_grant g join account a on a.id = g.account_id
           where g.organization_id = $1 and g.role = 'COORDINATOR' and a.state = 'ACTIVE')
         and not exists (select from role_grant g join account a on a.id = g.account_id
           where g.organization_id = $1 and a.email = $2 and a.state = 'ACTIVE') as needed`,
      [organizationId, email],
    );
    if (!needed) return;
    await this.invitations.inviteIn(tx, actor, {
      organizationId,
      role: 'COORDINATOR',
      email,
      displayName,
      locale,
    });
  }
}
