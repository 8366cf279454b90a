import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import type { Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { isAsCloseAs } from './circle-rights.js';
import { MembershipEntity } from './membership.entity.js';
import { MembershipSteps } from './membership-steps.js';
import { Seats } from './seats.js';

/** Who takes whose place in the network, e.g. a merged municipality that of an old one. */
export interface Succession {
  predecessorId: string;
  successorId: string;
  reason: string;
}

/** Memberships of an organization whose place another one takes. */
@Injectable()
export class MembershipSuccession {
  constructor(
    @Inject(Seats) private readonly seats: Seats,
    @Inject(MembershipSteps) private readonly steps: MembershipSteps,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /**
   * What the predecessor has goes over to the successor as of today: its membership ends and one in the same circle, with
   * the same standing (also suspended, also founding), begins; what it asks for is asked for by the successor, at the same
   * place of the waiting list and with the same application. Nobody takes the seat in between. Where the successor is or
   * asks for something already, the closer circle stays, of two places on the waiting list the better one; a seat that
   * falls free by that is filled. Asks for no permission; tells nobody but those who move up or whose application ends.
   */
  async succeedIn(tx: Tx, actor: Actor, succession: Succession): Promise<void> {
    const { predecessorId, successorId, reason } = succession;
    await this.seats.lock(tx);
    const old = await this.steps.openOf(tx, predecessorId);
    const own = await this.steps.openOf(tx, successorId);
    if (old.current) await this.moveCurrent(tx, actor, old.current, own.current, succession);
    if (old.pending) await this.movePending(tx, actor, old.pending, own.pending, succession);
    await this.dropNeedless(tx, actor, successorId, reason);
    await this.seats.fill(tx, actor);
    if (!old.current && !old.pending) return;
    await this.audit.append(tx, actor, {
      action: 'succeedMember',
      ...{ subjectType: 'Organization', subjectId: successorId, reason },
      details: { predecessorId, circle: old.current?.circle, asksFor: old.pending?.circle },
    });
  }

  private async moveCurrent(
    tx: Tx,
    actor: Actor,
    old: MembershipEntity,
    own: MembershipEntity | null,
    { successorId: organizationId, reason }: Succession,
  ): Promise<void> {
    const suspended = old.state === 'SUSPENDED';
    await this.steps.take(tx, actor, old, 'LEFT', { reason });
    if (own && isAsCloseAs(own.circle, old.circle)) {
      if (old.founding && own.circle === old.circle) await this.steps.markFounding(tx, own);
      return;
    }
    if (own) await this.steps.take(tx, actor, own, 'LEFT', { reason });
    const { circle, founding } = old;
    const heir = await this.steps.enter(tx, actor, { organizationId, circle, founding }, reason);
    if (suspended) await this.steps.take(tx, actor, heir, 'SUSPENDED', { reason });
  }

  private async movePending(
    tx: Tx,
    actor: Actor,
    old: MembershipEntity,
    own: MembershipEntity | null,
    { successorId, reason }: Succession,
  ): Promise<void> {
    if (!own) return this.steps.handOn(tx, old, successorId);
    if (!isBetterPlaced(old, own)) return this.seats.giveUp(tx, actor, old, reason);
    await this.seats.giveUp(tx, actor, own, reason);
    await this.steps.handOn(tx, old, successorId);
  }

  /** Who has got a place by succession asks for it no longer. */
  private async dropNeedless(tx: Tx, actor: Actor, organizationId: string, reason: string): Promise<void> {
    const { current, pending } = await this.steps.openOf(tx, organizationId);
    if (!current || !pending || !isAsCloseAs(current.circle, pending.circle)) return;
    await this.seats.giveUp(tx, actor, pending, reason);
  }
}

/** True when `one` asks for a closer circle than `other`, or for the same with a better place. */
function isBetterPlaced(one: MembershipEntity, other: MembershipEntity): boolean {
  if (one.circle !== other.circle) return isAsCloseAs(one.circle, other.circle);
  if (one.waitingNumber === null) return false;
  return other.waitingNumber === null || BigInt(one.waitingNumber) < BigInt(other.waitingNumber);
}
