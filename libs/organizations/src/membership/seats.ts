import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import type { Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import { MembershipEntity } from './membership.entity.js';
import { MembershipSteps } from './membership-steps.js';

/** The seats of the board at this moment. */
export interface SeatCount {
  /** The cap. */
  seats: number;
  /** By members of the board; a suspended one keeps its seat. */
  taken: number;
  free: number;
  /** Organizations on the waiting list. */
  waiting: number;
}

/** The seats of the board: how many there are, who waits for one, and who moves up when one falls free. */
@Injectable()
export class Seats {
  constructor(
    @Inject(MembershipSteps) private readonly steps: MembershipSteps,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /**
   * Locks the cap until the end of the transaction. Every command that changes a membership does so before it reads or
   * writes one: of fifty admissions at once each sees what the one before has left, and none waits for another in a circle.
   */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`select from seat_cap where circle = 'BOARD' for update`);
  }

  /** Seats, taken, free and waiting. Within a transaction it is certain only after `lock`. */
  async count(db: EntityManager): Promise<SeatCount> {
    const [count] = await db.query<[SeatCount]>(
      `select seats, taken, greatest(seats - taken, 0) as free, waiting from seat_cap
       cross join (select count(*) filter (where state in ('ADMITTED', 'SUSPENDED'))::int as taken,
           count(*) filter (where state = 'WAITING')::int as waiting
         from membership where circle = 'BOARD' and state in ('ADMITTED', 'SUSPENDED', 'WAITING')) board`,
    );
    return count;
  }

  /** True when a further member would have been one too many on some day since `day`. */
  async wereTakenSince(tx: Tx, day: string): Promise<boolean> {
    const [{ full }] = await tx.query<[{ full: boolean }]>(
      `with board as (
         select effective_on as day, membership_id, number, state in ('ADMITTED', 'SUSPENDED') as seated
         from membership_step where circle = 'BOARD')
       select coalesce(bool_or(taken >= (select seats from seat_cap where circle = 'BOARD')), false) as full
       from (select $1::date as day union select day from board where day > $1::date) days,
         lateral (select count(*) as taken from (
           select distinct on (membership_id) seated from board
           where board.day <= days.day order by membership_id, number desc) last where seated) at_end`,
      [day],
    );
    return full;
  }

  /** Lets the first of the waiting list move up as long as a seat is free. To be called wherever one may have fallen free. */
  async fill(tx: Tx, actor: Actor): Promise<void> {
    const { free } = await this.count(tx);
    if (free === 0) return;
    const next = await tx.find(MembershipEntity, {
      where: { state: 'WAITING' },
      order: { waitingNumber: 'asc' },
      take: free,
    });
    for (const membership of next) await this.promote(tx, actor, membership);
  }

  /** Ends what an organization asks for, and tells it when it had been asked for in writing. */
  async giveUp(tx: Tx, actor: Actor, pending: MembershipEntity, reason: string): Promise<void> {
    await this.steps.take(tx, actor, pending, 'WITHDRAWN', { reason });
    const { organizationId, circle } = pending;
    const applicationId = await applicationOf(tx, pending.id);
    if (!applicationId) return;
    await this.outbox.append(tx, actor, 'application.withdrawn', { applicationId, organizationId, circle });
  }

  private async promote(tx: Tx, actor: Actor, membership: MembershipEntity): Promise<void> {
    const { id, organizationId, circle } = membership;
    const reason = 'Ein Sitz wurde frei: nachgerückt von der Warteliste';
    await this.steps.admit(tx, actor, membership, { reason });
    const applicationId = await applicationOf(tx, id);
    await this.outbox.append(tx, actor, 'membership.promoted', { organizationId, circle, applicationId });
    await this.audit.append(tx, actor, {
      action: 'promoteMember',
      ...{ subjectType: 'Membership', subjectId: id, reason },
      details: { organizationId, circle },
    });
  }
}

/** The application by which a place was asked for, or null when it was given directly. */
async function applicationOf(tx: Tx, membershipId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(`select id from application where membership_id = $1`, [
    membershipId,
  ]);
  return row?.id ?? null;
}
