import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Catalogue, imports of publiccode.yml, participations. */
export class Projects implements MigrationInterface {
  name = 'Projects1764000000004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One field of all descriptions in English, or of all in other languages (which is German, as a rule).
      create function project_texts(descriptions jsonb, field text, english boolean) returns text
      language sql immutable parallel safe as $$
        select left(coalesce(string_agg(
          case jsonb_typeof(value -> field)
            when 'array' then (select string_agg(item, ' ') from jsonb_array_elements_text(value -> field) item)
            else value ->> field
          end, ' ' order by language), ''), 60000)
        from jsonb_each(descriptions) as d (language, value)
        where (language = 'en') = english
      $$;

      -- Stems. PostgreSQL's German ones make Bühl, Buehl and buhl the same (from version 18 on).
      create function project_stems(descriptions jsonb, field text) returns tsvector
      language sql immutable parallel safe as $$
        select to_tsvector('pg_catalog.german', public.project_texts(descriptions, field, false))
          || to_tsvector('pg_catalog.english', public.project_texts(descriptions, field, true))
      $$;

      -- What full text search looks at: name A, short description B, features C, long description D.
      create function project_document(name text, descriptions jsonb) returns tsvector
      language sql immutable parallel safe as $$
        select setweight(to_tsvector('pg_catalog.german', name), 'A')
          || setweight(public.project_stems(descriptions, 'shortDescription'), 'B')
          || setweight(public.project_stems(descriptions, 'features'), 'C')
          || setweight(public.project_stems(descriptions, 'longDescription'), 'D')
      $$;

      -- What the search that forgives typos looks at: every word once, folded.
      create function project_words(name text, descriptions jsonb) returns text
      language sql immutable parallel safe as $$
        select coalesce(string_agg(distinct word, ' '), '')
        from regexp_split_to_table(public.fold_german(concat_ws(' ', name,
          public.project_texts(descriptions, 'shortDescription', false),
          public.project_texts(descriptions, 'shortDescription', true),
          public.project_texts(descriptions, 'features', false),
          public.project_texts(descriptions, 'features', true),
          public.project_texts(descriptions, 'longDescription', false),
          public.project_texts(descriptions, 'longDescription', true))), '[^[:alnum:]]+') as word
        where word <> ''
      $$;

      create table project (
        id uuid primary key,
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text not null check (length(btrim(name)) between 1 and 300),
        url text,
        landing_url text,
        logo_url text,
        -- { "de": { "shortDescription", "longDescription", "features": [] }, … }
        descriptions jsonb not null default '{}',
        categories text[] not null default '{}',
        platforms text[] not null default '{}',
        licence text,
        software_type text,
        software_version text,
        release_date date,
        maintenance_type text,
        repository_owner text,
        development_status text check (development_status in ('CONCEPT', 'DEVELOPMENT', 'BETA', 'STABLE', 'OBSOLETE')),
        lifecycle text not null default 'IDEA' check (lifecycle in ('IDEA', 'CANDIDATE', 'ADOPTED', 'RETIRED')),
        visibility text not null default 'PUBLIC' check (visibility in ('PUBLIC', 'NETWORK')),
        -- [ { "scheme": "leika", "key": "99…" } ]
        services jsonb not null default '[]',
        used_by text[] not null default '{}',
        publiccode_version text,
        search_document tsvector generated always as (project_document(name, descriptions)) stored,
        search_text text generated always as (project_words(name, descriptions)) stored,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint project_slug_key unique (slug),
        constraint project_url_key unique (url)
      );
      create index project_search_document on project using gin (search_document);
      create index project_search_text on project using gin (search_text gin_trgm_ops);
      create index project_newest on project (created_at desc, id desc);
      create index project_name on project (fold_german(name), id);
      select guard_writes('project');

      create table project_import (
        id uuid primary key,
        project_id uuid not null references project (id) on delete cascade,
        source text not null,
        raw_text text not null,
        content_hash bytea not null,
        faults jsonb not null default '[]',
        imported_at timestamptz not null
      );
      create index project_import_project on project_import (project_id, imported_at desc, id desc);
      select guard_writes('project_import');

      create table participation (
        id uuid primary key,
        project_id uuid not null references project (id),
        organization_id uuid not null references organization (id),
        kind text not null check (kind in ('INTERESTED', 'PILOTING', 'USING', 'CONTRIBUTING', 'LEADING')),
        state text not null check (state in ('PROPOSED', 'OPEN', 'ENDED', 'DECLINED', 'WITHDRAWN')),
        since date not null,
        ended_on date,
        end_reason text,
        note text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        check ((state in ('ENDED', 'DECLINED', 'WITHDRAWN')) = (ended_on is not null)),
        check (state in ('OPEN', 'ENDED') or kind = 'LEADING'),
        check (ended_on >= since or state in ('DECLINED', 'WITHDRAWN'))
      );
      create unique index participation_one_open on participation (project_id, organization_id, kind)
        where state in ('PROPOSED', 'OPEN');
      create index participation_project on participation (project_id, state, kind);
      create index participation_organization on participation (organization_id, state, kind);
      select guard_writes('participation');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table participation;
      drop table project_import;
      drop table project;
      drop function project_words(text, jsonb);
      drop function project_document(text, jsonb);
      drop function project_stems(jsonb, text);
      drop function project_texts(jsonb, text, boolean);
    `);
  }
}
