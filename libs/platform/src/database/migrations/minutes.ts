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
        text text not null check (length(text) <= 100000),
        visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'BOARD')),
        edited_by uuid references account (id),
        edited_at timestamptz not null,
        version integer not null default 1,
        constraint minutes_section_place unique (minutes_id, position) deferrable initially deferred,
        -- What of an item fewer people may read (a confidential vote) stands in a section of its own.
        constraint minutes_section_item unique (minutes_id, agenda_item_id, visibility)
      );
      select guard_writes('minutes_section');

      -- What a section said before: whoever saves over a text loses none.
      create table minutes_revision (
        section_id uuid not null references minutes_section (id),
        version integer not null,
        text text not null,
        edited_by uuid references account (id),
        edited_at timestamptz not null,
        primary key (section_id, version)
      );
      select guard_writes('minutes_revision');
      select make_append_only('minutes_revision');
      create function keep_minutes_revision() returns trigger language plpgsql as $$
      begin
        insert into minutes_revision (section_id, version, text, edited_by, edited_at)
          values (old.id, old.version, old.text, old.edited_by, old.edited_at);
        return null;
      end $$;
      create trigger revision after update of text on minutes_section for each row
        when (old.text is distinct from new.text) execute function keep_minutes_revision();

      -- Two clerks at one paragraph: the text of the second one is kept here until somebody brings both together.
      create table minutes_variant (
        id uuid primary key,
        section_id uuid not null references minutes_section (id),
        text text not null check (length(text) <= 100000),
        -- The version of the section from which its writer started.
        based_on integer not null,
        written_by uuid references account (id),
        written_at timestamptz not null,
        resolved_at timestamptz,
        resolved_by uuid references account (id),
        constraint minutes_variant_resolved check (resolved_by is null or resolved_at is not null)
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

      -- What is hashed: see minutes.text.ts, which writes the same. Octets before the texts make it unambiguous.
      create function minutes_text(which uuid, only_public boolean) returns text language sql stable as $$
        select format(E'allmende-minutes 1\\nmtg_%s\\n', replace(m.meeting_id::text, '-', ''))
            || coalesce((select string_agg(format(E'section %s %s %s %s\\n%s\\n%s\\n', s.position, s.visibility,
                 octet_length(s.heading), octet_length(s.text), s.heading, s.text), '' order by s.position)
               from minutes_section s where s.minutes_id = m.id and (s.visibility = 'PUBLIC' or not only_public)), '')
          from minutes m where m.id = which
      $$;
      create function minutes_sha256(which uuid, only_public boolean) returns text language sql stable as $$
        select encode(sha256(convert_to(minutes_text(which, only_public), 'UTF8')), 'hex')
      $$;

      create function refuse_minutes(broken text, which uuid) returns void language plpgsql as $$
      begin
        raise exception '% (minutes %)', broken, which using errcode = 'check_violation', constraint = broken;
      end $$;

      -- One step after the other; approved is a text on which nothing is open, with its true hashes, and it stays so.
      create function hold_minutes() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if new.state <> 'DRAFT' then perform refuse_minutes('minutes_begin_as_draft', new.id); end if;
          return new;
        end if;
        if tg_op = 'DELETE' then
          if old.state <> 'DRAFT' then perform refuse_minutes('minutes_are_circulated', old.id); end if;
          return old;
        end if;
        if old.meeting_id <> new.meeting_id or old.state <> new.state
            and (old.state, new.state) not in (('DRAFT', 'CIRCULATED'), ('CIRCULATED', 'APPROVED'), ('APPROVED', 'PUBLISHED')) then
          perform refuse_minutes('minutes_step', old.id);
        end if;
        if old.sha256 is not null and (old.sha256, old.public_sha256, old.approved_at, old.approved_item_id)
            is distinct from (new.sha256, new.public_sha256, new.approved_at, new.approved_item_id) then
          perform refuse_minutes('minutes_are_approved', old.id);
        end if;
        if old.sha256 is null and new.sha256 is not null then
          if exists (select from minutes_objection o where o.minutes_id = new.id and o.answered_at is null) then
            perform refuse_minutes('minutes_objections_answered', new.id);
          end if;
          if exists (select from minutes_variant v join minutes_section s on s.id = v.section_id
              where s.minutes_id = new.id and v.resolved_at is null) then
            perform refuse_minutes('minutes_variants_resolved', new.id);
          end if;
          if (new.sha256, new.public_sha256) is distinct from (minutes_sha256(new.id, false), minutes_sha256(new.id, true)) then
            perform refuse_minutes('minutes_hash', new.id);
          end if;
        end if;
        return new;
      end $$;
      create trigger hold before insert or update or delete on minutes for each row execute function hold_minutes();

      -- Texts change until the approval. Shared: writers do not wait for each other here, who approves waits for all.
      create function hold_minutes_text() returns trigger language plpgsql as $$
      declare which uuid; now_state text;
      begin
        if tg_table_name = 'minutes_section' then
          which := coalesce(new.minutes_id, old.minutes_id);
          if tg_op = 'UPDATE' and old.minutes_id <> new.minutes_id then perform refuse_minutes('minutes_section_moves', which); end if;
        else
          select s.minutes_id into which from minutes_section s where s.id = coalesce(new.section_id, old.section_id);
        end if;
        select state into now_state from minutes where id = which for share;
        if now_state in ('APPROVED', 'PUBLISHED') then perform refuse_minutes('minutes_are_approved', which); end if;
        return coalesce(new, old);
      end $$;
      create trigger hold before insert or update or delete on minutes_section for each row execute function hold_minutes_text();
      create trigger hold before insert or update or delete on minutes_variant for each row execute function hold_minutes_text();

      -- Objections come and are answered while the minutes are circulated; at the closing instant they are late.
      create function hold_minutes_objection() returns trigger language plpgsql as $$
      declare m minutes; which uuid := coalesce(new.minutes_id, old.minutes_id);
      begin
        select * into m from minutes where id = which for share;
        if m.state <> 'CIRCULATED' then perform refuse_minutes('minutes_objection_circulated', which); end if;
        if tg_op = 'INSERT' and new.raised_at >= m.objections_until then perform refuse_minutes('minutes_objection_in_time', which); end if;
        if tg_op <> 'INSERT' and old.answered_at is not null then perform refuse_minutes('minutes_objection_is_answered', which); end if;
        return coalesce(new, old);
      end $$;
      create trigger hold before insert or update or delete on minutes_objection for each row execute function hold_minutes_objection();

      create function hold_minutes_addendum() returns trigger language plpgsql as $$
      begin
        if not exists (select from minutes where id = new.minutes_id and state in ('APPROVED', 'PUBLISHED') for share) then
          perform refuse_minutes('minutes_addendum_approved', new.minutes_id);
        end if;
        return new;
      end $$;
      create trigger hold before insert on minutes_addendum for each row execute function hold_minutes_addendum();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table minutes_addendum;
      drop table minutes_objection;
      drop table minutes_variant;
      drop table minutes_revision;
      drop table minutes_section;
      alter table agenda_item drop constraint agenda_item_minutes;
      drop table minutes;
      drop function hold_minutes_addendum();
      drop function hold_minutes_objection();
      drop function hold_minutes_text();
      drop function hold_minutes();
      drop function refuse_minutes(text, uuid);
      drop function minutes_sha256(uuid, boolean);
      drop function minutes_text(uuid, boolean);
      drop function keep_minutes_revision();
    `);
  }
}
