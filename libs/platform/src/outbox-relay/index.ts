export * from './event-handlers.js';
export * from './event-processor.js';
export * from './outbox-relay.js';
export * from './outbox-relay.module.js';
