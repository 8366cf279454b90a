export * from './live-changes.js';
export * from './live-door.js';
export { liveLimits } from './live-limits.js';
export * from './live-server.js';
