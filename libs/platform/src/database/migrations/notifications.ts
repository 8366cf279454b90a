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

      -- What is told, once per event, in both languages. Who is told stands in delivery.
      create table notice (
        id uuid primary key,
        event_id uuid not null,
        topic text not null,
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

      create table delivery (
        id uuid primary key default uuidv7(),
        notice_id uuid not null references notice (id),
        account_id uuid not null references account (id) on delete cascade,
        channel text not null check (channel in ('IN_APP', 'EMAIL', 'WEBHOOK')),
        cadence text not null default 'IMMEDIATE' check (cadence in ('IMMEDIATE', 'DAILY', 'WEEKLY')),
        state text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'FAILED')),
        attempts integer not null default 0,
        due_at timestamptz not null,
        claimed_until timestamptz,
        last_error text,
        created_at timestamptz not null,
        sent_at timestamptz,
        failed_at timestamptz,
        read_at timestamptz,
        constraint delivery_once unique (notice_id, account_id, channel),
        check ((state = 'SENT') = (sent_at is not null)),
        check ((state = 'FAILED') = (failed_at is not null))
      );
      create index delivery_due on delivery (due_at, id) where state = 'PENDING';
      create index delivery_inbox on delivery (account_id, created_at desc, id desc) where channel = 'IN_APP';
      create index delivery_unread on delivery (account_id) where channel = 'IN_APP' and read_at is null;
      create index delivery_failed on delivery (failed_at desc, id desc) where state = 'FAILED';
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
