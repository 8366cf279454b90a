import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { eventSchemas, type DomainEvent, type EventName } from '@allmende/events';
import { newId, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import type { JobRequest } from '@allmende/platform/queue';
import { candidates } from './audience.js';
import { batchSize, mailJobs } from './mail-job.js';
import { templates, type Facts, type NoticeDraft } from './notice.templates.js';
import { mandatoryTopics } from './topics.js';

/** Turns an event into a notice and one delivery for each person and channel: three statements, however many people. */
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
    const write = templates[event.name] as ((payload: unknown, facts: Facts) => NoticeDraft | null) | null;
    const draft = write?.(event.payload, await factsOf(tx, event.payload));
    if (!draft) return [];
    const noticeId = await this.writeNotice(tx, event, draft);
    if (!noticeId) return [];
    const batches = await this.writeDeliveries(tx, event, draft, noticeId);
    return mailJobs(batches.map((batch) => ({ noticeId, batch })));
  }

  /** @returns null when the event has been told before */
  private async writeNotice(tx: Tx, event: DomainEvent, draft: NoticeDraft): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into notice (id, event_id, subject_type, subject_id, title_de, title_en, text_de, text_en, path, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (event_id) do nothing returning id`,
      [
        newId(),
        event.id,
        draft.subject.type,
        draft.subject.id,
        draft.title.de,
        draft.title.en,
        draft.text.de,
        draft.text.en,
        draft.path,
        this.clock.now(),
      ],
    );
    return row?.id ?? null;
  }

  /** @returns numbers of the batches of mails that were written */
  private async writeDeliveries(
    tx: Tx,
    event: DomainEvent,
    draft: NoticeDraft,
    noticeId: string,
  ): Promise<number[]> {
    const rows = await tx.query<{ batch: number }[]>(insertDeliveries, [
      draft.audiences.map(({ group }) => group),
      draft.audiences.map(({ id }) => id),
      draft.audiences.map(({ topic }) => topic),
      event.actor,
      draft.membersOnly,
      mandatoryTopics,
      noticeId,
      this.clock.now(),
      batchSize,
    ]);
    return rows.map(({ batch }) => batch);
  }
}

const insertDeliveries = `
  with ${candidates},
  -- The person behind "account:<id>" or "token:<id>"; her own acts are no news to her.
  acting (account_id) as (
    select case split_part($4, ':', 1)
      when 'account' then split_part($4, ':', 2)::uuid
      when 'token' then (select account_id from api_token where id = split_part($4, ':', 2)::uuid)
    end
  ),
  wanted as (
    select distinct on (candidate.account_id, channel.name) candidate.account_id, candidate.topic, channel.name as channel
    from candidate
    join account on account.id = candidate.account_id and account.state = 'ACTIVE'
    cross join (values ('IN_APP'), ('EMAIL')) as channel (name)
    left join notification_preference preference on preference.account_id = candidate.account_id
      and preference.topic = candidate.topic and preference.channel = channel.name
    where candidate.account_id is distinct from (select account_id from acting)
      and (preference.cadence is distinct from 'OFF' or candidate.topic = any($6::text[]))
      and (not $5::boolean or exists (select from role_grant g where g.account_id = candidate.account_id))
    -- Who hears of it for two reasons is told once, and by the one that can't be switched off.
    order by candidate.account_id, channel.name, candidate.topic = any($6::text[]) desc, candidate.topic
  ),
  written as (
    insert into delivery (notice_id, account_id, topic, channel, state, sent_at, due_at, created_at, batch)
    select $7::uuid, account_id, topic, channel,
      case channel when 'IN_APP' then 'SENT' else 'PENDING' end,
      case channel when 'IN_APP' then $8::timestamptz end,
      $8::timestamptz, $8::timestamptz,
      case channel when 'EMAIL' then (row_number() over (partition by channel order by account_id) - 1) / $9::integer end
    from wanted
    on conflict on constraint delivery_once do nothing
    returning batch
  )
  select distinct batch from written where batch is not null order by batch`;

interface FactsRow {
  project_id: string | null;
  slug: string;
  project_name: string;
  visibility: string;
  organization_id: string | null;
  organization_name: string;
}

/** Names as they are now of what the event is about. */
async function factsOf(tx: Tx, payload: object): Promise<Facts> {
  const { projectId = null, organizationId = null } = payload as {
    projectId?: string;
    organizationId?: string;
  };
  const [row] = await tx.query<FactsRow[]>(
    `select p.id as project_id, p.slug, p.name as project_name, p.visibility,
            o.id as organization_id, o.name as organization_name
     from (values (1)) as one
     left join project p on p.id = $1
     left join organization o on o.id = $2`,
    [projectId, organizationId],
  );
  const found = row!;
  return {
    project: found.project_id
      ? {
          id: found.project_id,
          name: found.project_name,
          slug: found.slug,
          membersOnly: found.visibility !== 'PUBLIC',
        }
      : null,
    organization: found.organization_id ? { id: found.organization_id, name: found.organization_name } : null,
  };
}
