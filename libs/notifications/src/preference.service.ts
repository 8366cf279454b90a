import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { systemActor, type Actor } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { fault, UserFaults } from '@allmende/platform/graphql';
import { isChangeable, NotificationCadence, NotificationChannel, type NotificationTopic } from './topics.js';
import type { Subscription } from './unsubscribe.token.js';

export interface PreferenceChange {
  topic: NotificationTopic;
  channel: NotificationChannel;
  cadence: NotificationCadence;
}

/** Who clicks a link in a mail is not signed in: the signature stands for her. */
const mailLink = systemActor('mail-link');

/** What people want to hear of. */
@Injectable()
export class Preferences {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Changes what an account hears of. @throws UserFaults NOT_CHANGEABLE */
  async set(actor: Actor, accountId: string, change: PreferenceChange): Promise<void> {
    if (!isChangeable(change.topic)) throw new UserFaults(notChangeable());
    await this.write(actor, accountId, change);
  }

  /** Switches mails of the topic off or on again. @returns false when the account is gone */
  setByLink({ accountId, topic }: Subscription, cadence: NotificationCadence): Promise<boolean> {
    return this.write(mailLink, accountId, { topic, channel: NotificationChannel.EMAIL, cadence });
  }

  private write(actor: Actor, accountId: string, change: PreferenceChange): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      const written = await tx.query<unknown[]>(
        `insert into notification_preference (account_id, topic, channel, cadence)
         select id, $2, $3, $4 from account where id = $1
         on conflict (account_id, topic, channel) do update set cadence = excluded.cadence returning account_id`,
        [accountId, change.topic, change.channel, change.cadence],
      );
      if (written.length === 0) return false;
      const details = { ...change };
      const subject = { subjectType: 'Account', subjectId: accountId } as const;
      await this.audit.append(tx, actor, { action: 'setNotificationPreference', ...subject, details });
      return true;
    });
  }
}

const notChangeable = () =>
  fault('NOT_CHANGEABLE', 'input.topic', {
    de: 'Nachrichten zu diesem Thema lassen sich nicht abschalten: Ihre Antwort wird gebraucht.',
    en: 'Notifications on this topic cannot be switched off: your answer is needed.',
  });
