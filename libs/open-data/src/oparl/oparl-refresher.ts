import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { eventSchemas, type EventName } from '@allmende/events';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import { Sweeper } from '@allmende/platform/queue';
import { OparlObjects } from './oparl-objects.js';

const minute = 60_000;

/** Rooms whose events may change what is public. */
const heard = /^(workingGroup|meeting|decision|minutes|ballot|membership|office|territory)\./;

/**
 * Keeps the times of the public objects: soon after every event that may change one, and every minute for what changes
 * without an event.
 */
@Injectable()
export class OparlRefresher extends Sweeper implements OnModuleInit {
  private running: Promise<unknown> | undefined;

  constructor(
    @Inject(EventHandlers) private readonly events: EventHandlers,
    @Inject(OparlObjects) private readonly objects: OparlObjects,
  ) {
    super(minute);
  }

  onModuleInit(): void {
    const names = Object.keys(eventSchemas) as EventName[];
    for (const name of names.filter((one) => heard.test(one)))
      this.events.on(name, () => {
        this.soon();
        return Promise.resolve([]);
      });
  }

  async sweep(): Promise<void> {
    await this.objects.refresh();
  }

  /** Events of one moment are one refresh; the one that runs may have begun before them. A failure waits for the minute. */
  private soon(): void {
    this.running ??= new Promise((resolve) => setTimeout(resolve, 250))
      .then(() => {
        this.running = undefined;
        return this.objects.refresh();
      })
      .catch(() => undefined);
  }
}
