import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { eventSchemas, type DomainEvent, type EventName } from '@allmende/events';
import { newId, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import type { JobRequest } from '@allmende/platform/queue';
import { candidates } from './audience.js';
import { factsOf } from './facts.js';
import { batchSize, mailJobs, type MailBatch } from './mail-job.js';
import { templates, type NoticeDraft, type Template } from './templates/index.js';
import { mandatoryTopics, NotificationTopic } from './topics.js';

/** A notice with the id that it is written under. */
interface Notice extends NoticeDraft {
  id: string;
  /** Place among the notices of its event; who is meant by several gets the first. */
  part: number;
}

/** Turns an event into notices and one delivery for each person and channel: three statements, however many people. */
@Injectable()
export class FanOut implements OnModuleInit {
  constructor(
    @Inject(EventHandlers) private readonly events: EventHandlers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const names = Object.keys(eventSchemas) as EventName[];
    names
      .filter((name) => templates[name])
      .forEach((name) => this.events.on(name, (tx, event) => this.tell(tx, event)));
  }

  /**
   * Writes down who is told of the event, by the follows, roles and preferences of now.
   * @returns jobs for the mails; what shows in the app is delivered by being written
   */
  async tell(tx: Tx, event: DomainEvent): Promise<JobRequest[]> {
    const write = templates[event.name] as Template<EventName> | null;
    const drafts = write?.(event.payload, await factsOf(tx, event.payload)) ?? [];
    if (drafts.length === 0) return [];
    const notices = drafts.map((draft, part) => ({ ...draft, id: newId(), part }));
    const written = await this.writeNotices(tx, event, notices);
    if (!written) return [];
    return mailJobs(await this.writeDeliveries(tx, event, notices));
  }

  /** @returns false when the event has been told before */
  private async writeNotices(tx: Tx, event: DomainEvent, notices: readonly Notice[]): Promise<boolean> {
    const rows = notices.map(({ id, part, subject, title, text, path, link, carriesCalendar }) => ({
      ...{ id, part, path },
      subject_type: subject?.type ?? 'Event',
      subject_id: subject?.id ?? event.id,
      ...{ title_de: title.de, title_en: title.en, text_de: text.de, text_en: text.en },
      ...{ link_purpose: link?.purpose ?? null, link_id: link?.id ?? null },
      carries_calendar: carriesCalendar ?? false,
    }));
    const written = await tx.query<unknown[]>(insertNotices, [
      event.id,
      JSON.stringify(rows),
      this.clock.now(),
    ]);
    return written.length > 0;
  }

  /** @returns the batches of mails that were written */
  private writeDeliveries(tx: Tx, event: DomainEvent, notices: readonly Notice[]): Promise<MailBatch[]> {
    const rows = notices.flatMap(({ id: noticeId, part, membersOnly, audiences }) =>
      audiences.map((audience) => ({ noticeId, part, membersOnly, ...audience })),
    );
    return tx.query<MailBatch[]>(insertDeliveries, [
      rows.map(({ noticeId }) => noticeId),
      rows.map(({ part }) => part),
      rows.map(({ group }) => group),
      rows.map(({ id }) => id),
      rows.map(({ topic }) => topic),
      rows.map(({ membersOnly }) => membersOnly),
      event.actor,
      mandatoryTopics,
      NotificationTopic.PERSONAL,
      this.clock.now(),
      batchSize,
    ]);
  }
}

const insertNotices = `
  insert into notice (id, event_id, part, subject_type, subject_id, title_de, title_en, text_de, text_en, path,
    link_purpose, link_id, carries_calendar, created_at)
  select id, $1, part, subject_type, subject_id, title_de, title_en, text_de, text_en, path, link_purpose, link_id,
    carries_calendar, $3
  from jsonb_to_recordset($2::jsonb) as draft (id uuid, part smallint, subject_type text, subject_id uuid,
    title_de text, title_en text, text_de text, text_en text, path text, link_purpose text, link_id uuid,
    carries_calendar boolean)
  on conflict on constraint notice_event_part do nothing returning id`;

const insertDeliveries = `
  with ${candidates},
  -- The person behind "account:<id>" or "token:<id>".
  acting (account_id) as (
    select case split_part($7, ':', 1)
      when 'account' then split_part($7, ':', 2)::uuid
      when 'token' then (select account_id from api_token where id = split_part($7, ':', 2)::uuid)
    end
  ),
  wanted as (
    select distinct on (reader.mailbox, channel.name) candidate.*, channel.name as channel
    from candidate
    left join account on account.id = candidate.account_id
    cross join lateral (select coalesce(candidate.address, account.email) as mailbox) as reader
    cross join (values ('IN_APP'), ('EMAIL')) as channel (name)
    left join notification_preference preference on preference.account_id = candidate.account_id
      and preference.topic = candidate.topic and preference.channel = channel.name
    where (account.state = 'ACTIVE' or candidate.address is not null and channel.name = 'EMAIL')
      and (preference.cadence is distinct from 'OFF' or candidate.topic = any($8::text[]))
      -- Her own acts are no news to her, unless somebody else may have acted in her name.
      and (candidate.topic = $9 or candidate.account_id is distinct from (select account_id from acting))
      and (not candidate.members_only
        or exists (select from current_role_grant g where g.account_id = candidate.account_id))
    -- Who hears of it for two reasons is told once, and by the one that can't be switched off.
    order by reader.mailbox, channel.name, candidate.topic = any($8::text[]) desc, candidate.part, candidate.topic
  ),
  written as (
    insert into delivery (notice_id, account_id, address, reader_name, reader_locale, topic, channel, state, sent_at,
      due_at, created_at, batch)
    select notice_id, account_id, address, name, locale, topic, channel,
      case channel when 'IN_APP' then 'SENT' else 'PENDING' end,
      case channel when 'IN_APP' then $10::timestamptz end,
      $10::timestamptz, $10::timestamptz,
      case channel when 'EMAIL' then
        (row_number() over (partition by notice_id, channel order by account_id) - 1) / $11::integer end
    from wanted
    on conflict on constraint delivery_once do nothing
    returning notice_id, batch
  )
  select distinct notice_id as "noticeId", batch from written where batch is not null order by notice_id, batch`;
