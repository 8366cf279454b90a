// What the worker process needs of this room, without GraphQL and what belongs to it.
export { startMailCatcher, type MailCatcher } from './mail-catcher.js';
export { mailJob } from './mail-job.js';
export { NotificationsWorkerModule } from './notifications-worker.module.js';
