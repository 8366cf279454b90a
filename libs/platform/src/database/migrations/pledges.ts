import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pledges, their years and steps, and the sums that rounds keep of them. */
export class Pledges implements MigrationInterface {
  name = 'Pledges1764000000019';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create sequence pledge_reference;
      create table pledge (
        id uuid primary key,
        round_id uuid not null references funding_round (id),
        -- Who gives: an organization, a standing fund, or a programme.
        organization_id uuid references organization (id),
        fund_id uuid references fund (id),
        programme_id uuid references funding_programme (id),
        -- What to write on a transfer: Z-000042.
        reference text not null default 'Z-' || lpad(nextval('pledge_reference')::text, 6, '0'),
        kind text not null check (kind in ('MONEY', 'IN_KIND')),
        amount_cents bigint not null check (amount_cents between 0 and 100000000000),
        -- Before the evaluation of a round that reduces.
        declared_cents bigint not null check (declared_cents >= amount_cents),
        person_days integer check (person_days between 1 and 100000),
        state text not null check (state in ('DECLARED', 'RESERVED', 'APPROVED', 'CALLED', 'PAID', 'WITHDRAWN', 'LAPSED')),
        -- Holds only when so many organizations, or so much money, hold with it.
        min_organizations integer check (min_organizations between 2 and 10000),
        min_total_cents bigint check (min_total_cents between 1 and 100000000000),
        note text check (length(note) <= 2000),
        -- RESERVED: what the budget law makes it depend on, and when the council decides.
        reservation text check (length(btrim(reservation)) between 1 and 2000),
        council_on date,
        reminded_for date,
        -- APPROVED: by whose word.
        approval text check (approval in ('COUNCIL', 'ADMINISTRATION', 'GRANT_NOTICE', 'BOARD_DECISION')),
        council_decision_id uuid references council_decision (id),
        approval_note text check (length(btrim(approval_note)) between 1 and 2000),
        decision_id uuid references funding_decision (id),
        -- WITHDRAWN and LAPSED.
        end_cause text check (end_cause in ('WITHDRAWN', 'COUNCIL_DATE_PASSED', 'NOT_APPROVED', 'CONDITION_UNMET', 'ROUND_FAILED',
          'ROUND_CANCELLED', 'WRITTEN_OFF')),
        end_reason text check (length(btrim(end_reason)) between 1 and 2000),
        -- Who said last what is pledged, and who made it binding: never the same.
        declared_by uuid references account (id),
        approved_by uuid references account (id),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint pledge_reference_key unique (reference),
        constraint pledge_giver check (num_nonnulls(organization_id, fund_id, programme_id) = 1),
        constraint pledge_kind check (case kind when 'MONEY' then amount_cents > 0 and person_days is null
          else amount_cents = 0 and declared_cents = 0 and person_days is not null and organization_id is not null end),
        constraint pledge_reserved check (state <> 'RESERVED' or (reservation is not null and council_on is not null)),
        constraint pledge_approved check (state not in ('APPROVED', 'CALLED', 'PAID') or approval is not null),
        constraint pledge_approval check (case approval
          when 'COUNCIL' then council_decision_id is not null and organization_id is not null
          when 'ADMINISTRATION' then approval_note is not null and organization_id is not null
          when 'GRANT_NOTICE' then approval_note is not null and programme_id is not null
          when 'BOARD_DECISION' then decision_id is not null and fund_id is not null
          else num_nonnulls(council_decision_id, approval_note, decision_id) = 0 end),
        constraint pledge_called check (state not in ('CALLED', 'PAID') or kind = 'MONEY'),
        constraint pledge_ended check ((state in ('WITHDRAWN', 'LAPSED')) = (end_cause is not null)
          and (state = 'WITHDRAWN') = (end_cause is not distinct from 'WITHDRAWN') and (end_cause is null or end_reason is not null))
      );
      create unique index pledge_one_active on pledge (round_id, organization_id, fund_id, programme_id, kind) nulls not distinct
        where state not in ('WITHDRAWN', 'LAPSED');
      create unique index pledge_decision_once on pledge (decision_id);
      create index pledge_round on pledge (round_id, state);
      create index pledge_organization on pledge (organization_id, created_at desc, id desc);
      create index pledge_fund on pledge (fund_id) where fund_id is not null;
      create index pledge_programme on pledge (programme_id) where programme_id is not null;
      create index pledge_council on pledge (council_on) where state = 'RESERVED';
      select guard_writes('pledge');

      -- What of it burdens which year.
      create table pledge_instalment (
        id uuid primary key,
        pledge_id uuid not null references pledge (id),
        fiscal_year integer not null,
        amount_cents bigint not null check (amount_cents between 0 and 100000000000),
        called_on date,
        due_on date,
        reminded_for date,
        constraint pledge_instalment_once unique (pledge_id, fiscal_year),
        constraint pledge_instalment_called check ((called_on is null) = (due_on is null) and due_on >= called_on)
      );
      create index pledge_instalment_due on pledge_instalment (due_on);
      select guard_writes('pledge_instalment');

      -- An association pledges for these of its members: it is they who count.
      create table pledge_member (
        pledge_id uuid not null references pledge (id),
        organization_id uuid not null references organization (id),
        primary key (pledge_id, organization_id)
      );
      create index pledge_member_organization on pledge_member (organization_id);
      select guard_writes('pledge_member');

      -- Every step with its evidence, written by the database itself.
      create table pledge_step (
        id uuid primary key,
        pledge_id uuid not null references pledge (id),
        state text not null,
        amount_cents bigint not null,
        evidence text,
        actor text not null,
        occurred_at timestamptz not null
      );
      create index pledge_step_pledge on pledge_step (pledge_id, occurred_at, id);
      select guard_writes('pledge_step');
      select make_append_only('pledge_step');

      create function hold_pledge() returns trigger language plpgsql as $$
      declare r funding_round; threshold bigint;
      begin
        if tg_op = 'DELETE' then
          raise exception 'pledge % is kept', old.id using errcode = 'check_violation', constraint = 'pledge_is_kept';
        end if;
        -- The round's row is the lock of all that happens to its pledges.
        select * into r from funding_round where id = new.round_id for update;
        if tg_op = 'INSERT' then
          if new.state <> 'DECLARED' or new.declared_cents <> new.amount_cents or new.approved_by is not null then
            raise exception 'a pledge begins by being declared' using errcode = 'check_violation', constraint = 'pledge_begins';
          end if;
          if r.state <> 'OPEN' then
            raise exception 'round % is %', r.id, r.state using errcode = 'check_violation', constraint = 'pledge_round_open';
          end if;
          return new;
        end if;
        if (old.id, old.round_id, old.organization_id, old.fund_id, old.programme_id, old.reference, old.kind)
            is distinct from (new.id, new.round_id, new.organization_id, new.fund_id, new.programme_id, new.reference, new.kind) then
          raise exception 'pledge % stays what it is', old.id using errcode = 'check_violation', constraint = 'pledge_is_fixed';
        end if;
        if new.state <> old.state and not (case old.state
            when 'DECLARED' then new.state in ('RESERVED', 'APPROVED', 'WITHDRAWN', 'LAPSED')
            when 'RESERVED' then new.state in ('APPROVED', 'WITHDRAWN', 'LAPSED')
            when 'APPROVED' then new.state in ('CALLED', 'WITHDRAWN', 'LAPSED')
            when 'CALLED' then new.state in ('PAID', 'APPROVED')
            when 'PAID' then new.state = 'CALLED'
            else false end) then
          raise exception 'pledge % is %', old.id, old.state using errcode = 'check_violation', constraint = 'pledge_step_allowed';
        end if;
        if new.state <> old.state and new.state in ('RESERVED', 'WITHDRAWN') and r.state <> 'OPEN'
            or new.state = 'APPROVED' and old.state in ('DECLARED', 'RESERVED') and r.state <> 'OPEN'
            or new.state in ('CALLED', 'PAID') and r.state <> 'FUNDED' then
          raise exception 'round % is %', r.id, r.state using errcode = 'check_violation', constraint = 'pledge_round_open';
        end if;
        -- What is approved is changed by the evaluation of a round that reduces, and downwards only.
        if (old.state <> 'DECLARED' or new.state <> 'DECLARED') and (
            new.amount_cents > old.amount_cents or new.declared_cents <> old.declared_cents
            or new.amount_cents < old.amount_cents and not (old.state = 'APPROVED' and r.over_target = 'REDUCE' and r.state = 'OPEN')
            or (old.person_days, old.min_organizations, old.min_total_cents, old.declared_by)
              is distinct from (new.person_days, new.min_organizations, new.min_total_cents, new.declared_by)) then
          raise exception 'the amount of pledge % is fixed', old.id using errcode = 'check_violation', constraint = 'pledge_amount_fixed';
        end if;
        if new.state = 'APPROVED' and old.state in ('DECLARED', 'RESERVED') then
          select four_eyes_from_cents into threshold from funding_rules;
          if new.amount_cents >= threshold and new.fund_id is null and (new.approved_by is null or new.approved_by is not distinct from new.declared_by) then
            raise exception 'pledge % needs a second person', old.id using errcode = 'check_violation', constraint = 'pledge_four_eyes';
          end if;
        end if;
        return new;
      end $$;
      create trigger hold before insert or update or delete on pledge for each row execute function hold_pledge();

      -- What a fund or a programme gives: a fund by a decision on this very round, never to a fund; a programme within its bounds.
      create function hold_grant() returns trigger language plpgsql as $$
      begin
        if new.fund_id is not null and new.state = 'APPROVED' and old.state in ('DECLARED', 'RESERVED') and not exists (
            select from funding_decision d where d.id = new.decision_id and d.round_id = new.round_id and d.used_for = 'ALLOCATION') then
          raise exception 'pledge % has no decision on round %', new.id, new.round_id
            using errcode = 'check_violation', constraint = 'pledge_decision_on_round';
        end if;
        if tg_op = 'INSERT' and new.fund_id is not null
            and exists (select from funding_round r where r.id = new.round_id and r.fund_id is not null) then
          raise exception 'a fund feeds no fund' using errcode = 'check_violation', constraint = 'pledge_fund_to_project';
        end if;
        if new.programme_id is not null and (tg_op = 'INSERT' or new.amount_cents > old.amount_cents) and exists (
            select from funding_programme g, funding_round r where g.id = new.programme_id and r.id = new.round_id
              and (new.amount_cents * 100 > r.target_cents * g.quota_percent or new.amount_cents > g.max_cents)) then
          raise exception 'pledge % exceeds its programme', new.id
            using errcode = 'check_violation', constraint = 'pledge_within_programme';
        end if;
        return new;
      end $$;
      create trigger hold_grant before insert or update on pledge for each row
        when (num_nonnulls(new.fund_id, new.programme_id) > 0) execute function hold_grant();

      create function follow_pledge() returns trigger language plpgsql as $$
      declare
        promised bigint := case when new.state in ('DECLARED', 'RESERVED') then new.amount_cents else 0 end;
        approved bigint := case when new.state in ('APPROVED', 'CALLED', 'PAID') then new.amount_cents else 0 end;
      begin
        if tg_op = 'UPDATE' then
          if old.state in ('DECLARED', 'RESERVED') then promised := promised - old.amount_cents; end if;
          if old.state in ('APPROVED', 'CALLED', 'PAID') then approved := approved - old.amount_cents; end if;
        end if;
        if promised <> 0 or approved <> 0 then
          update funding_round set promised_cents = promised_cents + promised, approved_cents = approved_cents + approved
            where id = new.round_id;
        end if;
        if tg_op = 'INSERT' or (old.state, old.amount_cents, old.council_on) is distinct from (new.state, new.amount_cents, new.council_on) then
          insert into pledge_step (id, pledge_id, state, amount_cents, evidence, actor, occurred_at)
          values (uuidv7(), new.id, new.state, new.amount_cents, case new.state
              when 'RESERVED' then new.reservation
              when 'APPROVED' then coalesce(new.approval_note,
                (select concat_ws(', ', c.body, c.decided_on::text, c.title) from council_decision c where c.id = new.council_decision_id),
                (select d.number from funding_decision d where d.id = new.decision_id))
              when 'WITHDRAWN' then new.end_reason
              when 'LAPSED' then new.end_reason
              else new.note end,
            coalesce(current_setting('app.actor', true), ''), new.updated_at);
        end if;
        return null;
      end $$;
      create trigger follow after insert or update on pledge for each row execute function follow_pledge();

      -- The years add up to the pledge, and are years of the round; asked at the end of the transaction.
      create function check_pledge_instalments() returns trigger language plpgsql as $$
      declare p pledge; total bigint;
      begin
        if tg_table_name = 'pledge' then p := new;
        else select * into p from pledge where id = coalesce(new.pledge_id, old.pledge_id); end if;
        select coalesce(sum(i.amount_cents), 0) into total from pledge_instalment i where i.pledge_id = p.id;
        if total <> (select amount_cents from pledge where id = p.id) then
          raise exception 'the years of pledge % do not add up', p.id using errcode = 'check_violation', constraint = 'pledge_instalments_add_up';
        end if;
        if exists (select from pledge_instalment i join funding_round r on r.id = p.round_id
            where i.pledge_id = p.id and not i.fiscal_year = any(r.fiscal_years)) then
          raise exception 'pledge % has a year that its round has not', p.id
            using errcode = 'check_violation', constraint = 'pledge_instalment_year';
        end if;
        return null;
      end $$;
      create constraint trigger add_up after insert or update on pledge deferrable initially deferred
        for each row execute function check_pledge_instalments();
      create constraint trigger add_up after insert or update or delete on pledge_instalment deferrable initially deferred
        for each row execute function check_pledge_instalments();
      create trigger keep before truncate on pledge for each statement execute function refuse_change();
      create trigger keep before truncate on pledge_instalment for each statement execute function refuse_change();

      -- Every organization beside every round, so that what it is offered can be read with what hangs on it; who is
      -- eligible says libs/funding/src/round/eligibility.ts.
      create view pledge_offer as
        select o.id, r.id as round_id, o.id as organization_id,
          (select f.share_cents from funding_participant f where f.round_id = r.id and f.organization_id = o.id) as share_cents,
          exists (select from pledge p where p.round_id = r.id and p.organization_id = o.id
            and p.state not in ('WITHDRAWN', 'LAPSED')) as has_pledge
        from funding_round r cross join organization o;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view pledge_offer;
      drop table pledge_step;
      drop table pledge_member;
      drop table pledge_instalment;
      drop table pledge;
      drop sequence pledge_reference;
      drop function check_pledge_instalments();
      drop function follow_pledge();
      drop function hold_pledge();
      drop function hold_grant();
    `);
  }
}
