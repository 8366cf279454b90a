import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Coordination offices, associations whose belongings can be named, and what becomes of territories. */
export class Territory implements MigrationInterface {
  name = 'Territory1764000000008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Who answers for open source in a town; at most one office each.
      create table coordination_office (
        id uuid primary key,
        organization_id uuid not null references organization (id),
        state text not null check (state in ('PLANNED', 'ADVERTISED', 'FILLED')),
        name text check (length(btrim(name)) between 1 and 200),
        vacancy_url text,
        -- Last day on which one can apply for the post.
        vacancy_until date,
        holder_name text check (length(btrim(holder_name)) between 1 and 200),
        contact_email citext,
        contact_phone text check (length(btrim(contact_phone)) between 1 and 50),
        website text,
        since date,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint coordination_office_once unique (organization_id),
        constraint coordination_office_vacancy check
          (case state when 'ADVERTISED' then num_nonnulls(vacancy_url, vacancy_until) = 2
                      else num_nonnulls(vacancy_url, vacancy_until) = 0 end),
        constraint coordination_office_holder check
          (case state when 'FILLED' then num_nonnulls(holder_name, contact_email) = 2 else holder_name is null end)
      );
      create index coordination_office_state on coordination_office (state, organization_id);
      select guard_writes('coordination_office');

      alter table association_member add column id uuid not null default uuidv7();
      alter table association_member add constraint association_member_id_key unique (id);

      -- A territory that the register no longer knows. What hung on it hangs on its successor, once that is confirmed.
      alter table organization
        add column dissolved_on date,
        add column successor_id uuid references organization (id),
        -- What people may still call it, for the search: old names of its own and names of its predecessors.
        add column former_names text,
        add constraint organization_not_its_own_successor check (successor_id <> id),
        add constraint organization_succeeded_when_dissolved check (successor_id is null or dissolved_on is not null);
      create index organization_successor on organization (successor_id) where successor_id is not null;
      alter table organization alter column search_text set expression as
        (fold_german(name || coalesce(' ' || official_name, '') || coalesce(' ' || former_names, '')));

      -- What a later register says of a municipality or district that was known already.
      create table territorial_change (
        id uuid primary key,
        -- The territory as it was.
        organization_id uuid not null references organization (id),
        kind text not null check (kind in ('RENAMED', 'RENUMBERED', 'MERGED', 'VANISHED')),
        -- PROPOSED waits for a moderator; APPLIED has been carried out; DISMISSED was no change.
        state text not null check (state in ('PROPOSED', 'APPLIED', 'DISMISSED')),
        successor_id uuid references organization (id),
        old_name text not null,
        new_name text,
        old_key text not null,
        new_key text,
        -- Date of the register that no longer knows it.
        as_of date not null,
        -- Candidates and what speaks for them, for the moderator to read: see TerritorialEvidence.
        evidence jsonb not null default '{}',
        created_at timestamptz not null,
        decided_at timestamptz,
        decided_by text,
        constraint territorial_change_decided check (num_nonnulls(decided_at, decided_by) in (0, 2)),
        constraint territorial_change_waits check ((state = 'PROPOSED') = (decided_at is null)),
        constraint territorial_change_succeeded check
          (state <> 'APPLIED' or kind = 'RENAMED' or successor_id is not null)
      );
      -- The same file may come again; what was dismissed stays dismissed until a later register says so too.
      create unique index territorial_change_once on territorial_change (organization_id, as_of)
        where kind <> 'RENAMED' and state <> 'APPLIED';
      create index territorial_change_organization on territorial_change (organization_id, as_of desc);
      create unique index territorial_change_one_open on territorial_change (organization_id) where state = 'PROPOSED';
      create index territorial_change_newest on territorial_change (created_at desc, id desc);
      create index territorial_change_successor on territorial_change (successor_id);
      select guard_writes('territorial_change');

      -- The candidates of the evidence, row by row. No change names one twice.
      create view successor_candidate as
        select (candidate.value ->> 'organizationId')::uuid as id, change.id as territorial_change_id,
          (candidate.value ->> 'organizationId')::uuid as organization_id, candidate.value -> 'why' as why,
          candidate.ordinality as position
        from territorial_change change
        cross join lateral jsonb_array_elements(change.evidence -> 'candidates') with ordinality candidate;

      -- What goes over to a successor, as figures for the one who decides.
      create view territory_holding as
        select o.id as organization_id,
          exists (select from membership m where m.organization_id = o.id
            and m.state not in ('LEFT', 'DECLINED', 'WITHDRAWN')) as membership,
          (select count(*)::integer from participation p where p.organization_id = o.id
            and p.state in ('PROPOSED', 'OPEN')) as participations,
          (select count(distinct g.account_id)::integer from role_grant g where g.organization_id = o.id) as people
        from organization o where o.official_key is not null;

      -- True when no row anywhere refers to it, whatever tables there may come to be. What the register itself said of
      -- it, and whom it succeeded, don't count.
      create function nothing_hangs_on(id uuid) returns boolean language plpgsql stable as $$
      declare
        reference record;
        found boolean;
      begin
        for reference in
          select c.conrelid::regclass as referring, a.attname as column_name
            from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'organization'::regclass
              and c.conrelid not in ('territorial_change'::regclass, 'organization'::regclass)
        loop
          execute format('select exists (select from %s where %I = $1)', reference.referring, reference.column_name)
            into found using id;
          if found then return false; end if;
        end loop;
        return true;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function nothing_hangs_on(uuid);
      drop view territory_holding;
      drop view successor_candidate;
      drop table territorial_change;
      alter table organization alter column search_text set expression as
        (fold_german(name || coalesce(' ' || official_name, '')));
      alter table organization drop column former_names, drop column successor_id, drop column dissolved_on;
      alter table association_member drop column id;
      drop table coordination_office;
    `);
  }
}
