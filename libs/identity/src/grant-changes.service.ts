import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import type { Actor, Role } from '@allmende/kernel';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { GrantEntity } from './grant.entity.js';
import { alreadyHasRole, demandChangeable, noRoleThere } from './grant.policy.js';
import { Grants } from './grant.service.js';

/** A role for an organization that goes over from one account to another. */
export interface HandOver {
  organizationId: string;
  role: Role;
  fromAccountId: string;
  toAccountId: string;
}

/** What people do with the roles of their organization. */
@Injectable()
export class GrantChanges {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Grants) private readonly grants: Grants,
  ) {}

  /**
   * Ends a role for an organization; by its coordinators, the holder herself, and moderators. Answers the organization's id.
   * @throws UserFaults LAST_COORDINATOR unless `leaveVacant`; NETWORK_ROLE
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  end(actor: Actor, grantId: string, { leaveVacant = false } = {}): Promise<string> {
    const work = async (tx: Tx): Promise<string> => {
      const grant = demandChangeable(actor, await tx.findOneBy(GrantEntity, { id: grantId }));
      await this.grants.endIn(tx, actor, grant, { action: 'endRole', evenLast: leaveVacant });
      return grant.organizationId;
    };
    return this.unitOfWork.run(actor, work, 'SERIALIZABLE');
  }

  /**
   * Ends a role and gives it, with its days, to somebody else of the same organization, in one moment. Answers the
   * organization's id.
   * @throws UserFaults NO_ROLE_THERE, ALREADY_HAS_ROLE, NETWORK_ROLE
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  handOver(actor: Actor, grantId: string, toAccountId: string): Promise<string> {
    const work = async (tx: Tx): Promise<string> => {
      const grant = demandChangeable(actor, await tx.findOneBy(GrantEntity, { id: grantId }));
      const { organizationId, role, accountId: fromAccountId, validFrom, validUntil } = grant;
      const theirs = await rolesOfActive(tx, toAccountId, organizationId);
      if (theirs.length === 0) throw new UserFaults(noRoleThere());
      if (theirs.includes(role)) throw new UserFaults(alreadyHasRole('input.toAccountId'));
      const given = { accountId: toAccountId, role, organizationId, validFrom, validUntil };
      await this.grants.giveIn(tx, actor, given);
      await this.takeOverIn(tx, actor, { organizationId, role, fromAccountId, toAccountId });
      return organizationId;
    };
    return this.unitOfWork.run(actor, work, 'SERIALIZABLE');
  }

  /**
   * The other half of a hand-over, as part of a command that has given the role to the successor already: ends that of the
   * predecessor and tells of it. Nothing happens when the predecessor has it no longer.
   */
  async takeOverIn(tx: Tx, actor: Actor, handOver: HandOver): Promise<void> {
    const { organizationId, role, fromAccountId, toAccountId } = handOver;
    const { affected } = await tx.delete(GrantEntity, { accountId: fromAccountId, role, organizationId });
    if (!affected) return;
    await this.audit.append(tx, actor, {
      action: 'handOverRole',
      subjectType: 'Account',
      subjectId: fromAccountId,
      details: { role, organizationId, toAccountId },
    });
    await this.outbox.append(tx, actor, 'role.handedOver', handOver);
  }
}

/** The roles of an account for an organization; none when it is disabled. */
async function rolesOfActive(tx: Tx, accountId: string, organizationId: string): Promise<Role[]> {
  const rows = await tx.query<{ role: Role }[]>(
    `select g.role from role_grant g join account a on a.id = g.account_id
     where g.account_id = $1 and g.organization_id = $2 and a.state = 'ACTIVE'`,
    [accountId, organizationId],
  );
  return rows.map(({ role }) => role);
}
