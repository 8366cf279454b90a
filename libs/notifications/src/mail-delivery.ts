import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor, type Clock } from '@allmende/kernel';
import { Calendars, type CalendarMeeting, type Mailbox } from '@allmende/meetings';
import { CLOCK, SignedLinks } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { JobHandlers, type JobContext } from '@allmende/platform/queue';
import { afterFailure } from './delivery.retry.js';
import { claimMails, type ClaimedMail } from './mail-claim.js';
import { mailJob, type MailBatch } from './mail-job.js';
import { renderLetter, renderMail, type RenderedMail } from './mail.render.js';
import { MailError, Mailer, type MailCalendar } from './mailer.js';
import { preferencesPath, unsubscribeEndpoint, unsubscribePage } from './paths.js';
import { isChangeable } from './topics.js';
import { signSubscription } from './unsubscribe.token.js';

/** Addresses and signatures that mails need. */
export interface MailSettings {
  publicUrl: string;
  secret: string;
  /** Who sends: in calendar entries the one who invites. */
  sender: Mailbox;
}
export const MAIL_SETTINGS = Symbol('MailSettings');

/** Mails that one job has on their way at the same time. */
export const lanes = 3;
const claimSize = 25;
/** For so long a claimed mail is ours; after a crash another process takes it over when the time is up. */
const leaseMs = 60_000;
/** No mail is begun with less time than this: a hanging server must not make two processes send the same. */
const leaseReserveMs = 30_000;

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
    @Inject(SignedLinks) private readonly links: SignedLinks,
    @Inject(Calendars) private readonly calendars: Calendars,
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
      const meeting = await this.meetingOf(mails[0]!);
      const mayBegin = (): boolean =>
        !stopping.aborted && this.clock.now().getTime() < claimedAt + leaseMs - leaseReserveMs;
      const lane = async (): Promise<void> => {
        while (mails.length > 0 && mayBegin()) await this.sendAndRecord(mails.shift()!, meeting);
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      if (mails.length > 0) await this.release(mails);
    }
  }

  private claim({ noticeId, batch }: MailBatch): Promise<ClaimedMail[]> {
    const now = this.clock.now();
    return this.unitOfWork.run(actor, async (tx) => {
      const [rows] = await tx.query<[ClaimedMail[], number]>(claimMails, [
        noticeId,
        batch,
        now,
        new Date(now.getTime() + leaseMs),
        claimSize,
      ]);
      return rows;
    });
  }

  /** The meeting whose entry the mails of a notice bring along, as it is at this moment. */
  private async meetingOf({ calendar_of: id }: ClaimedMail): Promise<CalendarMeeting | null> {
    return id === null ? null : this.calendars.invitation(id);
  }

  private async sendAndRecord(mail: ClaimedMail, meeting: CalendarMeeting | null): Promise<void> {
    if (!mail.opens) return this.drop(mail.id);
    const error = mail.active
      ? await this.send(mail, meeting).catch(unexpected)
      : new MailError('The account is disabled', true);
    if (error) await this.recordFailure(mail, error);
    else await this.recordSent(mail.id);
  }

  private async send(mail: ClaimedMail, meeting: CalendarMeeting | null): Promise<MailError | null> {
    const { publicUrl } = this.settings;
    const { unsubscribe, ...rendered } = mail.link_purpose ? this.letter(mail) : this.notice(mail);
    try {
      await this.mailer.send({
        ...rendered,
        messageId: `${mail.id}@${new URL(publicUrl).hostname}`,
        to: mail.email,
        unsubscribe,
        calendar: meeting && this.calendar(mail, meeting),
      });
      return null;
    } catch (error) {
      if (error instanceof MailError) return error;
      throw error;
    }
  }

  /** A letter with its link, which is made here and kept nowhere. */
  private letter(mail: ClaimedMail): Sendable {
    const { publicUrl } = this.settings;
    const purpose = mail.link_purpose!;
    const link = `${publicUrl}${mail.path}#${this.links.sign(purpose, mail.link_id!)}`;
    return { ...renderLetter({ ...contentOf(mail), purpose, link }), unsubscribe: null };
  }

  private notice(mail: ClaimedMail): Sendable {
    const { publicUrl, secret } = this.settings;
    const { topic, account_id: accountId } = mail;
    const token = accountId && isChangeable(topic) ? signSubscription({ accountId, topic }, secret) : null;
    const rendered = renderMail({
      ...contentOf(mail),
      topic,
      link: publicUrl + mail.path,
      preferences: publicUrl + preferencesPath,
      unsubscribe: token && publicUrl + unsubscribePage(token),
    });
    return { ...rendered, unsubscribe: token && publicUrl + unsubscribeEndpoint(token) };
  }

  private calendar(
    { display_name: name, email, locale }: ClaimedMail,
    meeting: CalendarMeeting,
  ): MailCalendar {
    const { sender: organizer } = this.settings;
    return this.calendars.invitationFile(meeting, { organizer, attendee: { name, email }, locale });
  }

  /** What the letter was about is over: it would lead nowhere, and the address is needed no longer. */
  private drop(id: string): Promise<void> {
    return this.record(`delete from delivery where id = $1 and state = 'PENDING'`, [id]);
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

/** A mail but for its address. */
type Sendable = RenderedMail & { unsubscribe: string | null };

const contentOf = (mail: ClaimedMail) => ({
  locale: mail.locale,
  name: mail.display_name,
  title: mail[`title_${mail.locale}`],
  text: mail[`text_${mail.locale}`],
});
