export { Deliveries, type FailedDelivery } from './delivery.service.js';
export { Follows, type Subject } from './follow.service.js';
export { mailJob } from './mail-job.js';
export { NotificationsApiModule, NotificationsModule } from './notifications.module.js';
export { notificationsReadModels } from './notifications.reads.js';
export { Preferences } from './preference.service.js';
