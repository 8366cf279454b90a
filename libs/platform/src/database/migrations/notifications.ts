import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follows, preferences, notices and their deliveries. */
export class Notifications implements MigrationInterface {
  name = 'Notifications1764000000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table follow (
        id uuid primary key,
        account_id uuid not null references account (id) on delete cascade,
        project_id uuid references project (id) on delete cascade,
        organization_id uuid references organization (id) on delete cascade,
        created_at timestamptz not null,
        check (num_nonnulls(project_id, organization_id) = 1),
        constraint follow_once unique nulls not distinct (account_id, project_id, organization_id)
      );
      create index follow_project on follow (project_id);
      create index follow_organization on follow (organization_id);
      select guard_writes('follow');

      create table notification_preference (
        account_id uuid not null references account (id) on delete cascade,
        topic text not null,
        channel text not null check (channel in ('IN_APP', 'EMAIL', 'WEBHOOK')),
        cadence text not null check (cadence in ('IMMEDIATE', 'DAILY', 'WEEKLY', 'OFF')),
        primary key (account_id, topic, channel)
      );
      select guard_writes('notification_preference');

      -- What is told, once per event, in both languages. Who is told, and why, stands in delivery.
      create table notice (
        id uuid primary key,
        event_id uuid not null,
        subject_type text not null,
        subject_id uuid not null,
        title_de text not null,
        title_en text not null,
        text_de text not null,
        text_en text not null,
        path text not null,
        created_at timestamptz not null,
        constraint notice_event_key unique (event_id)
      );
      select guard_writes('notice');

      -- One notice to one reader on one channel: a person (in the app, by mail), later an endpoint (by webhook).
      -- Rows of one batch are worked on by one job; a digest collects rows of its cadence instead and has no batch.
      create table delivery (
        id uuid primary key default uuidv7(),
        notice_id uuid not null references notice (id),
        account_id uuid references account (id) on delete cascade,
        endpoint_id uuid,
        topic text not null,
        channel text not null check (channel in ('IN_APP', 'EMAIL', 'WEBHOOK')),
        cadence text not null default 'IMMEDIATE' check (cadence in ('IMMEDIATE', 'DAILY', 'WEEKLY')),
        batch integer,
        state text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'FAILED')),
        attempts integer not null default 0,
        due_at timestamptz not null,
        claimed_until timestamptz,
        last_error text,
        created_at timestamptz not null,
        sent_at timestamptz,
        failed_at timestamptz,
        read_at timestamptz,
        constraint delivery_once unique nulls not distinct (notice_id, account_id, endpoint_id, channel),
        check (case channel when 'WEBHOOK' then endpoint_id is not null and account_id is null
                            else endpoint_id is null and account_id is not null end),
        check ((state = 'SENT') = (sent_at is not null)),
        check ((state = 'FAILED') = (failed_at is not null))
      );
      create index delivery_due on delivery (due_at, id) where state = 'PENDING';
      create index delivery_batch on delivery (notice_id, batch) where state = 'PENDING';
      create index delivery_inbox on delivery (account_id, created_at desc, id desc) where channel = 'IN_APP';
      create index delivery_unread on delivery (account_id) where channel = 'IN_APP' and read_at is null;
      create index delivery_newest on delivery (state, created_at desc, id desc);
      select guard_writes('delivery');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table delivery;
      drop table notice;
      drop table notification_preference;
      drop table follow;
    `);
  }
}
