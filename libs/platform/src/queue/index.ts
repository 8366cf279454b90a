export { prepareQueue, queueConnection, type QueueConnection } from './backend.js';
export * from './job-handlers.js';
export * from './job-kind.js';
export * from './job-queue.js';
export * from './loop.js';
export * from './queue.module.js';
export * from './sweeper.js';
