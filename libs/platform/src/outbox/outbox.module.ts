import { Global, Module } from '@nestjs/common';
import { EventHandlers } from './event-handlers.js';
import { EventProcessor } from './event-processor.js';
import { OutboxRelay } from './outbox-relay.js';
import { Outbox } from './outbox.js';

/** Gives the outbox to every room that writes. */
@Global()
@Module({ providers: [Outbox], exports: [Outbox] })
export class OutboxModule {}

/** Carries events to their handlers. Needs `QueueModule`; only the worker process loads it. */
@Global()
@Module({ providers: [EventHandlers, EventProcessor, OutboxRelay], exports: [EventHandlers, OutboxRelay] })
export class OutboxRelayModule {}
