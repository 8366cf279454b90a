import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { eventSchemas, type DomainEvent, type EventName } from '@allmende/events';
import { systemActor, type Clock } from '@allmende/kernel';
import { z } from 'zod';
import { CLOCK } from '../config/index.js';
import { UnitOfWork, type Tx } from '../database/index.js';
import { JobHandlers, jobKind, JobQueue, type JobRequest } from '../queue/index.js';
import { EventHandlers } from './event-handlers.js';

/** One job for each event in the outbox; the job's id is the event's. */
export const processEventJob = jobKind({
  name: 'outbox-event',
  data: z.object({ eventId: z.uuid() }),
  concurrency: 4,
  attempts: 10,
  whenFailed: 'keep',
});

interface OutboxRow {
  id: string;
  name: EventName;
  payload: unknown;
  occurred_at: Date;
  actor: string;
}

const actor = systemActor('outbox');

/** Tells the handlers of an event, once. */
@Injectable()
export class EventProcessor implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(EventHandlers) private readonly eventHandlers: EventHandlers,
    @Inject(JobHandlers) private readonly jobHandlers: JobHandlers,
    @Inject(JobQueue) private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobHandlers.handle(processEventJob, ({ eventId }) => this.process(eventId));
  }

  /** Runs all handlers of the event in one transaction; does nothing when that has already happened. */
  async process(eventId: string): Promise<void> {
    // Lost between commit and `add`? Each kind of follow-up job has a sweeper that finds what is due.
    await this.queue.add(await this.unitOfWork.run(actor, (tx) => this.runHandlers(tx, eventId)));
  }

  private async runHandlers(tx: Tx, eventId: string): Promise<JobRequest[]> {
    const [row] = await tx.query<OutboxRow[]>(
      `select id, name, payload, occurred_at, actor from outbox where id = $1 and processed_at is null for update`,
      [eventId],
    );
    if (!row) return [];
    const event: DomainEvent = {
      id: row.id,
      name: row.name,
      payload: eventSchemas[row.name].parse(row.payload),
      occurredAt: row.occurred_at,
      actor: row.actor,
    };
    const jobs: JobRequest[] = [];
    for (const handler of this.eventHandlers.of(row.name)) jobs.push(...(await handler(tx, event)));
    await tx.query(`update outbox set processed_at = $2 where id = $1`, [eventId, this.clock.now()]);
    return jobs;
  }
}
