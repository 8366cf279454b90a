import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds with their cost keys, funds and programmes. All money is whole euro cents. */
export class Funding implements MigrationInterface {
  name = 'Funding1764000000018';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- TREASURER: for an organization, its treasury; for the whole network, who keeps the books of the rounds.
      alter table role_grant drop constraint role_grant_role_check, drop constraint role_grant_scope,
        add constraint role_grant_role_check
          check (role in ('MODERATOR', 'TREASURER', 'COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'VIEWER')),
        add constraint role_grant_scope check (case role when 'MODERATOR' then organization_id is null
          when 'TREASURER' then true else organization_id is not null end);
      alter table invitation drop constraint invitation_role_check,
        add constraint invitation_role_check check (role in ('COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'TREASURER', 'VIEWER'));

      -- One row: from which sum on the database itself wants a second person.
      create table funding_rules (
        id boolean primary key default true check (id),
        four_eyes_from_cents bigint not null check (four_eyes_from_cents >= 0),
        updated_at timestamptz not null
      );
      insert into funding_rules (four_eyes_from_cents, updated_at) values (500000, now());
      select guard_writes('funding_rules');

      -- A standing fund: fed by yearly rounds of contributions, spent by decisions of the board.
      create table fund (
        id uuid primary key,
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text not null check (length(btrim(name)) between 1 and 200),
        -- Markdown.
        summary text not null check (length(btrim(summary)) between 1 and 10000),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint fund_slug_key unique (slug)
      );
      select guard_writes('fund');

      -- Money that others give (Bund, Land, EU, foundations), and for whom.
      create table funding_programme (
        id uuid primary key,
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text not null check (length(btrim(name)) between 1 and 200),
        funder text not null check (length(btrim(funder)) between 1 and 200),
        summary text not null check (length(btrim(summary)) between 1 and 10000),
        url text check (length(url) <= 1000),
        -- The share of the cost that it bears at most.
        quota_percent integer not null check (quota_percent between 1 and 100),
        max_cents bigint check (max_cents between 1 and 100000000000),
        -- The last day to apply; null: at any time.
        deadline_on date,
        -- Who may apply; empty lists mean everybody.
        applicant_kinds text[] not null default '{}'
          check (applicant_kinds <@ '{MUNICIPALITY,DISTRICT,ASSOCIATION,IT_PROVIDER,PARTNER}'),
        land_codes text[] not null default '{}',
        min_population integer check (min_population >= 0),
        max_population integer check (max_population >= 0),
        -- What it is for: purposes of rounds, categories of publiccode.yml; empty lists mean everything.
        purposes text[] not null default '{}' check (purposes <@ '{DEVELOPMENT,MAINTENANCE,EXIT,EVENT,CONTRIBUTION}'),
        categories text[] not null default '{}',
        closed_on date,
        reminded_for date,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint funding_programme_slug_key unique (slug),
        constraint funding_programme_population check (max_population >= min_population)
      );
      create index funding_programme_deadline on funding_programme (deadline_on nulls last, id) where closed_on is null;
      select guard_writes('funding_programme');

      create table funding_round (
        id uuid primary key,
        -- Money for a project, or a year's contributions to a standing fund.
        project_id uuid references project (id),
        fund_id uuid references fund (id),
        title text not null check (length(btrim(title)) between 1 and 200),
        -- Markdown.
        summary text not null check (length(btrim(summary)) between 1 and 10000),
        -- What the giver agrees to; shown before a pledge commits. Markdown.
        terms text check (length(btrim(terms)) between 1 and 10000),
        purpose text not null check (purpose in ('DEVELOPMENT', 'MAINTENANCE', 'EXIT', 'EVENT', 'CONTRIBUTION')),
        state text not null check (state in ('DRAFT', 'OPEN', 'FUNDED', 'FAILED', 'CANCELLED', 'SETTLED')),
        minimum_cents bigint not null check (minimum_cents >= 0),
        target_cents bigint not null check (target_cents between 1 and 100000000000),
        -- All pledges together never exceed it.
        cap_cents bigint not null check (cap_cents <= 100000000000),
        -- What happens to more than the target: REFUSE takes none (the cap is the target), KEEP uses it for the purpose,
        -- REDUCE cuts every pledge in the same measure when the round is evaluated.
        over_target text not null check (over_target in ('REFUSE', 'KEEP', 'REDUCE')),
        -- A pledge that comes at this instant is late.
        closes_at timestamptz not null,
        fiscal_years integer[] not null check (cardinality(fiscal_years) between 1 and 10),
        -- MEMBERS: admitted members; PROJECT: who takes part in the project; NAMED: the participants alone.
        eligible text not null check (eligible in ('MEMBERS', 'PROJECT', 'NAMED')),
        -- { kind, … } as libs/funding/src/cost-key describes it; null: everybody gives what she likes.
        cost_key jsonb,
        -- Opens by itself once a decision that names it is adopted.
        opens_by_decision boolean not null default false,
        opened_at timestamptz,
        -- Written by whoever evaluates it, once.
        evaluated_at timestamptz,
        settled_at timestamptz,
        cancel_reason text check (length(btrim(cancel_reason)) between 1 and 2000),
        -- The days left about which reminders have gone out.
        reminded_for date,
        -- Sums of its pledges, kept by a trigger: DECLARED and RESERVED; APPROVED, CALLED and PAID.
        promised_cents bigint not null default 0 check (promised_cents >= 0),
        approved_cents bigint not null default 0 check (approved_cents >= 0),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint funding_round_purpose check (num_nonnulls(project_id, fund_id) = 1 and (fund_id is not null) = (purpose = 'CONTRIBUTION')),
        constraint funding_round_sums check (minimum_cents <= target_cents and target_cents <= cap_cents),
        constraint funding_round_over_target check (over_target <> 'REFUSE' or cap_cents = target_cents),
        constraint funding_round_cap check (promised_cents + approved_cents <= cap_cents),
        constraint funding_round_opened check ((opened_at is null) = (state = 'DRAFT') or state = 'CANCELLED'),
        constraint funding_round_evaluated check ((evaluated_at is not null) = (state in ('FUNDED', 'FAILED', 'SETTLED'))),
        constraint funding_round_minimum check (state <> 'FUNDED' or evaluated_at is not null),
        constraint funding_round_settled check ((settled_at is not null) = (state = 'SETTLED')),
        constraint funding_round_cancelled check ((cancel_reason is not null) = (state = 'CANCELLED'))
      );
      create index funding_round_newest on funding_round (created_at desc, id desc);
      create index funding_round_project on funding_round (project_id);
      create index funding_round_fund on funding_round (fund_id);
      create index funding_round_due on funding_round (closes_at) where state = 'OPEN';
      select guard_writes('funding_round');

      -- Whom the key counts in, with what it counts them by; the share stands when the round has opened.
      create table funding_participant (
        id uuid primary key,
        round_id uuid not null references funding_round (id) on delete cascade,
        organization_id uuid not null references organization (id),
        -- Read from the register when the round opens.
        population integer check (population >= 0),
        population_date date,
        -- Said by hand where the key asks for it: points, a second base (e.g. tax revenue in cents), a fixed sum.
        weight bigint check (weight between 0 and 1000000000000),
        second_base bigint check (second_base between 0 and 100000000000000),
        source text check (length(source) <= 500),
        fixed_cents bigint check (fixed_cents >= 0),
        least_cents bigint check (least_cents >= 0),
        most_cents bigint check (most_cents >= 0),
        share_cents bigint check (share_cents >= 0),
        constraint funding_participant_once unique (round_id, organization_id),
        constraint funding_participant_bounds check (most_cents >= least_cents),
        constraint funding_participant_dated check (population is null or population_date is not null)
      );
      create index funding_participant_organization on funding_participant (organization_id);
      select guard_writes('funding_participant');

      create table funding_milestone (
        id uuid primary key,
        round_id uuid not null references funding_round (id) on delete cascade,
        position integer not null check (position > 0),
        title text not null check (length(btrim(title)) between 1 and 200),
        due_on date,
        amount_cents bigint not null check (amount_cents > 0),
        reached_on date,
        constraint funding_milestone_place unique (round_id, position) deferrable initially deferred
      );
      select guard_writes('funding_milestone');

      -- What the room has heard of decisions that name a round. Each is good for one thing.
      create table funding_decision (
        -- The id of the decision.
        id uuid primary key,
        round_id uuid not null references funding_round (id),
        number text not null,
        adopted boolean not null,
        recorded_at timestamptz not null,
        used_for text check (used_for in ('OPENING', 'EXTENSION', 'ALLOCATION')),
        used_at timestamptz,
        constraint funding_decision_used check ((used_for is null) = (used_at is null) and (used_for is null or adopted))
      );
      create index funding_decision_round on funding_decision (round_id, recorded_at);
      select guard_writes('funding_decision');

      -- A later deadline needs a decision.
      create table funding_extension (
        id uuid primary key,
        round_id uuid not null references funding_round (id),
        decision_id uuid not null references funding_decision (id),
        closed_at timestamptz not null,
        closes_at timestamptz not null,
        extended_at timestamptz not null,
        actor text not null,
        constraint funding_extension_decision_once unique (decision_id),
        constraint funding_extension_later check (closes_at > closed_at)
      );
      create index funding_extension_round on funding_extension (round_id);
      select guard_writes('funding_extension');
      select make_append_only('funding_extension');

      -- What was heard stays; what a decision is used for is said once.
      create function hold_funding_decision() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (old.id, old.round_id, old.number, old.adopted, old.recorded_at)
              is distinct from (new.id, new.round_id, new.number, new.adopted, new.recorded_at)
            or old.used_for is not null and (old.used_for, old.used_at) is distinct from (new.used_for, new.used_at) then
          raise exception 'decision % is heard, and used once', old.number
            using errcode = 'check_violation', constraint = 'funding_decision_is_kept';
        end if;
        return new;
      end $$;
      create trigger hold before update or delete on funding_decision for each row execute function hold_funding_decision();
      create trigger keep before truncate on funding_decision for each statement execute function refuse_change();

      create function check_funding_extension() returns trigger language plpgsql as $$
      begin
        if not exists (select from funding_decision d join funding_round r on r.id = d.round_id
            where d.id = new.decision_id and r.id = new.round_id and d.adopted and d.used_for = 'EXTENSION'
              and d.recorded_at >= r.opened_at and r.closes_at = new.closed_at) then
          raise exception 'round % has no such decision', new.round_id
            using errcode = 'check_violation', constraint = 'funding_extension_by_decision';
        end if;
        return new;
      end $$;
      create trigger by_decision before insert on funding_extension for each row execute function check_funding_extension();

      -- Only meetings write decisions, only funding has rounds; neither room knows the other, the database knows both.
      alter table decision add constraint decision_funding_round foreign key (funding_round_id) references funding_round (id);

      create function hold_funding_round() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.state <> 'DRAFT' then
            raise exception 'round % is kept', old.id using errcode = 'check_violation', constraint = 'funding_round_is_kept';
          end if;
          return old;
        end if;
        if tg_op = 'INSERT' then
          if new.state <> 'DRAFT' or new.promised_cents <> 0 or new.approved_cents <> 0 then
            raise exception 'a round begins as a draft' using errcode = 'check_violation', constraint = 'funding_round_begins';
          end if;
          return new;
        end if;
        if new.state <> old.state and not (case old.state
            when 'DRAFT' then new.state in ('OPEN', 'CANCELLED')
            when 'OPEN' then new.state in ('FUNDED', 'FAILED', 'CANCELLED')
            when 'FUNDED' then new.state = 'SETTLED'
            else false end) then
          raise exception 'round % is %', old.id, old.state using errcode = 'check_violation', constraint = 'funding_round_step';
        end if;
        if old.state = 'OPEN' and new.state = 'FUNDED' and new.approved_cents < new.minimum_cents then
          raise exception 'round % misses its minimum', old.id using errcode = 'check_violation', constraint = 'funding_round_funded';
        end if;
        if old.state <> 'DRAFT' and
            (old.project_id, old.fund_id, old.purpose, old.minimum_cents, old.target_cents, old.cap_cents, old.over_target,
              old.fiscal_years, old.eligible, old.cost_key, old.terms, old.opened_at)
            is distinct from
            (new.project_id, new.fund_id, new.purpose, new.minimum_cents, new.target_cents, new.cap_cents, new.over_target,
              new.fiscal_years, new.eligible, new.cost_key, new.terms, new.opened_at) then
          raise exception 'the terms of round % are fixed', old.id using errcode = 'check_violation', constraint = 'funding_round_frozen';
        end if;
        if old.state <> 'DRAFT' and new.closes_at <> old.closes_at and not exists (select from funding_extension e
            where e.round_id = new.id and e.closes_at = new.closes_at and e.xmin = pg_current_xact_id()::xid) then
          raise exception 'round % is extended by a decision only', old.id
            using errcode = 'check_violation', constraint = 'funding_round_extended_by_decision';
        end if;
        if (old.promised_cents, old.approved_cents) <> (new.promised_cents, new.approved_cents) and pg_trigger_depth() < 2 then
          raise exception 'the sums of round % follow its pledges', old.id
            using errcode = 'check_violation', constraint = 'funding_round_sums_follow';
        end if;
        return new;
      end $$;
      create trigger hold before insert or update or delete on funding_round for each row execute function hold_funding_round();

      -- The key with its source data is frozen by the opening; a milestone may still be reached.
      create function hold_funding_terms() returns trigger language plpgsql as $$
      declare r funding_round;
      begin
        select * into r from funding_round where id = coalesce(new.round_id, old.round_id);
        if r.state is distinct from 'DRAFT' and r.id is not null
            and (tg_table_name = 'funding_participant' or tg_op <> 'UPDATE'
              or (to_jsonb(old) - 'reached_on') is distinct from (to_jsonb(new) - 'reached_on')) then
          raise exception 'the terms of round % are fixed', r.id using errcode = 'check_violation', constraint = 'funding_round_frozen';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger hold before insert or update or delete on funding_participant for each row execute function hold_funding_terms();
      create trigger hold before insert or update or delete on funding_milestone for each row execute function hold_funding_terms();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table decision drop constraint decision_funding_round;
      drop table funding_extension;
      drop table funding_decision;
      drop table funding_milestone;
      drop table funding_participant;
      drop table funding_round;
      drop function hold_funding_terms();
      drop function check_funding_extension();
      drop function hold_funding_decision();
      drop function hold_funding_round();
      drop table funding_programme;
      drop table fund;
      drop table funding_rules;
      alter table invitation drop constraint invitation_role_check,
        add constraint invitation_role_check check (role in ('COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'VIEWER'));
      alter table role_grant drop constraint role_grant_role_check, drop constraint role_grant_scope,
        add constraint role_grant_role_check check (role in ('MODERATOR', 'COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'VIEWER')),
        add constraint role_grant_scope check ((role = 'MODERATOR') = (organization_id is null));
    `);
  }
}
