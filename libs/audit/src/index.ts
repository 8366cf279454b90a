export * from './audit-log.js';
export * from './audit.module.js';
export { auditReadModels } from './audit-entry.reads.js';
