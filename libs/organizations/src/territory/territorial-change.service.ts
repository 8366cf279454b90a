import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { actorLabel, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { fault, notFound, requiredText, UserFaults, type Text } from '@allmende/platform/graphql';
import { OrganizationEntity } from '../directory/organization.entity.js';
import { Seats } from '../membership/seats.js';
import { TerritorialChangeEntity, type TerritorialChangeState } from './territorial-change.entity.js';
import { noSuccessor, whyNoSuccessor, whyNotArbiter } from './territorial-change.policy.js';
import { TerritorySuccession } from './territory-succession.js';

/** What moderators decide on changes that wait. */
@Injectable()
export class TerritorialChanges {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(TerritorySuccession) private readonly succession: TerritorySuccession,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The successor, proposed or another one, takes the place of the territory.
   * @returns id of the change
   * @throws UserFaults NOT_PROPOSED, WRONG_SUCCESSOR; NOT_FOUND, FORBIDDEN
   */
  confirm(actor: Actor, id: string, successorId: string): Promise<string> {
    return this.decide(actor, id, async (tx, change) => {
      const { organizationId: predecessorId, kind, asOf, evidence } = change;
      const { predecessor, successor } = await lockBoth(tx, predecessorId, successorId);
      if (!successor) throw wrongSuccessor(noSuccessor);
      const text = whyNoSuccessor(predecessor, successor);
      if (text) throw wrongSuccessor(text);
      const { name: newName, officialKey: newKey } = successor;
      const proposed = change.successorId === successorId;
      await this.close(tx, actor, change, 'APPLIED', { successorId, newName, newKey });
      const reason = proposed ? evidence.reason.de : `Rechtsnachfolge von ${change.oldName} durch ${newName}`;
      await this.succession.carryOut(tx, actor, { predecessorId, successorId, kind, asOf, reason });
      await this.note(tx, actor, 'confirmTerritorialChange', change, reason, { successorId, proposed });
    });
  }

  /**
   * It was no change: the organization stays as it is.
   * @returns id of the change
   * @throws UserFaults NOT_PROPOSED, REQUIRED, TOO_LONG, INVALID_TEXT; NOT_FOUND, FORBIDDEN
   */
  dismiss(actor: Actor, id: string, givenReason: string): Promise<string> {
    return this.decide(actor, id, async (tx, change) => {
      const reason = requiredText('input.reason', givenReason, 2_000);
      await this.close(tx, actor, change, 'DISMISSED', {});
      await this.note(tx, actor, 'dismissTerritorialChange', change, reason, {});
    });
  }

  private async decide(
    actor: Actor,
    id: string,
    work: (tx: Tx, change: TerritorialChangeEntity) => Promise<void>,
  ): Promise<string> {
    const refusal = whyNotArbiter(actor);
    if (refusal) throw refusal;
    return this.unitOfWork.run(actor, async (tx) => {
      // Before the territories: a membership that begins locks the cap first and then refers to its organization.
      await this.seats.lock(tx);
      const change = await tx.findOne(TerritorialChangeEntity, {
        where: { id },
        lock: { mode: 'for_no_key_update' },
      });
      if (!change) throw notFound();
      if (change.state !== 'PROPOSED') throw notProposed();
      await work(tx, change);
      return id;
    });
  }

  private async close(
    tx: Tx,
    actor: Actor,
    { id }: TerritorialChangeEntity,
    state: TerritorialChangeState,
    outcome: Partial<TerritorialChangeEntity>,
  ): Promise<void> {
    const decided = { decidedAt: this.clock.now(), decidedBy: actorLabel(actor) };
    await tx.update(TerritorialChangeEntity, { id }, { ...outcome, ...decided, state });
  }

  private note(
    tx: Tx,
    actor: Actor,
    action: string,
    { id, organizationId }: TerritorialChangeEntity,
    reason: string,
    details: object,
  ): Promise<void> {
    return this.audit.append(tx, actor, {
      action,
      subjectType: 'TerritorialChange',
      subjectId: id,
      reason,
      details: { organizationId, ...details },
    });
  }
}

/** In one order, so that two confirmations at once wait for each other; FOR UPDATE keeps new references out. */
async function lockBoth(tx: Tx, one: string, other: string) {
  for (const id of [one, other].sort())
    await tx.findOne(OrganizationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  const predecessor = await tx.findOneByOrFail(OrganizationEntity, { id: one });
  return { predecessor, successor: await tx.findOneBy(OrganizationEntity, { id: other }) };
}

const wrongSuccessor = (text: Text): UserFaults =>
  new UserFaults(fault('WRONG_SUCCESSOR', 'input.successorId', text));

const notProposed = (): UserFaults =>
  new UserFaults(
    fault('NOT_PROPOSED', 'input.territorialChangeId', {
      de: 'Über diese Gebietsänderung ist schon entschieden. Bitte laden Sie die Seite neu.',
      en: 'This change has been decided already. Please load the page again.',
    }),
  );
