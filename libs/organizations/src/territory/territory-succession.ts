import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { RoleSuccession } from '@allmende/identity';
import type { Actor, Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { OrganizationEntity } from '../directory/organization.entity.js';
import { Memberships } from '../membership/membership.service.js';
import { today } from '../today.js';

/** One territory takes the place of another. */
export interface TerritorialSuccession {
  predecessorId: string;
  successorId: string;
  kind: string;
  /** Date of the register that no longer knows the predecessor. */
  asOf: string;
  /** Why, for the log and the steps of the membership. */
  reason: string;
}

/**
 * Carries out what was deduced and, where something hangs on the old territory, confirmed. Nothing is deleted: what is
 * over stays with the predecessor, what goes on goes on with the successor. Other rooms move theirs at
 * `territory.succeeded`.
 */
@Injectable()
export class TerritorySuccession {
  constructor(
    @Inject(Memberships) private readonly memberships: Memberships,
    @Inject(RoleSuccession) private readonly roles: RoleSuccession,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Both are locked by the caller, who also asked whether the actor may. */
  async carryOut(tx: Tx, actor: Actor, succession: TerritorialSuccession): Promise<void> {
    const { predecessorId, successorId, reason } = succession;
    await this.dissolve(tx, actor, succession);
    await this.memberships.succeedIn(tx, actor, { predecessorId, successorId, reason });
    await this.roles.moveIn(tx, actor, { predecessorId, successorId, reason });
    await this.moveAssociations(tx, actor, succession);
    await this.moveOffice(tx, actor, succession);
  }

  /** The same where nothing hangs on the predecessor. */
  async dissolve(tx: Tx, actor: Actor, succession: TerritorialSuccession): Promise<void> {
    const { predecessorId, successorId, asOf, kind, reason } = succession;
    const predecessor = await tx.findOneByOrFail(OrganizationEntity, { id: predecessorId });
    const now = this.clock.now();
    Object.assign(predecessor, { dissolvedOn: asOf, successorId, updatedAt: now });
    await tx.save(predecessor);
    await tx.query(rememberNames, [successorId, [predecessor.name, predecessor.formerNames].join(' '), now]);
    await this.note(tx, actor, 'succeedTerritory', successorId, reason, { predecessorId, kind, asOf });
    await this.outbox.append(tx, actor, 'territory.succeeded', {
      organizationId: successorId,
      predecessorId,
      kind,
    });
  }

  /** The predecessor belongs to its associations until yesterday, the successor from today on, if it did not before. */
  private async moveAssociations(tx: Tx, actor: Actor, succession: TerritorialSuccession): Promise<void> {
    const { predecessorId, successorId, reason } = succession;
    const ended = await tx.query<{ association_id: string }[]>(moveAssociations, [
      predecessorId,
      successorId,
      today(this.clock),
    ]);
    for (const { association_id } of ended)
      await this.note(tx, actor, 'succeedAssociationMember', association_id, reason, {
        predecessorId,
        organizationId: successorId,
      });
  }

  private async moveOffice(tx: Tx, actor: Actor, succession: TerritorialSuccession): Promise<void> {
    const { predecessorId, successorId, reason } = succession;
    const [moved] = await tx.query<[{ id: string }[], number]>(moveOffice, [
      predecessorId,
      successorId,
      this.clock.now(),
    ]);
    if (moved.length > 0)
      await this.note(tx, actor, 'moveCoordinationOffice', successorId, reason, { predecessorId });
  }

  private note(tx: Tx, actor: Actor, action: string, subjectId: string, reason: string, details: object) {
    return this.audit.append(tx, actor, {
      action,
      subjectType: 'Organization',
      subjectId,
      reason,
      details: { ...details },
    });
  }
}

const rememberNames = `
  update organization set former_names = concat_ws(' ', former_names, btrim($2)), updated_at = $3, version = version + 1
  where id = $1`;

const moveAssociations = `
  with ended as (
    update association_member m set until = greatest(m.since, $3::date - 1)
    from association_member was
    where m.id = was.id and m.organization_id = $1 and (m.until is null or m.until >= $3::date)
    returning m.association_id, m.until + 1 as first, was.until as last
  ), begun as (
    insert into association_member (id, association_id, organization_id, since, until)
    select uuidv7(), e.association_id, $2, e.first, e.last from ended e
    where (e.last is null or e.last >= e.first) and not exists (select from association_member own
      where own.association_id = e.association_id and own.organization_id = $2
        and daterange(own.since, own.until, '[]') && daterange(e.first, e.last, '[]'))
  )
  select association_id from ended`;

/** An office of its own stays; the old one then stays with the old territory. */
const moveOffice = `
  update coordination_office o set organization_id = $2, updated_at = $3, version = version + 1
  where o.organization_id = $1 and not exists (select from coordination_office own where own.organization_id = $2)
  returning id`;
