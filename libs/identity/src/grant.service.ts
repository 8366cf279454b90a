import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { newId, today, type Actor, type Clock, type Grant, type Locale, type Role } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { sqlStateOf, UnitOfWork, type Tx } from '@allmende/platform/database';
import { fault, notFound, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { lastModerator, refuseIfAny } from './account.faults.js';
import { demandModerator, type Person } from './account.policy.js';
import { GrantEntity } from './grant.entity.js';
import { lastCoordinator } from './grant.policy.js';
import { isCoordinated, isModerated } from './grant.vacancy.js';
import { windowFault, type RoleWindow } from './role-window.policy.js';

/**
 * A role for an account; `organizationId` is null for MODERATOR and for who keeps the books of the network (TREASURER), days
 * are for a DEPUTY only.
 */
export interface RoleGrant extends Grant, RoleWindow {
  accountId: string;
}

const foreignKeyViolation = '23503';

function demandScope(role: Role, organizationId: string | null): void {
  if (role === 'TREASURER' || (role === 'MODERATOR') === (organizationId === null)) return;
  throw new UserFaults(
    fault('WRONG_SCOPE', 'input.organizationId', {
      de: 'Die Moderation gilt für das ganze Netzwerk, die Kassenführung für das Netzwerk oder eine Organisation, jede andere Rolle für genau eine Organisation.',
      en: 'MODERATOR counts for the whole network, TREASURER for it or for one organization, every other role for exactly one organization.',
    }),
  );
}

/** Who holds which role for what. A change counts from the next request on. */
@Injectable()
export class Grants {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives a role; nothing happens when the account has it already for the same days. For moderators and the system.
   * @throws UserFaults WRONG_SCOPE, WRONG_WINDOW
   * @throws OperationError NOT_FOUND when account or organization don't exist
   */
  async grant(actor: Actor, grant: RoleGrant): Promise<void> {
    await this.unitOfWork.run(actor, (tx) => this.grantIn(tx, actor, grant));
  }

  /** The same as part of another command. */
  async grantIn(tx: Tx, actor: Actor, grant: RoleGrant): Promise<void> {
    demandModerator(actor);
    demandScope(grant.role, grant.organizationId);
    refuseIfAny(windowFault(grant.role, grant, today(this.clock)));
    await this.giveIn(tx, actor, grant);
  }

  /**
   * Takes a role away; for moderators and the system.
   * @throws UserFaults LAST_MODERATOR, LAST_COORDINATOR, unless `evenLast`
   * @throws OperationError NOT_FOUND when the account doesn't have it
   */
  async revoke(
    actor: Actor,
    { accountId, role, organizationId }: RoleGrant,
    { evenLast = false } = {},
  ): Promise<void> {
    demandModerator(actor);
    const wanted = { accountId, role, organizationId: organizationId ?? IsNull() };
    const work = async (tx: Tx): Promise<void> => {
      const grant = await tx.findOneBy(GrantEntity, wanted);
      if (!grant) throw notFound();
      await this.endIn(tx, actor, grant, { action: 'revokeRole', evenLast });
    };
    await this.unitOfWork.run(actor, work, 'SERIALIZABLE');
  }

  /** Gives a role as part of a command that has asked already whether the actor may. */
  async giveIn(tx: Tx, actor: Actor, grant: RoleGrant): Promise<void> {
    const { accountId, role, organizationId, validFrom = null, validUntil = null } = grant;
    const insert = tx.query<unknown[]>(
      `insert into role_grant as g (id, account_id, role, organization_id, created_at, valid_from, valid_until)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict on constraint role_grant_once do update
         set valid_from = excluded.valid_from, valid_until = excluded.valid_until
         where (g.valid_from, g.valid_until) is distinct from (excluded.valid_from, excluded.valid_until)
       returning id`,
      [newId(), accountId, role, organizationId, this.clock.now(), validFrom, validUntil],
    );
    const changed = await insert.catch((error: unknown) => {
      throw sqlStateOf(error) === foreignKeyViolation ? notFound() : error;
    });
    if (changed.length === 0) return;
    await this.audit.append(tx, actor, {
      action: 'grantRole',
      subjectType: 'Account',
      subjectId: accountId,
      details: { role, organizationId, ...(role === 'DEPUTY' && { validFrom, validUntil }) },
    });
  }

  /**
   * Ends a role as part of a command that has asked already whether the actor may. Only in a SERIALIZABLE transaction:
   * two who end each other's role must not both find the other one still there.
   * @throws UserFaults LAST_MODERATOR, LAST_COORDINATOR, unless `evenLast`
   */
  async endIn(
    tx: Tx,
    actor: Actor,
    { id, accountId, role, organizationId }: GrantEntity,
    { action, evenLast }: { action: 'endRole' | 'revokeRole'; evenLast: boolean },
  ): Promise<void> {
    const filled = async (): Promise<boolean> =>
      role === 'COORDINATOR' ? isCoordinated(tx, organizationId!) : role === 'MODERATOR' && isModerated(tx);
    const before = await filled();
    await tx.delete(GrantEntity, { id });
    const vacant = before && !(await filled());
    if (vacant && !evenLast) throw new UserFaults(role === 'MODERATOR' ? lastModerator() : lastCoordinator());
    await this.audit.append(tx, actor, {
      action,
      subjectType: 'Account',
      subjectId: accountId,
      details: { role, organizationId, ...(vacant && { vacant }) },
    });
    if (organizationId !== null)
      await this.outbox.append(tx, actor, 'role.ended', { accountId, organizationId, role, vacant });
  }

  /** All roles of an account, those that rest or whose days are over among them. */
  async list(accountId: string): Promise<Grant[]> {
    const rows = await this.dataSource.getRepository(GrantEntity).findBy({ accountId });
    return rows.map(({ role, organizationId }) => ({ role, organizationId }));
  }

  /** The account as an actor, with the roles that count at this moment, for what runs without a request of hers. */
  async actorOfAccount(accountId: string, sessionId: string, locale: Locale): Promise<Person> {
    const grants = await this.dataSource.query<Grant[]>(
      `select role, organization_id as "organizationId" from current_role_grant where account_id = $1`,
      [accountId],
    );
    return { kind: 'account', accountId, sessionId, grants, locale };
  }
}
