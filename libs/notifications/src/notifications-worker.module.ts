import { Module, type DynamicModule } from '@nestjs/common';
import { Calendars, type Mailbox } from '@allmende/meetings';
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
    const { publicUrl, mailFrom } = config;
    const settings: MailSettings = { publicUrl, secret: loadSecret(config), sender: mailboxOf(mailFrom) };
    const connections = mailJob.concurrency * lanes;
    return {
      module: NotificationsWorkerModule,
      providers: [
        FollowSuccession,
        FanOut,
        MailDelivery,
        MailSweeper,
        LetterSweeper,
        Calendars,
        { provide: MAIL_SETTINGS, useValue: settings },
        { provide: Mailer, useFactory: () => new Mailer({ smtpUrl, from: mailFrom, connections }) },
      ],
    };
  }
}

/** Reads `Allmende <noreply@example.org>`, or an address alone. */
function mailboxOf(sender: string): Mailbox {
  const [, name = '', email = sender] = /^(.*?)\s*<([^>]+)>\s*$/.exec(sender) ?? [];
  return { name: name.replaceAll('"', '').trim() || email.trim(), email: email.trim() };
}
