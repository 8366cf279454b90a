import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Directory, memberships, associations, council decisions. */
export class Organizations implements MigrationInterface {
  name = 'Organizations1764000000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organization (
        id uuid primary key,
        kind text not null check (kind in ('MUNICIPALITY', 'DISTRICT', 'ASSOCIATION', 'IT_PROVIDER', 'PARTNER')),
        name text not null check (length(btrim(name)) between 1 and 300),
        -- As the register writes it, e.g. "Dortmund, Stadt"; name is what people read and say.
        official_name text check (length(btrim(official_name)) between 1 and 300),
        official_key text,
        regional_key text,
        land_code text generated always as (left(official_key, 2)) stored,
        population integer check (population >= 0),
        population_date date,
        area_hectares integer check (area_hectares >= 0),
        postal_code text check (postal_code ~ '^[0-9]{5}$'),
        website text,
        wikidata_id text check (wikidata_id ~ '^Q[1-9][0-9]*$'),
        latitude double precision check (latitude between -90 and 90),
        longitude double precision check (longitude between -180 and 180),
        search_text text generated always as (fold_german(name || coalesce(' ' || official_name, ''))) stored,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint organization_official_key_key unique (official_key),
        constraint organization_regional_key_key unique (regional_key),
        constraint organization_official_key_shape check (
          case kind
            when 'MUNICIPALITY' then official_key ~ '^[0-9]{8}$'
            when 'DISTRICT' then official_key ~ '^[0-9]{5}$'
            else official_key is null
          end),
        constraint organization_territory_has_key check ((kind in ('MUNICIPALITY', 'DISTRICT')) = (official_key is not null)),
        constraint organization_land_known check (official_key is null or left(official_key, 2) between '01' and '16'),
        constraint organization_regional_key_shape check (regional_key ~ '^[0-9]{12}$'),
        constraint organization_keys_agree check (left(regional_key, 5) || right(regional_key, 3) = official_key),
        constraint organization_population_dated check ((population is null) = (population_date is null))
      );
      create index organization_name on organization (fold_german(name), id);
      create index organization_population on organization (population desc nulls last, fold_german(name), id);
      create unique index organization_body_name on organization (fold_german(name)) where official_key is null;
      -- Without fastupdate: a bulk import would leave a pending list behind that makes the planner shun the index.
      create index organization_search on organization using gin (search_text gin_trgm_ops) with (fastupdate = off);
      create index organization_similar on organization using gin (fold_german(name) gin_trgm_ops) with (fastupdate = off);
      select guard_writes('organization');

      alter table role_grant add constraint role_grant_organization_fk foreign key (organization_id) references organization (id);
      alter table api_token add constraint api_token_organization_fk foreign key (organization_id) references organization (id);

      create table association_member (
        association_id uuid not null references organization (id),
        organization_id uuid not null references organization (id),
        since date not null,
        until date,
        primary key (association_id, organization_id, since),
        check (association_id <> organization_id),
        check (until >= since),
        constraint association_member_once exclude using gist
          (association_id with =, organization_id with =, daterange(since, until, '[]') with &&)
      );
      create index association_member_organization on association_member (organization_id);
      select guard_writes('association_member');

      create table membership (
        id uuid primary key,
        organization_id uuid not null references organization (id),
        circle text not null check (circle in ('BOARD', 'NETWORK', 'PARTNER', 'OBSERVER')),
        state text not null check (state in ('APPLIED', 'UNDER_REVIEW', 'ADMITTED', 'DECLINED', 'LEFT', 'SUSPENDED')),
        founding boolean not null default false,
        applied_on date not null,
        admitted_on date,
        ended_on date,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        check ((state in ('ADMITTED', 'SUSPENDED', 'LEFT')) = (admitted_on is not null)),
        check ((state in ('LEFT', 'DECLINED')) = (ended_on is not null))
      );
      create unique index membership_one_open on membership (organization_id) where state not in ('LEFT', 'DECLINED');
      create index membership_circle on membership (circle, state);
      select guard_writes('membership');

      -- Every step with actor, time and reason. It counts from effective_on, whenever it was written down:
      -- "who could vote on that day" is the last step up to it.
      create table membership_step (
        id uuid primary key,
        membership_id uuid not null references membership (id),
        state text not null,
        circle text not null,
        actor text not null,
        reason text,
        effective_on date not null,
        occurred_at timestamptz not null
      );
      create index membership_step_membership on membership_step (membership_id, effective_on, id);
      select guard_writes('membership_step');
      select make_append_only('membership_step');

      create table council_decision (
        id uuid primary key,
        organization_id uuid not null references organization (id),
        decided_on date not null,
        body text not null,
        agenda_item text,
        title text not null,
        source_url text,
        created_at timestamptz not null,
        constraint council_decision_once unique (organization_id, decided_on, title)
      );
      create index council_decision_organization on council_decision (organization_id, decided_on desc, id desc);
      select guard_writes('council_decision');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table council_decision;
      drop table membership_step;
      drop table membership;
      drop table association_member;
      alter table api_token drop constraint api_token_organization_fk;
      alter table role_grant drop constraint role_grant_organization_fk;
      drop table organization;
    `);
  }
}
