import { Global, Module } from '@nestjs/common';
import { EventHandlers } from './event-handlers.js';
import { EventProcessor } from './event-processor.js';
import { OutboxRelay } from './outbox-relay.js';

/** Carries events to their handlers. Needs `QueueModule`; only the worker process loads it. */
@Global()
@Module({ providers: [EventHandlers, EventProcessor, OutboxRelay], exports: [EventHandlers, OutboxRelay] })
export class OutboxRelayModule {}
