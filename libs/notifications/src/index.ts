export { Deliveries, type FailedDelivery } from './delivery.service.js';
export { Follows, type Subject } from './follow.service.js';
export { startMailCatcher, type MailCatcher } from './mail-catcher.js';
export { mailJob } from './mail-job.js';
export { NotificationsApiModule, NotificationsModule } from './notifications.module.js';
export { notificationsReadModels } from './notifications.reads.js';
export { NotificationsWorkerModule } from './notifications-worker.module.js';
export { Preferences } from './preference.service.js';
