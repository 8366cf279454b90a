import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, shared functions, the write guard, outbox and audit. */
export class Foundation implements MigrationInterface {
  name = 'Foundation1764000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create extension if not exists citext;
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;
      create extension if not exists btree_gist;

      -- Writes outside a unit of work are refused: see docs/adr on the unit of work.
      create function refuse_write_outside_unit_of_work() returns trigger language plpgsql as $$
      begin
        if coalesce(current_setting('app.actor', true), '') = '' then
          raise exception 'write to % outside a unit of work', tg_table_name using errcode = 'insufficient_privilege';
        end if;
        return null;
      end $$;

      create function guard_writes(target regclass) returns void language plpgsql as $$
      begin
        execute format('create trigger unit_of_work before insert or update or delete on %s
          for each statement execute function refuse_write_outside_unit_of_work()', target);
      end $$;

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;

      create function make_append_only(target regclass) returns void language plpgsql as $$
      begin
        execute format('create trigger append_only before update or delete on %s
          for each row execute function refuse_change()', target);
        execute format('create trigger append_only_truncate before truncate on %s
          for each statement execute function refuse_change()', target);
      end $$;

      -- One spelling for search: lower case, umlauts written out, other accents dropped.
      create function fold_german(value text) returns text language sql immutable strict parallel safe as $$
        select public.unaccent('public.unaccent'::regdictionary,
          replace(replace(replace(replace(lower(value), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'))
      $$;

      create table outbox (
        id uuid primary key,
        name text not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        actor text not null,
        enqueued_at timestamptz,
        processed_at timestamptz
      );
      create index outbox_waiting on outbox (occurred_at, id) where enqueued_at is null;
      create index outbox_unprocessed on outbox (enqueued_at) where processed_at is null;
      select guard_writes('outbox');
      create function announce_outbox() returns trigger language plpgsql as $$
      begin
        perform pg_notify('outbox', '');
        return null;
      end $$;
      create trigger announce after insert on outbox for each statement execute function announce_outbox();

      create table audit_entry (
        id uuid primary key,
        occurred_at timestamptz not null,
        actor text not null,
        actor_name text not null,
        account_id uuid,
        action text not null,
        subject_type text not null,
        subject_id uuid,
        reason text,
        details jsonb not null default '{}'
      );
      create index audit_entry_newest on audit_entry (occurred_at desc, id desc);
      create index audit_entry_subject on audit_entry (subject_id, occurred_at desc);
      select guard_writes('audit_entry');
      select make_append_only('audit_entry');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table audit_entry;
      drop table outbox;
      drop function announce_outbox();
      drop function fold_german(text);
      drop function make_append_only(regclass);
      drop function refuse_change();
      drop function guard_writes(regclass);
      drop function refuse_write_outside_unit_of_work();
      drop extension btree_gist;
      drop extension unaccent;
      drop extension pg_trgm;
      drop extension citext;
    `);
  }
}
