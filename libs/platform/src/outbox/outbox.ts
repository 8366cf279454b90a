import { Inject, Injectable } from '@nestjs/common';
import { eventSchemas, type EventName, type EventPayload } from '@allmende/events';
import { actorLabel, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '../config/index.js';
import type { Tx } from '../database/index.js';

/** Where commands leave their events: in the same transaction as the change itself. */
@Injectable()
export class Outbox {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Writes one event. It is told to others after the commit, at least once, and never when the transaction fails.
   * @throws ZodError when the payload does not have the event's shape: a fault of the caller's code
   */
  async append<Name extends EventName>(
    tx: Tx,
    actor: Actor,
    name: Name,
    payload: EventPayload<Name>,
  ): Promise<string> {
    const id = newId();
    await tx.query(`insert into outbox (id, name, payload, occurred_at, actor) values ($1, $2, $3, $4, $5)`, [
      id,
      name,
      JSON.stringify(eventSchemas[name].parse(payload)),
      this.clock.now(),
      actorLabel(actor),
    ]);
    return id;
  }
}
