import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { actorLabel, canMove, systemActor, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, requiredText } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Bodies } from '@allmende/working-groups';
import { BallotEntity } from './ballot.entity.js';
import { ballotCancelled, ballotClosed, closesLater } from './ballot.faults.js';
import { ballotMachine } from './ballot.machine.js';
import { recount } from './recount.js';
import { SecretUrn } from './secret-urn.js';

const system = systemActor('ballots');
const longestReason = 2000;
/** Milliseconds before the end of a circular ballot at which those who have not voted are told. */
const remindBefore = 24 * 3_600_000;

/** Ends ballots: counts them once, whoever closes, or calls them off. Waits for whoever is just voting. */
@Injectable()
export class BallotClosing {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(SecretUrn) private readonly urn: SecretUrn,
  ) {}

  /**
   * Closes by hand. One that is closed already stays as it is. A circular ballot is not closed before its time, unless
   * all have voted: its moment is a promise to people who are not in the room.
   * @returns the id
   * @throws UserFaults CLOSES_LATER, BALLOT_CANCELLED
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  close(actor: Actor, id: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const ballot = await this.led(tx, actor, id);
      if (ballot.state === 'CANCELLED') throw ballotCancelled();
      if (!canMove(ballotMachine, ballot.state, 'CLOSED')) return id;
      if (ballot.meetingId === null && !this.isDue(ballot) && !(await this.allHaveVoted(tx, id)))
        throw closesLater(ballot.openUntil!);
      await this.count(tx, actor, ballot);
      return id;
    });
  }

  /**
   * Calls an open ballot off: no result, and what was said is told to nobody.
   * @throws UserFaults BALLOT_CLOSED, BALLOT_CANCELLED, REQUIRED, TOO_LONG, INVALID_TEXT
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  cancel(actor: Actor, id: string, givenReason: string): Promise<string> {
    const reason = requiredText('input.reason', givenReason, longestReason);
    return this.unitOfWork.run(actor, async (tx) => {
      const ballot = await this.led(tx, actor, id);
      if (!canMove(ballotMachine, ballot.state, 'CANCELLED'))
        throw ballot.state === 'CLOSED' ? ballotClosed() : ballotCancelled();
      await this.urn.remove(tx, id);
      await tx.update(BallotEntity, { id }, { state: 'CANCELLED', cancelReason: reason, ...this.end(actor) });
      await this.audit.append(tx, actor, {
        action: 'cancelBallot',
        subjectType: 'Ballot',
        subjectId: id,
        reason,
      });
      return id;
    });
  }

  /** Closes what is due. One that can't be closed does not keep the others open. @throws the first failure, at the end */
  async closeDue(): Promise<void> {
    const due = await this.ids(`state = 'OPEN' and open_until <= $1`, [this.clock.now()]);
    await this.each(due, (tx, ballot) => (this.isDue(ballot) ? this.count(tx, system, ballot) : null));
  }

  /** Tells once that a circular ballot closes within a day; one that never had longer was announced by its opening. */
  async remind(): Promise<void> {
    const now = this.clock.now();
    const soon = await this.ids(
      `state = 'OPEN' and meeting_id is null and reminded_at is null and open_until > $1 and open_until <= $2
         and open_until - opened_at > $3 * interval '1 millisecond'`,
      [now, new Date(now.getTime() + remindBefore), remindBefore],
    );
    await this.each(soon, async (tx, { id, remindedAt, meetingId, workingGroupId }) => {
      if (remindedAt) return;
      await tx.update(BallotEntity, { id }, { remindedAt: now });
      await this.outbox.append(tx, system, 'ballot.closing', { ballotId: id, meetingId, workingGroupId });
    });
  }

  private async count(
    tx: Tx,
    actor: Actor,
    { id, kind, meetingId, workingGroupId }: BallotEntity,
  ): Promise<void> {
    if (kind === 'SECRET') await this.emptyUrn(tx, id);
    const { result, outcome } = await recount((text, values) => tx.query(text, values), id);
    await tx.update(BallotEntity, { id }, { state: 'CLOSED', result, outcome, ...this.end(actor) });
    await this.audit.append(tx, actor, {
      action: 'closeBallot',
      subjectType: 'Ballot',
      subjectId: id,
      details: { outcome, result, votes: await this.votesOf(tx, id) },
    });
    await this.outbox.append(tx, actor, 'ballot.closed', {
      ballotId: id,
      meetingId,
      workingGroupId,
      outcome,
    });
  }

  /** From here on the counts are readable, and the urn is gone. */
  private async emptyUrn(tx: Tx, id: string): Promise<void> {
    const { papers, abstain, options } = await this.urn.empty(tx, id);
    const [turnout] = await tx.query<[{ papers: number }]>(
      `select count(*)::int as papers from secret_turnout where ballot_id = $1`,
      [id],
    );
    if (turnout.papers !== papers)
      throw new Error(`The urn of ballot ${id} holds ${papers} papers of ${turnout.papers} voters`);
    await tx.query(
      `insert into secret_count (ballot_id, option_id, votes)
       select $1::uuid, null::uuid, $2::int union all
       select o.ballot_id, o.id, ($3::int[])[o.position + 1] from ballot_option o where o.ballot_id = $1`,
      [id, abstain, options],
    );
  }

  /** Who said what in a ballot that is not secret, for the log. */
  private votesOf(tx: Tx, id: string): Promise<Record<string, unknown>[]> {
    return tx.query(
      `select organization_id as "organizationId", choice, cast_role as role, changes from vote
       where ballot_id = $1 order by cast_at, id`,
      [id],
    );
  }

  private async led(tx: Tx, actor: Actor, id: string): Promise<BallotEntity> {
    const found = await tx.findOneBy(BallotEntity, { id });
    if (!found) throw notFound();
    await this.bodies.require(tx, actor, 'PRESIDE', found.workingGroupId);
    return (await this.locked(tx, id))!;
  }

  private locked(tx: Tx, id: string): Promise<BallotEntity | null> {
    return tx.findOne(BallotEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private isDue({ openUntil }: BallotEntity): boolean {
    return openUntil !== null && openUntil <= this.clock.now();
  }

  private async allHaveVoted(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query<[{ all: boolean }]>(
      `select (select count(*) from ballot_voter where ballot_id = $1) = (select count(*) from vote where ballot_id = $1) as all`,
      [id],
    );
    return row.all;
  }

  private readonly end = (actor: Actor) => ({ closedAt: this.clock.now(), closedBy: actorLabel(actor) });

  private async ids(where: string, values: unknown[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from ballot where ${where} order by open_until, id`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  /** A transaction for each; what somebody else has ended meanwhile is left alone. */
  private async each(
    ids: readonly string[],
    work: (tx: Tx, ballot: BallotEntity) => Promise<void> | null,
  ): Promise<void> {
    const failures: unknown[] = [];
    for (const id of ids) {
      const one = this.unitOfWork.run(system, async (tx) => {
        const ballot = await this.locked(tx, id);
        if (ballot?.state === 'OPEN') await work(tx, ballot);
      });
      await one.catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
