export * from './data-source.js';
export * from './database.module.js';
export * from './listener.js';
export * from './migrate.js';
export * from './unit-of-work.js';
