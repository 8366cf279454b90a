export * from './event-handlers.js';
export * from './event-processor.js';
export * from './outbox-relay.js';
export * from './outbox.js';
export * from './outbox.module.js';
