import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The books: append-only double entry, what was spent, and money commands that are safe to repeat. */
export class Ledger implements MigrationInterface {
  name = 'Ledger1764000000020';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- An answer given once for a key; the same key never acts twice.
      create table money_request (
        owner text not null,
        key text not null check (length(key) between 8 and 200),
        operation text not null,
        body_hash bytea not null,
        -- The uuid that the mutation answered with.
        answer uuid,
        created_at timestamptz not null,
        primary key (owner, key)
      );
      select guard_writes('money_request');

      -- What was bought. Booked by a second person.
      create table spend (
        id uuid primary key,
        round_id uuid not null references funding_round (id),
        milestone_id uuid references funding_milestone (id),
        purpose text not null check (length(btrim(purpose)) between 1 and 300),
        payee text not null check (length(btrim(payee)) between 1 and 200),
        invoice_number text check (length(invoice_number) <= 100),
        spent_on date not null,
        amount_cents bigint not null check (amount_cents between 1 and 100000000000),
        state text not null check (state in ('PROPOSED', 'BOOKED', 'REJECTED', 'REVERSED')),
        reason text check (length(btrim(reason)) between 1 and 2000),
        recorded_by uuid not null references account (id),
        approved_by uuid references account (id),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint spend_approved check ((state in ('BOOKED', 'REVERSED')) = (approved_by is not null)),
        constraint spend_reason check ((state in ('REJECTED', 'REVERSED')) = (reason is not null))
      );
      create index spend_round on spend (round_id, spent_on desc, id desc);
      select guard_writes('spend');

      create function hold_spend() returns trigger language plpgsql as $$
      declare threshold bigint;
      begin
        if tg_op = 'DELETE' then
          raise exception 'spend % is kept', old.id using errcode = 'check_violation', constraint = 'spend_is_kept';
        end if;
        if tg_op = 'INSERT' then
          if new.state <> 'PROPOSED' then
            raise exception 'a spend begins by being proposed' using errcode = 'check_violation', constraint = 'spend_begins';
          end if;
          return new;
        end if;
        if (old.id, old.round_id, old.milestone_id, old.purpose, old.payee, old.invoice_number, old.spent_on, old.amount_cents, old.recorded_by)
            is distinct from
            (new.id, new.round_id, new.milestone_id, new.purpose, new.payee, new.invoice_number, new.spent_on, new.amount_cents, new.recorded_by)
            or new.state <> old.state and not (case old.state
              when 'PROPOSED' then new.state in ('BOOKED', 'REJECTED')
              when 'BOOKED' then new.state = 'REVERSED'
              else false end) then
          raise exception 'spend % stays what it is', old.id using errcode = 'check_violation', constraint = 'spend_is_fixed';
        end if;
        if new.state = 'BOOKED' and old.state = 'PROPOSED' then
          select four_eyes_from_cents into threshold from funding_rules;
          if new.amount_cents >= threshold and new.approved_by = new.recorded_by then
            raise exception 'spend % needs a second person', old.id using errcode = 'check_violation', constraint = 'spend_four_eyes';
          end if;
        end if;
        return new;
      end $$;
      create trigger hold before insert or update or delete on spend for each row execute function hold_spend();

      create table ledger_entry (
        id uuid primary key,
        number bigint generated always as identity,
        round_id uuid not null references funding_round (id),
        kind text not null check (kind in ('COMMITMENT', 'RELEASE', 'CALL', 'PAYMENT', 'SPENDING', 'ALLOCATION', 'REFUND', 'REVERSAL')),
        booked_on date not null,
        text text not null check (length(btrim(text)) between 1 and 500),
        spend_id uuid references spend (id),
        -- The entry that this one takes back.
        reverses_id uuid references ledger_entry (id),
        actor text not null,
        created_at timestamptz not null,
        constraint ledger_entry_number_key unique (number),
        constraint ledger_entry_reversed_once unique (reverses_id),
        constraint ledger_entry_reversal check ((kind = 'REVERSAL') = (reverses_id is not null)),
        constraint ledger_entry_spend check (kind not in ('SPENDING', 'REVERSAL') and spend_id is null or kind = 'REVERSAL'
          or kind = 'SPENDING' and spend_id is not null)
      );
      create unique index ledger_entry_spend_once on ledger_entry (spend_id) where kind = 'SPENDING';
      create index ledger_entry_round on ledger_entry (round_id, number);
      select guard_writes('ledger_entry');
      select make_append_only('ledger_entry');

      -- Every cent came by a pledge, for a year; so every line names both.
      --   COMMITTED   debit   bindingly pledged, not called yet       COMMITMENTS  credit  its contra account
      --   RECEIVABLE  debit   called, not paid yet                    CONTRIBUTED  credit  what the giver has to put in, as called
      --   BANK        debit   paid in, not spent yet                  SPENT        debit   what it was used for
      create table ledger_line (
        id uuid primary key,
        entry_id uuid not null references ledger_entry (id),
        position integer not null check (position > 0),
        account text not null check (account in ('COMMITTED', 'COMMITMENTS', 'RECEIVABLE', 'CONTRIBUTED', 'BANK', 'SPENT')),
        pledge_id uuid not null references pledge (id),
        fiscal_year integer not null,
        debit_cents bigint not null default 0 check (debit_cents >= 0),
        credit_cents bigint not null default 0 check (credit_cents >= 0),
        constraint ledger_line_place unique (entry_id, position),
        constraint ledger_line_one_side check ((debit_cents = 0) <> (credit_cents = 0)),
        constraint ledger_line_year foreign key (pledge_id, fiscal_year) references pledge_instalment (pledge_id, fiscal_year)
      );
      create index ledger_line_pledge on ledger_line (pledge_id, fiscal_year, account);
      select guard_writes('ledger_line');
      select make_append_only('ledger_line');

      -- The sums of the lines, on the side on which the account grows; kept by a trigger, never below zero.
      create table ledger_balance (
        pledge_id uuid not null,
        fiscal_year integer not null,
        account text not null,
        amount_cents bigint not null,
        primary key (pledge_id, fiscal_year, account),
        constraint ledger_balance_line foreign key (pledge_id, fiscal_year) references pledge_instalment (pledge_id, fiscal_year),
        constraint ledger_balance_not_negative check (amount_cents >= 0)
      );
      select guard_writes('ledger_balance');

      create function add_ledger_line() returns trigger language plpgsql as $$
      declare growth bigint := case when new.account in ('COMMITMENTS', 'CONTRIBUTED') then new.credit_cents - new.debit_cents
        else new.debit_cents - new.credit_cents end;
      begin
        if (select xmin from ledger_entry where id = new.entry_id) is distinct from pg_current_xact_id()::xid then
          raise exception 'entry % is complete', new.entry_id using errcode = 'check_violation', constraint = 'ledger_entry_is_complete';
        end if;
        update ledger_balance set amount_cents = amount_cents + growth
          where pledge_id = new.pledge_id and fiscal_year = new.fiscal_year and account = new.account;
        if not found then
          insert into ledger_balance values (new.pledge_id, new.fiscal_year, new.account, growth);
        end if;
        return null;
      end $$;
      create trigger add after insert on ledger_line for each row execute function add_ledger_line();

      create function keep_ledger_balance() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() < 2 then
          raise exception 'balances follow the lines' using errcode = 'check_violation', constraint = 'ledger_balance_follows';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger keep before insert or update or delete on ledger_balance for each row execute function keep_ledger_balance();
      create trigger keep_all before truncate on ledger_balance for each statement execute function refuse_change();

      create function check_ledger_entry() returns trigger language plpgsql as $$
      begin
        -- It balances within each pledge and year: money never goes from one giver or year to another.
        if (select count(*) < 2 from ledger_line where entry_id = new.id) or exists (
            select from ledger_line where entry_id = new.id
            group by pledge_id, fiscal_year having sum(debit_cents) <> sum(credit_cents)) then
          raise exception 'entry % does not balance', new.id using errcode = 'check_violation', constraint = 'ledger_entry_balances';
        end if;
        if new.reverses_id is not null and exists (
            select from (select account, pledge_id, fiscal_year, debit_cents, credit_cents, 1 as n from ledger_line where entry_id = new.id
              union all
              select account, pledge_id, fiscal_year, credit_cents, debit_cents, -1 from ledger_line where entry_id = new.reverses_id) both_sides
            group by account, pledge_id, fiscal_year, debit_cents, credit_cents having sum(n) <> 0) then
          raise exception 'entry % does not mirror %', new.id, new.reverses_id
            using errcode = 'check_violation', constraint = 'ledger_reversal_mirrors';
        end if;
        return null;
      end $$;
      create constraint trigger balances after insert on ledger_entry deferrable initially deferred
        for each row execute function check_ledger_entry();

      -- What a fund has promised to rounds stays in its bank until it is called. The fund's row is locked after the rounds'.
      create function check_fund_covers() returns trigger language plpgsql as $$
      declare f uuid := (select case new.account when 'BANK' then r.fund_id else p.fund_id end
        from pledge p join funding_round r on r.id = p.round_id where p.id = new.pledge_id);
      begin
        if f is null then return null; end if;
        perform from fund where id = f for no key update;
        if (select coalesce(sum(b.amount_cents), 0) from funding_round r join pledge p on p.round_id = r.id
              join ledger_balance b on b.pledge_id = p.id and b.account = 'BANK' where r.fund_id = f)
            < (select coalesce(sum(b.amount_cents), 0) from pledge p
              join ledger_balance b on b.pledge_id = p.id and b.account = 'COMMITTED' where p.fund_id = f) then
          raise exception 'fund % has promised this money', f
            using errcode = 'check_violation', constraint = 'fund_covers_allocations';
        end if;
        return null;
      end $$;
      -- After 'add', by the alphabet.
      create trigger covers after insert on ledger_line for each row
        when (new.account = 'BANK' and new.credit_cents > 0 or new.account = 'COMMITTED' and new.debit_cents > 0)
        execute function check_fund_covers();

      -- What each giver bears of a spend, also of one whose booking was reversed.
      create view spend_share as
        select e.spend_id, p.id as pledge_id, p.organization_id, p.fund_id, p.programme_id,
          coalesce(o.name, f.name, g.name) as label, sum(l.debit_cents)::bigint as amount_cents,
          p.id
        from ledger_entry e
        join ledger_line l on l.entry_id = e.id and l.account = 'SPENT'
        join pledge p on p.id = l.pledge_id
        left join organization o on o.id = p.organization_id
        left join fund f on f.id = p.fund_id
        left join funding_programme g on g.id = p.programme_id
        where e.kind = 'SPENDING'
        group by e.spend_id, p.id, o.id, f.id, g.id;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view spend_share;
      drop table ledger_balance;
      drop table ledger_line;
      drop table ledger_entry;
      drop function check_ledger_entry();
      drop function keep_ledger_balance();
      drop function add_ledger_line();
      drop function check_fund_covers();
      drop table spend;
      drop function hold_spend();
      drop table money_request;
    `);
  }
}
