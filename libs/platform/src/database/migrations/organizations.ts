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
        search_text text generated always as (fold_german(name)) stored,
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
        constraint organization_population_dated check ((population is null) = (population_date is null))
      );
      create index organization_name on organization (name, id);
      create index organization_search on organization using gin (search_text gin_trgm_ops);
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
        check (until >= since)
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

      -- Every step with actor, time and reason; "who could vote on that day" is read from here.
      create table membership_step (
        id uuid primary key,
        membership_id uuid not null references membership (id),
        state text not null,
        circle text not null,
        actor text not null,
        reason text,
        occurred_at timestamptz not null
      );
      create index membership_step_membership on membership_step (membership_id, occurred_at);
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
        created_at timestamptz not null
      );
      create index council_decision_organization on council_decision (organization_id, decided_on desc);
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
