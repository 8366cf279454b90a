import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes: drafted from the session, edited by section, circulated, approved in a later meeting, published. */
export class Minutes implements MigrationInterface {
  name = 'Minutes1764000000015';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table minutes (
        id uuid primary key,
        meeting_id uuid not null references meeting (id),
        state text not null check (state in ('DRAFT', 'CIRCULATED', 'APPROVED', 'PUBLISHED')),
        circulated_at timestamptz,
        objections_until timestamptz,
        approved_at timestamptz,
        -- The item of a later meeting under which they were approved.
        approved_item_id uuid references agenda_item (id),
        published_at timestamptz,
        -- SHA-256 over the approved text of all sections, and over that of the public ones: see minutes.text.ts.
        sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
        public_sha256 text check (public_sha256 ~ '^[0-9a-f]{64}$'),
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint minutes_once unique (meeting_id),
        constraint minutes_circulated check (state = 'DRAFT' or (circulated_at is not null and objections_until > circulated_at)),
        constraint minutes_approved check ((state in ('APPROVED', 'PUBLISHED')) = (approved_at is not null)
          and (state in ('APPROVED', 'PUBLISHED')) = (approved_item_id is not null)
          and (state in ('APPROVED', 'PUBLISHED')) = (sha256 is not null)),
        constraint minutes_published check ((state = 'PUBLISHED') = (published_at is not null))
      );
      select guard_writes('minutes');
      alter table agenda_item add constraint agenda_item_minutes foreign key (minutes_id) references minutes (id);

      -- One item of the agenda, or (without an item) the head or the end.
      create table minutes_section (
        id uuid primary key,
        minutes_id uuid not null references minutes (id),
        agenda_item_id uuid references agenda_item (id),
        position integer not null check (position >= 0),
        heading text not null check (length(btrim(heading)) between 1 and 400),
        -- Markdown.
        text text not null check (length(text) <= 50000),
        visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'BOARD')),
        edited_by uuid references account (id),
        edited_at timestamptz not null,
        version integer not null default 1,
        constraint minutes_section_place unique (minutes_id, position) deferrable initially deferred,
        constraint minutes_section_item unique (minutes_id, agenda_item_id)
      );
      select guard_writes('minutes_section');

      -- Two clerks at one paragraph: the text of the second one is kept here until somebody brings both together.
      create table minutes_variant (
        id uuid primary key,
        section_id uuid not null references minutes_section (id),
        text text not null check (length(text) <= 50000),
        -- The version of the section from which its writer started.
        based_on integer not null,
        written_by uuid references account (id),
        written_at timestamptz not null,
        resolved_at timestamptz,
        resolved_by uuid references account (id)
      );
      create index minutes_variant_open on minutes_variant (section_id) where resolved_at is null;
      select guard_writes('minutes_variant');

      create table minutes_objection (
        id uuid primary key,
        minutes_id uuid not null references minutes (id),
        section_id uuid references minutes_section (id),
        organization_id uuid not null references organization (id),
        raised_by uuid references account (id),
        text text not null check (length(btrim(text)) between 1 and 5000),
        raised_at timestamptz not null,
        answer text check (length(btrim(answer)) between 1 and 5000),
        -- Whether the text was changed because of it.
        accepted boolean,
        answered_at timestamptz,
        constraint minutes_objection_answer check ((answer is null) = (answered_at is null) and (answer is null) = (accepted is null))
      );
      create index minutes_objection_minutes on minutes_objection (minutes_id, raised_at);
      select guard_writes('minutes_objection');

      -- A correction after the approval: it stands beside the text, which stays.
      create table minutes_addendum (
        id uuid primary key,
        minutes_id uuid not null references minutes (id),
        number integer not null check (number > 0),
        text text not null check (length(btrim(text)) between 1 and 10000),
        visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'BOARD')),
        written_by uuid references account (id),
        written_at timestamptz not null,
        constraint minutes_addendum_number unique (minutes_id, number)
      );
      select guard_writes('minutes_addendum');
      select make_append_only('minutes_addendum');

      -- An approved text is immutable.
      create function hold_minutes() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.state <> 'DRAFT' or tg_op = 'UPDATE' and old.sha256 is not null
            and (old.sha256, old.public_sha256, old.approved_at, old.approved_item_id, old.meeting_id)
              is distinct from (new.sha256, new.public_sha256, new.approved_at, new.approved_item_id, new.meeting_id) then
          raise exception 'minutes % are approved', old.id using errcode = 'check_violation', constraint = 'minutes_are_approved';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger hold before update or delete on minutes for each row execute function hold_minutes();
      create function hold_minutes_section() returns trigger language plpgsql as $$
      declare now_state text;
      begin
        select state into now_state from minutes where id = coalesce(new.minutes_id, old.minutes_id) for share;
        if now_state in ('APPROVED', 'PUBLISHED') then
          raise exception 'minutes % are approved', coalesce(new.minutes_id, old.minutes_id)
            using errcode = 'check_violation', constraint = 'minutes_are_approved';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger hold before insert or update or delete on minutes_section for each row execute function hold_minutes_section();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table minutes_addendum;
      drop table minutes_objection;
      drop table minutes_variant;
      drop table minutes_section;
      drop function hold_minutes_section();
      alter table agenda_item drop constraint agenda_item_minutes;
      drop table minutes;
      drop function hold_minutes();
    `);
  }
}
