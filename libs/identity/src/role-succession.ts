import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import type { Actor, NodeType } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';

/** Who takes whose place, e.g. a merged municipality that of an old one. */
export interface RolesMoving {
  predecessorId: string;
  successorId: string;
  reason: string;
}

/** Roles, tokens and open invitations of an organization whose place another one takes. */
@Injectable()
export class RoleSuccession {
  constructor(@Inject(AuditLog) private readonly audit: AuditLog) {}

  /**
   * What people are for the predecessor they are for the successor from now on. What they are there already stays; an
   * invitation that the successor has sent already is revoked at the predecessor. Asks for no permission.
   */
  async moveIn(tx: Tx, actor: Actor, { predecessorId, successorId, reason }: RolesMoving): Promise<void> {
    const both = [predecessorId, successorId];
    const details = { predecessorId, organizationId: successorId };
    const note = (action: string, subjectType: NodeType, subjectId: string, more: object = {}) =>
      this.audit.append(tx, actor, {
        action,
        subjectType,
        subjectId,
        reason,
        details: { ...details, ...more },
      });
    for (const { account_id, role } of await tx.query<{ account_id: string; role: string }[]>(
      moveRoles,
      both,
    ))
      await note('moveRole', 'Account', account_id, { role });
    await tx.query(`delete from role_grant where organization_id = $1`, [predecessorId]);
    const [tokens] = await tx.query<[{ id: string }[], number]>(moveTokens, both);
    for (const { id } of tokens) await note('moveApiToken', 'ApiToken', id);
    const [invitations] = await tx.query<[{ id: string }[], number]>(moveInvitations, both);
    for (const { id } of invitations) await note('moveInvitation', 'Invitation', id);
    await tx.query(revokeInvitations, [predecessorId]);
  }
}

/** A role that is there already keeps its days. */
const moveRoles = `
  insert into role_grant (id, account_id, role, organization_id, created_at, valid_from, valid_until)
  select uuidv7(), account_id, role, $2, created_at, valid_from, valid_until from role_grant where organization_id = $1
  on conflict on constraint role_grant_once do nothing
  returning account_id, role`;

const moveTokens = `
  update api_token set organization_id = $2 where organization_id = $1 and revoked_at is null returning id`;

const moveInvitations = `
  update invitation i set organization_id = $2
  where i.organization_id = $1 and i.accepted_at is null and i.revoked_at is null
    and not exists (select from invitation other where other.organization_id = $2 and other.role = i.role
      and other.email = i.email and other.accepted_at is null and other.revoked_at is null)
  returning id`;

const revokeInvitations = `
  update invitation set revoked_at = now()
  where organization_id = $1 and accepted_at is null and revoked_at is null`;
