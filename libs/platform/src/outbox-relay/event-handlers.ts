import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventName } from '@allmende/events';
import type { Tx } from '../database/index.js';
import type { JobRequest } from '../queue/index.js';

/**
 * What a room does about an event, in the one transaction that also marks the event as processed: it happens once,
 * however often the event is delivered. Work for outside is answered as jobs, which are enqueued after the commit.
 */
export type EventHandler<Name extends EventName = EventName> = (
  tx: Tx,
  event: DomainEvent<Name>,
) => Promise<readonly JobRequest[]>;

/** Who listens to which event. Rooms register in `onModuleInit`; an event may have any number of handlers. */
@Injectable()
export class EventHandlers {
  private readonly byName = new Map<EventName, EventHandler[]>();

  on<Name extends EventName>(name: Name, handler: EventHandler<Name>): void {
    // The map forgets which name belongs to which handler; `of` is only asked with the event's own name.
    this.byName.set(name, [...this.of(name), handler as unknown as EventHandler]);
  }

  of(name: EventName): readonly EventHandler[] {
    return this.byName.get(name) ?? [];
  }
}
