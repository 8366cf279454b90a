import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock, type Grant, type Locale, type Role } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { sqlStateOf, UnitOfWork, type Tx } from '@allmende/platform/database';
import { fault, notFound, UserFaults } from '@allmende/platform/graphql';
import { demandModerator, type Person } from './account.policy.js';
import { GrantEntity } from './grant.entity.js';

/** A role for an account; `organizationId` is null for MODERATOR and only then. */
export interface RoleGrant extends Grant {
  accountId: string;
}

const foreignKeyViolation = '23503';

function demandScope(role: Role, organizationId: string | null): void {
  if ((role === 'MODERATOR') === (organizationId === null)) return;
  throw new UserFaults(
    fault('WRONG_SCOPE', 'input.organizationId', {
      de: 'Die Moderation gilt für das ganze Netzwerk, jede andere Rolle für genau eine Organisation.',
      en: 'MODERATOR counts for the whole network, every other role for exactly one organization.',
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
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives a role; nothing happens when the account has it already.
   * @throws UserFaults WRONG_SCOPE
   * @throws OperationError NOT_FOUND when account or organization don't exist
   */
  async grant(actor: Actor, grant: RoleGrant): Promise<void> {
    await this.unitOfWork.run(actor, (tx) => this.grantIn(tx, actor, grant));
  }

  /** The same as part of another command. */
  async grantIn(tx: Tx, actor: Actor, { accountId, role, organizationId }: RoleGrant): Promise<void> {
    demandModerator(actor);
    demandScope(role, organizationId);
    const insert = tx.query<unknown[]>(
      `insert into role_grant (id, account_id, role, organization_id, created_at) values ($1, $2, $3, $4, $5)
       on conflict on constraint role_grant_once do nothing returning id`,
      [newId(), accountId, role, organizationId, this.clock.now()],
    );
    const added = await insert.catch((error: unknown) => {
      throw sqlStateOf(error) === foreignKeyViolation ? notFound() : error;
    });
    if (added.length === 0) return;
    await this.audit.append(tx, actor, {
      action: 'grantRole',
      subjectType: 'Account',
      subjectId: accountId,
      details: { role, organizationId },
    });
  }

  /** Takes a role away. @throws OperationError NOT_FOUND when the account doesn't have it */
  async revoke(actor: Actor, { accountId, role, organizationId }: RoleGrant): Promise<void> {
    demandModerator(actor);
    await this.unitOfWork.run(actor, async (tx) => {
      const { affected } = await tx.delete(GrantEntity, {
        accountId,
        role,
        organizationId: organizationId ?? IsNull(),
      });
      if (!affected) throw notFound();
      await this.audit.append(tx, actor, {
        action: 'revokeRole',
        subjectType: 'Account',
        subjectId: accountId,
        details: { role, organizationId },
      });
    });
  }

  /** All roles of an account. */
  async list(accountId: string): Promise<Grant[]> {
    const rows = await this.dataSource.getRepository(GrantEntity).findBy({ accountId });
    return rows.map(({ role, organizationId }) => ({ role, organizationId }));
  }

  /** The account as an actor, for what runs without a request of hers. */
  async actorOfAccount(accountId: string, sessionId: string, locale: Locale): Promise<Person> {
    return { kind: 'account', accountId, sessionId, grants: await this.list(accountId), locale };
  }
}
