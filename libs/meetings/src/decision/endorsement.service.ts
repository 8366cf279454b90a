import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, newId, today, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, optionalText, render, sql } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { speaksFor } from '@allmende/working-groups';
import { DecisionEndorsementEntity } from './decision-endorsement.entity.js';
import { lockDecision } from './decision-lock.js';
import { noMember, notAdopted, notJoint, notYours } from './decision.faults.js';
import { endorsingMember } from './decision.sql.js';

/** An organization puts its name to a joint position. */
export interface NewEndorsement {
  decisionId: string;
  organizationId: string;
  note?: string | null;
}

/** „Mitgetragen von“: who carries a joint position with its name. */
@Injectable()
export class Endorsements {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Safe to do twice: who carries it already goes on carrying it.
   * @returns id of the endorsement
   * @throws UserFaults NOT_ADOPTED, NO_JOINT_POSITION, NO_MEMBER, TOO_LONG, INVALID_TEXT; NOT_FOUND, FORBIDDEN
   */
  async endorse(actor: Actor, { decisionId, organizationId, ...input }: NewEndorsement): Promise<string> {
    const note = optionalText('input.note', input.note, 1_000);
    return this.unitOfWork.run(actor, async (tx) => {
      const { number, workingGroupId, ...decision } = await lockDecision(tx, actor, decisionId);
      if (!this.speaks(actor, organizationId)) throw notYours();
      if (decision.result !== 'ADOPTED') throw notAdopted();
      if (!decision.jointPosition) throw notJoint();
      if (!(await isMember(tx, organizationId))) throw noMember();
      const one = { decisionId, organizationId };
      const carried = await tx.findOneBy(DecisionEndorsementEntity, { ...one, withdrawnOn: IsNull() });
      if (carried) return carried.id;
      const id = newId();
      const [endorsedOn, endorsedBy] = [today(this.clock), accountIdOf(actor)];
      const row = { id, ...one, endorsedOn, endorsedBy, note, createdAt: this.clock.now() };
      await tx.insert(DecisionEndorsementEntity, row);
      await this.note(tx, actor, 'endorseDecision', id, { ...one, number });
      await this.outbox.append(tx, actor, 'decision.endorsed', { ...one, number, workingGroupId });
      return id;
    });
  }

  /**
   * The organization carries it no longer; safe to do twice.
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.findOneBy(DecisionEndorsementEntity, { id });
      if (!found) throw notFound();
      const { number } = await lockDecision(tx, actor, found.decisionId);
      const { organizationId, decisionId, withdrawnOn } = await tx.findOneByOrFail(
        DecisionEndorsementEntity,
        { id },
      );
      if (!this.speaks(actor, organizationId)) throw notYours();
      if (withdrawnOn) return;
      await tx.update(DecisionEndorsementEntity, { id }, { withdrawnOn: today(this.clock) });
      await this.note(tx, actor, 'withdrawEndorsement', id, { decisionId, organizationId, number });
    });
  }

  private speaks(actor: Actor, organizationId: string): boolean {
    return actor.kind === 'system' || speaksFor(actor).includes(organizationId);
  }

  private note(tx: Tx, actor: Actor, action: string, subjectId: string, details: Record<string, unknown>) {
    return this.audit.append(tx, actor, { action, subjectType: 'DecisionEndorsement', subjectId, details });
  }
}

async function isMember(tx: Tx, organizationId: string): Promise<boolean> {
  const { text, values } = render(sql`select ${endorsingMember(sql`${organizationId}::uuid`)} as member`);
  const [row] = await tx.query<[{ member: boolean }]>(text, values);
  return row.member;
}
