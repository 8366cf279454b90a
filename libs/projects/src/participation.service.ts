import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { Memberships, whyNotJoin } from '@allmende/organizations';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { dayOf, laterOf, yearsFrom } from './calendar.js';
import { ParticipationEntity, type ParticipationKind } from './participation.entity.js';
import {
  alreadyOpen,
  dateOutOfRange,
  notALeader,
  notInState,
  notYourOrganization,
} from './participation.faults.js';
import { mayJoinFor, mayAnswerLeadership, maySeeParticipation } from './participation.policy.js';
import { lockProject } from './project-lock.js';
import { settleClaims } from './used-by/settle-claims.js';
import { optionalText, requiredText } from './text-input.js';

const earliestDay = '1990-01-01';
const longestReason = 2000;

export interface JoinProject {
  projectId: string;
  organizationId: string;
  kind: ParticipationKind;
  /** Day in the calendar; today when left out; at most one year ahead. */
  since?: string | null;
  note?: string | null;
}

/** Joining and leaving projects. Every command locks the project's row first, so two clicks at once come one by one. */
@Injectable()
export class Participations {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Memberships) private readonly memberships: Memberships,
  ) {}

  /**
   * An organization joins a project. LEADING opens at once only while nobody leads; else it waits as PROPOSED.
   * @returns id of the participation
   * @throws UserFaults ALREADY_OPEN (with the one that is there), OBSERVERS_ONLY_READ, MEMBERSHIP_SUSPENDED,
   *   DATE_OUT_OF_RANGE, TOO_LONG, INVALID_TEXT
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async join(actor: Actor, input: JoinProject): Promise<string> {
    return this.unitOfWork.run(actor, (tx) => this.joinIn(tx, actor, input));
  }

  /** `join` as a part of another command. */
  async joinIn(tx: Tx, actor: Actor, input: JoinProject): Promise<string> {
    const { projectId, organizationId, kind } = input;
    const note = optionalText('input.note', input.note, longestReason);
    const since = this.sinceOf(input);
    await lockProject(tx, actor, projectId);
    if (!mayJoinFor(actor, organizationId)) throw notYourOrganization();
    const refusal = whyNotJoin(await this.memberships.currentOf(organizationId, tx));
    if (refusal) throw new UserFaults(refusal);
    const running = await this.running(tx, projectId, kind);
    const own = running.find((one) => one.organizationId === organizationId);
    if (own) throw alreadyOpen(own);
    const led = kind === 'LEADING' && running.some(({ state }) => state === 'OPEN');
    const now = this.clock.now();
    const participation = await tx.save(
      tx.create(ParticipationEntity, {
        id: newId(),
        ...{ projectId, organizationId, kind, since, note },
        state: led ? 'PROPOSED' : 'OPEN',
        createdAt: now,
        updatedAt: now,
      }),
    );
    const event = led ? 'participation.proposed' : 'participation.opened';
    await this.tell(tx, actor, 'joinProject', event, participation);
    if (kind === 'USING') await settleClaims(tx, participation, now);
    return participation.id;
  }

  /**
   * Ends a participation, or withdraws a request to lead. When the last leader leaves, the oldest waiting request
   * opens, as it would have if it had come first; younger ones are then answered by the new leader.
   * @throws UserFaults ALREADY_ENDED, TOO_LONG, INVALID_TEXT
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async end(actor: Actor, id: string, givenReason?: string | null): Promise<string> {
    const reason = optionalText('input.reason', givenReason, longestReason);
    return this.unitOfWork.run(actor, async (tx) => {
      const participation = await this.locked(tx, actor, id);
      const { projectId, kind, state, organizationId } = participation;
      if (!mayJoinFor(actor, organizationId)) throw notYourOrganization();
      if (state !== 'OPEN' && state !== 'PROPOSED')
        throw notInState(participation, 'ALREADY_ENDED', 'input.participationId');
      const asked = state === 'PROPOSED';
      await this.close(tx, participation, asked ? 'WITHDRAWN' : 'ENDED', reason);
      const event = asked ? 'participation.withdrawn' : 'participation.ended';
      await this.tell(tx, actor, 'endParticipation', event, participation);
      if (kind === 'LEADING' && state === 'OPEN') await this.promoteOldest(tx, actor, projectId);
      return id;
    });
  }

  /**
   * A current leader accepts or declines a request to lead. Declining needs a reason, which the asker is told.
   * @throws UserFaults NOT_PROPOSED, REQUIRED, TOO_LONG, INVALID_TEXT
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async answerLeadership(
    actor: Actor,
    id: string,
    accept: boolean,
    givenReason?: string | null,
  ): Promise<string> {
    const check = accept ? optionalText : requiredText;
    const reason = check('input.reason', givenReason, longestReason);
    return this.unitOfWork.run(actor, async (tx) => {
      const participation = await this.locked(tx, actor, id);
      const leading = await this.running(tx, participation.projectId, 'LEADING');
      const leaders = leading
        .filter(({ state }) => state === 'OPEN')
        .map(({ organizationId }) => organizationId);
      if (!mayAnswerLeadership(actor, leaders)) throw notALeader();
      if (participation.state !== 'PROPOSED')
        throw notInState(participation, 'NOT_PROPOSED', 'input.participationId');
      if (accept) await this.open(tx, actor, participation, 'answerLeadership', reason);
      else {
        await this.close(tx, participation, 'DECLINED', reason);
        await this.tell(tx, actor, 'answerLeadership', 'participation.declined', participation);
      }
      return id;
    });
  }

  /** True when the organization takes or took part in that way, or asked to. For seeds and imports. */
  everJoined(projectId: string, organizationId: string, kind: ParticipationKind): Promise<boolean> {
    return this.dataSource.getRepository(ParticipationEntity).existsBy({ projectId, organizationId, kind });
  }

  private sinceOf({ since }: JoinProject): string {
    const today = dayOf(this.clock.now());
    const latest = yearsFrom(today, 1);
    const day = since ?? today;
    if (day < earliestDay || day > latest) throw dateOutOfRange(earliestDay, latest);
    return day;
  }

  /** The participation with its project locked and both read after the lock; as missing when the actor may not see it. */
  private async locked(tx: Tx, actor: Actor, id: string): Promise<ParticipationEntity> {
    const found = await tx.findOneBy(ParticipationEntity, { id });
    if (!found || !maySeeParticipation(actor, found.state)) throw notFound();
    await lockProject(tx, actor, found.projectId);
    return tx.findOneByOrFail(ParticipationEntity, { id });
  }

  /** Open and waiting participations of one kind, oldest first. */
  private running(tx: Tx, projectId: string, kind: ParticipationKind): Promise<ParticipationEntity[]> {
    return tx.find(ParticipationEntity, {
      where: [
        { projectId, kind, state: 'OPEN' },
        { projectId, kind, state: 'PROPOSED' },
      ],
      order: { createdAt: 'asc', id: 'asc' },
    });
  }

  private async promoteOldest(tx: Tx, actor: Actor, projectId: string): Promise<void> {
    const leading = await this.running(tx, projectId, 'LEADING');
    const oldest = leading[0];
    if (!oldest || leading.some(({ state }) => state === 'OPEN')) return;
    await this.open(tx, actor, oldest, 'openLeadership', null);
  }

  /** Nobody leads before being accepted, so an earlier day moves to today. */
  private async open(tx: Tx, actor: Actor, one: ParticipationEntity, action: string, reason: string | null) {
    const now = this.clock.now();
    Object.assign(one, { state: 'OPEN', since: laterOf(one.since, dayOf(now)), updatedAt: now });
    await tx.save(one);
    await this.tell(tx, actor, action, 'participation.opened', one, reason);
  }

  /** One that was to begin later ends on the day on which it would have begun. */
  private async close(
    tx: Tx,
    one: ParticipationEntity,
    state: 'ENDED' | 'DECLINED' | 'WITHDRAWN',
    reason: string | null,
  ) {
    const now = this.clock.now();
    Object.assign(one, { state, endedOn: laterOf(one.since, dayOf(now)), endReason: reason, updatedAt: now });
    await tx.save(one);
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    action: string,
    event: `participation.${'opened' | 'proposed' | 'ended' | 'declined' | 'withdrawn'}`,
    { id, projectId, organizationId, kind, state, endReason: reason }: ParticipationEntity,
    answer: string | null = reason,
  ): Promise<void> {
    const payload = { participationId: id, projectId, organizationId, kind, reason: answer };
    await this.audit.append(tx, actor, {
      action,
      subjectType: 'Participation',
      subjectId: id,
      reason: answer,
      details: { projectId, organizationId, kind, state },
    });
    await this.outbox.append(tx, actor, event, payload);
  }
}
