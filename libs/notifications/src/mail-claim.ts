import type { Locale } from '@allmende/kernel';
import type { LetterPurpose } from '@allmende/platform/config';
import type { NotificationTopic } from './topics.js';

/** A mail that is ours for the time of the lease, with all that it needs. */
export interface ClaimedMail {
  id: string;
  /** Null: a letter. */
  account_id: string | null;
  topic: NotificationTopic;
  attempts: number;
  email: string;
  display_name: string;
  locale: Locale;
  /** False when the account was disabled. */
  active: boolean;
  /** False when the link of a letter opens nothing any more. */
  opens: boolean;
  title_de: string;
  title_en: string;
  text_de: string;
  text_en: string;
  path: string;
  link_purpose: LetterPurpose | null;
  link_id: string | null;
  /** The meeting whose calendar entry the mail brings along. */
  calendar_of: string | null;
}

/** Whether the link of notice `n` is still good for something at $3. */
const opens = `case n.link_purpose
  when 'application-address' then exists (select from application
    where id = n.link_id and verified_at is null and expires_at > $3)
  when 'application' then exists (select from application where id = n.link_id)
  when 'invitation' then exists (select from invitation
    where id = n.link_id and num_nonnulls(accepted_at, revoked_at) = 0 and expires_at > $3)
  when 'password-reset' then exists (select from password_reset r join account using (email)
    where r.id = n.link_id and r.used_at is null and r.expires_at > $3 and account.state = 'ACTIVE')
  else true end`;

/**
 * Takes what is due ($3: now) and nobody else's of a batch ($1 notice, $2 batch) until $4, at most $5, in one statement.
 */
export const claimMails = `
  with due as (
    select id, notice_id, account_id from delivery
    where notice_id = $1 and batch = $2 and channel = 'EMAIL' and state = 'PENDING' and due_at <= $3
      and (claimed_until is null or claimed_until <= $3)
    order by id limit $5 for update skip locked
  )
  update delivery d set claimed_until = $4
  from due join notice n on n.id = due.notice_id left join account a on a.id = due.account_id
  where d.id = due.id
  returning d.id, d.account_id, d.topic, d.attempts, coalesce(d.address, a.email) as email,
    coalesce(d.reader_name, a.display_name) as display_name, coalesce(d.reader_locale, a.locale) as locale,
    d.account_id is null or a.state = 'ACTIVE' as active, ${opens} as opens,
    n.title_de, n.title_en, n.text_de, n.text_en, n.path, n.link_purpose, n.link_id,
    case when n.carries_calendar then n.subject_id end as calendar_of`;
