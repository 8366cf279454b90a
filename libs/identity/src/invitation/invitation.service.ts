import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { actorLabel, newId, systemActor, today, type Actor, type Clock, type Role } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, violatedConstraint, type Tx } from '@allmende/platform/database';
import { notFound, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { emailFault, localeFault, personNameFault, refuseIfAny } from '../account.faults.js';
import { alreadyHasRole } from '../grant.policy.js';
import { windowFault, type RoleWindow } from '../role-window.policy.js';
import { InvitationEntity } from './invitation.entity.js';
import {
  alreadyInvited,
  invitationDays,
  invitedTooOften,
  keptDays,
  lettersPerDay,
  notOpen,
  notTheHolder,
  stateOf,
  whyNotHost,
  wrongRole,
} from './invitation.policy.js';

/** Whom to ask in, and for what; days are for a DEPUTY only. */
export interface NewInvitation extends RoleWindow {
  organizationId: string;
  /** Any but MODERATOR. */
  role: Role;
  email: string;
  displayName?: string | null;
  /** Language of the letter, `de` (unless told otherwise) or `en`. */
  locale?: string;
  /** Whose same role ends when the invitation is accepted. */
  succeedsAccountId?: string | null;
}

type Tidy = Required<NewInvitation>;

const tidied = (wish: NewInvitation): Tidy => ({
  ...wish,
  email: wish.email.trim(),
  displayName: wish.displayName?.trim() || null,
  locale: wish.locale ?? 'de',
  validFrom: wish.validFrom ?? null,
  validUntil: wish.validUntil ?? null,
  succeedsAccountId: wish.succeedsAccountId ?? null,
});

/** Asking people in by mail. The letter with its link is written by the room notifications. */
@Injectable()
export class Invitations {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks somebody in; for coordinators of the organization and moderators. Answers the invitation's id.
   * @throws UserFaults INVALID_EMAIL, WRONG_ROLE, NAME_LENGTH, UNKNOWN_LOCALE, WRONG_WINDOW, NOT_THE_HOLDER,
   *   ALREADY_HAS_ROLE, ALREADY_INVITED, INVITED_TOO_OFTEN
   * @throws OperationError FORBIDDEN; NOT_FOUND for an organization that doesn't exist
   */
  async invite(actor: Actor, wish: NewInvitation): Promise<string> {
    const work = this.unitOfWork.run(actor, async (tx) => {
      const { id, why } = await this.tryIn(tx, actor, wish);
      if (why) throw new UserFaults(why).with(id ? { invitation: id } : {});
      if (await isTooOften(tx, id, this.clock.now())) throw new UserFaults(invitedTooOften());
      return id;
    });
    return work.catch((error: unknown) => {
      throw violatedConstraint(error) === 'invitation_organization_id_fkey' ? notFound() : error;
    });
  }

  /**
   * The same as part of another command, in its transaction; event, audit entry and letter included. Safe to do twice:
   * answers the new invitation's id, that of the one which is open already for this address and role, or null when the
   * account of the address has the role already.
   * @param actor the system, a moderator, or a coordinator of the organization
   * @throws UserFaults INVALID_EMAIL, WRONG_ROLE, NAME_LENGTH, UNKNOWN_LOCALE, WRONG_WINDOW, NOT_THE_HOLDER
   * @throws OperationError FORBIDDEN
   */
  async inviteIn(tx: Tx, actor: Actor, wish: NewInvitation): Promise<string | null> {
    return (await this.tryIn(tx, actor, wish)).id;
  }

  /**
   * Takes an invitation back; its link is dead from then on. For coordinators of the organization and moderators. Answers
   * its id.
   * @throws UserFaults NOT_OPEN
   * @throws OperationError NOT_FOUND
   */
  async revoke(actor: Actor, id: string): Promise<string> {
    await this.unitOfWork.run(actor, async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const invitation = await tx.findOne(InvitationEntity, { where: { id }, lock });
      if (!invitation || whyNotHost(actor, invitation.organizationId)) throw notFound();
      const now = this.clock.now();
      if (stateOf(invitation, now) !== 'OPEN') throw new UserFaults(notOpen()).with({ invitation: id });
      await tx.update(InvitationEntity, { id }, { revokedAt: now });
      const { organizationId, role } = invitation;
      await this.audit.append(tx, actor, {
        action: 'revokeInvitation',
        subjectType: 'Invitation',
        subjectId: id,
        details: { organizationId, role },
      });
    });
    return id;
  }

  /** Deletes what expired long ago: nobody's address is kept for good because she once did not answer. */
  async clearExpired(): Promise<void> {
    await this.unitOfWork.run(systemActor('expiry'), (tx) =>
      tx.query(
        `delete from invitation where id in (select id from invitation
           where accepted_at is null and expires_at <= $1::timestamptz - make_interval(days => $2) for update skip locked)`,
        [this.clock.now(), keptDays],
      ),
    );
  }

  private async tryIn(tx: Tx, actor: Actor, given: NewInvitation): Promise<Outcome> {
    const refusal = whyNotHost(actor, given.organizationId);
    if (refusal) throw refusal;
    const wish = tidied(given);
    refuseIfAny(...faultsOf(wish, today(this.clock)));
    const facts = await factsOf(tx, wish, today(this.clock));
    if (!facts.holds) throw new UserFaults(notTheHolder());
    if (facts.has) return { id: null, why: alreadyHasRole('input.email') };
    await this.replaceExpiredIn(tx, wish);
    const id = await this.insertIn(tx, actor, wish);
    if (!id) return { id: await openOne(tx, wish), why: alreadyInvited() };
    const { organizationId, role } = wish;
    await this.audit.append(tx, actor, {
      action: 'inviteToOrganization',
      subjectType: 'Invitation',
      subjectId: id,
      details: { organizationId, role },
    });
    await this.outbox.append(tx, actor, 'invitation.sent', { invitationId: id, organizationId, role });
    return { id, why: null };
  }

  /** An expired one must not stand in the way of the next; only one can be open. */
  private async replaceExpiredIn(tx: Tx, { organizationId, role, email }: Tidy): Promise<void> {
    await tx.query(
      `update invitation set revoked_at = $4
       where organization_id = $1 and role = $2 and email = $3 and expires_at <= $4
         and accepted_at is null and revoked_at is null`,
      [organizationId, role, email, this.clock.now()],
    );
  }

  /** Answers the id, or null when one is open already. */
  private async insertIn(tx: Tx, actor: Actor, wish: Tidy): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into invitation (id, organization_id, role, email, display_name, locale, valid_from, valid_until,
                               succeeds_account_id, invited_by, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
               least($11::timestamptz + make_interval(days => $12), ($8::date + 1)::timestamp at time zone 'Europe/Berlin'))
       on conflict (organization_id, role, email) where accepted_at is null and revoked_at is null do nothing
       returning id`,
      [
        ...[newId(), wish.organizationId, wish.role, wish.email, wish.displayName, wish.locale],
        ...[wish.validFrom, wish.validUntil, wish.succeedsAccountId, actorLabel(actor)],
        ...[this.clock.now(), invitationDays],
      ],
    );
    return row?.id ?? null;
  }
}

type Outcome = { id: string; why: null } | { id: string | null; why: UserFault };

const faultsOf = (wish: Tidy, day: string): (UserFault | null)[] => [
  emailFault(wish.email),
  wish.role === 'MODERATOR' ? wrongRole() : null,
  wish.displayName === null ? null : personNameFault(wish.displayName),
  localeFault(wish.locale),
  windowFault(wish.role, wish, day),
];

/** `has`: the address's account has the role, and its days are not over; `holds`: the predecessor has it, or none is named. */
async function factsOf(tx: Tx, wish: Tidy, day: string): Promise<{ has: boolean; holds: boolean }> {
  const [facts] = await tx.query<{ has: boolean; holds: boolean }[]>(
    `select exists (select from role_grant g join account a on a.id = g.account_id
              where a.email = $1 and g.organization_id = $2 and g.role = $3
                and (g.valid_until is null or g.valid_until >= $4)) as has,
            $5::uuid is null or exists (select from role_grant g
              where g.account_id = $5 and g.organization_id = $2 and g.role = $3) as holds`,
    [wish.email, wish.organizationId, wish.role, day, wish.succeedsAccountId],
  );
  return facts!;
}

async function openOne(tx: Tx, { organizationId, role, email }: Tidy): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(
    `select id from invitation where organization_id = $1 and role = $2 and email = $3
       and accepted_at is null and revoked_at is null`,
    [organizationId, role, email],
  );
  return row?.id ?? null;
}

/** True when the newest invitation is one too many for its address: taken back and sent again, letters would have no end. */
async function isTooOften(tx: Tx, id: string, now: Date): Promise<boolean> {
  const [{ often }] = await tx.query<[{ often: boolean }]>(
    `select count(*) > $2 as often from invitation i join invitation newest on newest.id = $1
     where i.organization_id = newest.organization_id and i.email = newest.email
       and i.created_at > $3::timestamptz - interval '24 hours'`,
    [id, lettersPerDay, now],
  );
  return often;
}
