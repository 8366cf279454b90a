import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, type AuditRecord } from '@allmende/audit';
import type { EventName, EventPayload } from '@allmende/events';
import type { Actor, Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Bodies } from '@allmende/working-groups';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { MinutesEntity } from './minutes.entity.js';

type MinutesEvent = Extract<EventName, `minutes.${string}`>;
/** What an event about minutes tells beyond the minutes themselves. */
type Beyond<Name extends MinutesEvent> = Omit<
  EventPayload<Name>,
  'minutesId' | 'meetingId' | 'workingGroupId'
>;

/** Minutes at hand with their session. */
export interface MinutesCase {
  minutes: MinutesEntity;
  meeting: MeetingEntity;
}

/** What all commands about minutes share. Each takes the row of the minutes first, so they come one by one. */
@Injectable()
export class MinutesDesk {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(actor, work);
  }

  /**
   * The minutes with their row locked, for who presides.
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async forKeeper(tx: Tx, actor: Actor, id: string): Promise<MinutesCase> {
    const found = await this.find(tx, id);
    // A draft is not there for those who only take part.
    const draft = found.minutes.state === 'DRAFT';
    if (draft && !(await this.bodies.may(tx, actor, 'PRESIDE', found.meeting.workingGroupId)))
      throw notFound();
    await this.bodies.require(tx, actor, 'PRESIDE', found.meeting.workingGroupId);
    return this.lock(tx, found);
  }

  /**
   * The minutes with their row locked, for the people of the body, once they are circulated.
   * @throws OperationError NOT_FOUND
   */
  async forParticipant(tx: Tx, actor: Actor, id: string): Promise<MinutesCase> {
    const found = await this.find(tx, id);
    const right = found.minutes.state === 'DRAFT' ? 'PRESIDE' : 'PARTICIPATE';
    if (!(await this.bodies.may(tx, actor, right, found.meeting.workingGroupId))) throw notFound();
    return this.lock(tx, found);
  }

  /** Writes down who did it, in the transaction. */
  record(tx: Tx, actor: Actor, record: AuditRecord): Promise<void> {
    return this.audit.append(tx, actor, record);
  }

  /** Tells it to others, in the transaction. */
  async tell<Name extends MinutesEvent>(
    tx: Tx,
    actor: Actor,
    name: Name,
    { minutes, meeting }: MinutesCase,
    beyond: Beyond<Name>,
  ): Promise<void> {
    const { id: minutesId, meetingId } = minutes;
    const payload = { minutesId, meetingId, workingGroupId: meeting.workingGroupId, ...beyond };
    await this.outbox.append(tx, actor, name, payload as unknown as EventPayload<Name>);
  }

  private async find(tx: Tx, id: string): Promise<MinutesCase> {
    const minutes = await tx.findOneBy(MinutesEntity, { id });
    if (!minutes) throw notFound();
    return { minutes, meeting: await tx.findOneByOrFail(MeetingEntity, { id: minutes.meetingId }) };
  }

  private async lock(tx: Tx, { minutes, meeting }: MinutesCase): Promise<MinutesCase> {
    const locked = await tx.findOneOrFail(MinutesEntity, {
      where: { id: minutes.id },
      lock: { mode: 'pessimistic_write' },
    });
    return { minutes: locked, meeting };
  }
}
