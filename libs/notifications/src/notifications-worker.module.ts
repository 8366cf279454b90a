import { Module, type DynamicModule } from '@nestjs/common';
import { loadSecret, type Config } from '@allmende/platform/config';
import { FanOut } from './fan-out.js';
import { FollowSuccession } from './follow-succession.js';
import { LetterSweeper } from './letter-sweeper.js';
import { mailJob } from './mail-job.js';
import { lanes, MAIL_SETTINGS, MailDelivery, type MailSettings } from './mail-delivery.js';
import { Mailer } from './mailer.js';
import { MailSweeper } from './mail-sweeper.js';

/** What the worker does for notifications: tells events, sends mails. Needs `QueueModule` and `OutboxRelayModule`. */
@Module({})
export class NotificationsWorkerModule {
  /** @param smtpUrl the configured server, or the catcher that stands in for it */
  static forRoot(config: Config, smtpUrl: string): DynamicModule {
    const settings: MailSettings = { publicUrl: config.publicUrl, secret: loadSecret(config) };
    const connections = mailJob.concurrency * lanes;
    return {
      module: NotificationsWorkerModule,
      providers: [
        FollowSuccession,
        FanOut,
        MailDelivery,
        MailSweeper,
        LetterSweeper,
        { provide: MAIL_SETTINGS, useValue: settings },
        { provide: Mailer, useFactory: () => new Mailer({ smtpUrl, from: config.mailFrom, connections }) },
      ],
    };
  }
}
