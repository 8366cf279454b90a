import { Module, type DynamicModule } from '@nestjs/common';
import { loadSecret, type Config } from '@allmende/platform/config';
import { Deliveries } from './delivery.service.js';
import { DevMailController } from './dev-mail.controller.js';
import { Follows } from './follow.service.js';
import { Inbox } from './inbox.service.js';
import {
  AccountNotifications,
  DeliveriesResolver,
  NotificationsResolver,
  OrganizationFollowing,
  ProjectFollowing,
} from './notifications.resolver.js';
import { Preferences } from './preference.service.js';
import { LINK_SECRET, UnsubscribeController } from './unsubscribe.controller.js';

const commands = [Follows, Preferences, Inbox, Deliveries];
const resolvers = [
  NotificationsResolver,
  DeliveriesResolver,
  AccountNotifications,
  ProjectFollowing,
  OrganizationFollowing,
];

/** Follows, preferences, inbox and deliveries as commands; no GraphQL. For every process. */
@Module({ providers: commands, exports: commands })
export class NotificationsModule {}

/** The room's face over GraphQL and HTTP; for the process that serves it. */
@Module({})
export class NotificationsApiModule {
  static forRoot(config: Config): DynamicModule {
    const catchesMail = !config.smtpUrl && !config.production;
    return {
      module: NotificationsApiModule,
      imports: [NotificationsModule],
      controllers: [UnsubscribeController, ...(catchesMail ? [DevMailController] : [])],
      providers: [...resolvers, { provide: LINK_SECRET, useFactory: () => loadSecret(config) }],
    };
  }
}
