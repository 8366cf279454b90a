import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor, type Clock, type Locale } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { JobHandlers, type JobContext } from '@allmende/platform/queue';
import { afterFailure } from './delivery.retry.js';
import { mailJob, type MailBatch } from './mail-job.js';
import { renderMail } from './mail.render.js';
import { MailError, Mailer } from './mailer.js';
import { preferencesPath, unsubscribeEndpoint, unsubscribePage } from './paths.js';
import { isChangeable, type NotificationTopic } from './topics.js';
import { signSubscription } from './unsubscribe.token.js';

/** Addresses and signatures that mails need. */
export interface MailSettings {
  publicUrl: string;
  secret: string;
}
export const MAIL_SETTINGS = Symbol('MailSettings');

/** Mails that one job has on their way at the same time. */
export const lanes = 3;
const claimSize = 25;
/** For so long a claimed mail is ours; after a crash another process takes it over when the time is up. */
const leaseMs = 60_000;
/** No mail is begun with less time than this: a hanging server must not make two processes send the same. */
const leaseReserveMs = 30_000;

interface ClaimedMail {
  id: string;
  account_id: string;
  topic: NotificationTopic;
  attempts: number;
  email: string;
  display_name: string;
  locale: Locale;
  active: boolean;
  title_de: string;
  title_en: string;
  text_de: string;
  text_en: string;
  path: string;
}

const actor = systemActor('mail');

/** Sends the mails that are due and records each by itself, so that one bad address stops nobody else. */
@Injectable()
export class MailDelivery implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(JobHandlers) private readonly handlers: JobHandlers,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
  ) {}

  onModuleInit(): void {
    this.handlers.handle(mailJob, (batch, context) => this.deliver(batch, context));
  }

  /** Sends what is due of the batch until nothing is left or the process wants to end. */
  async deliver(batch: MailBatch, { stopping }: JobContext): Promise<void> {
    while (!stopping.aborted) {
      const claimedAt = this.clock.now().getTime();
      const mails = await this.claim(batch);
      if (mails.length === 0) return;
      const mayBegin = (): boolean =>
        !stopping.aborted && this.clock.now().getTime() < claimedAt + leaseMs - leaseReserveMs;
      const lane = async (): Promise<void> => {
        while (mails.length > 0 && mayBegin()) await this.sendAndRecord(mails.shift()!);
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      if (mails.length > 0) await this.release(mails);
    }
  }

  /** What is due and nobody else's, with all that the mails need, in one statement. */
  private claim({ noticeId, batch }: MailBatch): Promise<ClaimedMail[]> {
    const now = this.clock.now();
    return this.unitOfWork.run(actor, async (tx) => {
      const [rows] = await tx.query<[ClaimedMail[], number]>(
        `update delivery d set claimed_until = $4
         from account a, notice n
         where a.id = d.account_id and n.id = d.notice_id and d.id in (
           select id from delivery
           where notice_id = $1 and batch = $2 and channel = 'EMAIL' and state = 'PENDING' and due_at <= $3
             and (claimed_until is null or claimed_until <= $3)
           order by id limit $5 for update skip locked)
         returning d.id, d.account_id, d.topic, d.attempts, a.email, a.display_name, a.locale, a.state = 'ACTIVE' as active,
           n.title_de, n.title_en, n.text_de, n.text_en, n.path`,
        [noticeId, batch, now, new Date(now.getTime() + leaseMs), claimSize],
      );
      return rows;
    });
  }

  private async sendAndRecord(mail: ClaimedMail): Promise<void> {
    const error = mail.active
      ? await this.send(mail).catch(unexpected)
      : new MailError('The account is disabled', true);
    if (error) await this.recordFailure(mail, error);
    else await this.recordSent(mail.id);
  }

  private async send(mail: ClaimedMail): Promise<MailError | null> {
    const { publicUrl, secret } = this.settings;
    const token = isChangeable(mail.topic)
      ? signSubscription({ accountId: mail.account_id, topic: mail.topic }, secret)
      : null;
    const rendered = renderMail({
      locale: mail.locale,
      name: mail.display_name,
      title: mail[`title_${mail.locale}`],
      text: mail[`text_${mail.locale}`],
      topic: mail.topic,
      link: publicUrl + mail.path,
      preferences: publicUrl + preferencesPath,
      unsubscribe: token && publicUrl + unsubscribePage(token),
    });
    try {
      await this.mailer.send({
        ...rendered,
        messageId: `${mail.id}@${new URL(publicUrl).hostname}`,
        to: mail.email,
        unsubscribe: token && publicUrl + unsubscribeEndpoint(token),
      });
      return null;
    } catch (error) {
      if (error instanceof MailError) return error;
      throw error;
    }
  }

  private recordSent(id: string): Promise<void> {
    return this.record(
      `update delivery set state = 'SENT', sent_at = $2, attempts = attempts + 1, claimed_until = null, last_error = null
       where id = $1 and state = 'PENDING'`,
      [id, this.clock.now()],
    );
  }

  private recordFailure({ id, attempts }: ClaimedMail, error: MailError): Promise<void> {
    const now = this.clock.now();
    const next = afterFailure(attempts + 1, error.permanent, now);
    return next.outcome === 'FAILED'
      ? this.record(
          `update delivery set state = 'FAILED', failed_at = $3, attempts = attempts + 1, claimed_until = null, last_error = $2
           where id = $1 and state = 'PENDING'`,
          [id, error.message, now],
        )
      : this.record(
          `update delivery set due_at = $3, attempts = attempts + 1, claimed_until = null, last_error = $2
           where id = $1 and state = 'PENDING'`,
          [id, error.message, next.dueAt],
        );
  }

  /** Gives back what was claimed but not begun. */
  private release(mails: readonly ClaimedMail[]): Promise<void> {
    return this.record(`update delivery set claimed_until = null where id = any($1)`, [
      mails.map(({ id }) => id),
    ]);
  }

  private async record(statement: string, parameters: unknown[]): Promise<void> {
    await this.unitOfWork.run(actor, (tx) => tx.query(statement, parameters));
  }
}

/** A fault of our own counts as a try like any other, so that one mail can't hold up the rest or loop for ever. */
const unexpected = (error: unknown): MailError => new MailError(String(error), false);
