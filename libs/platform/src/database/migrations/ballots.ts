import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Votes: the rules and who is entitled are stored with each ballot, so that its result can be recomputed for ever. */
export class Ballots implements MigrationInterface {
  name = 'Ballots1764000000013';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table ballot (
        id uuid primary key,
        working_group_id uuid references working_group (id),
        -- Null: a circular vote without a session.
        meeting_id uuid references meeting (id),
        agenda_item_id uuid,
        kind text not null check (kind in ('NAMED', 'CONSENT', 'SECRET')),
        question text not null check (length(btrim(question)) between 1 and 10000),
        visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'BOARD')),
        state text not null check (state in ('OPEN', 'CLOSED', 'CANCELLED')),
        -- The rules. quorum: how many of 100 entitled must take part. base: of what the majority is counted.
        quorum_percent integer not null check (quorum_percent between 0 and 100),
        majority text not null check (majority in ('SIMPLE', 'ABSOLUTE', 'TWO_THIRDS', 'UNANIMOUS')),
        base text not null check (base in ('VALID', 'CAST', 'ENTITLED')),
        -- SECRET: how many are elected, and how many names one voice may choose.
        seats integer not null default 1 check (seats between 1 and 20),
        opened_at timestamptz not null,
        opened_by text not null,
        -- A vote that comes at this instant is late. Null: until somebody closes it.
        open_until timestamptz,
        closed_at timestamptz,
        closed_by text,
        cancel_reason text,
        -- { entitled, cast, valid, yes, no, abstain, objections, options: [{ optionId, votes, elected }], outcome }
        result jsonb,
        outcome text check (outcome in ('CARRIED', 'REJECTED', 'NO_QUORUM', 'ELECTED', 'TIED')),
        reminded_at timestamptz,
        constraint ballot_item foreign key (meeting_id, agenda_item_id) references agenda_item (meeting_id, id),
        constraint ballot_item_in_meeting check ((meeting_id is null) = (agenda_item_id is null)),
        constraint ballot_window check (open_until is null or open_until > opened_at),
        constraint ballot_consent_has_end check (kind <> 'CONSENT' or open_until is not null),
        -- Silence carries: nobody has to take part.
        constraint ballot_consent_without_quorum check (kind <> 'CONSENT' or quorum_percent = 0),
        constraint ballot_circular_has_end check (meeting_id is not null or open_until is not null),
        constraint ballot_circular_is_consent_or_named check (meeting_id is not null or kind <> 'SECRET'),
        -- More yes than no: what else it is counted of plays no part.
        constraint ballot_simple_of_valid check (majority <> 'SIMPLE' or base = 'VALID'),
        constraint ballot_closed check ((state = 'CLOSED') = (result is not null) and (state = 'CLOSED') = (outcome is not null)
          and (state = 'OPEN') = (closed_at is null) and (state = 'CANCELLED') = (cancel_reason is not null))
      );
      create unique index ballot_one_open on ballot (agenda_item_id) where state = 'OPEN';
      create index ballot_due on ballot (open_until) where state = 'OPEN';
      create index ballot_body on ballot (working_group_id, opened_at);
      select guard_writes('ballot');

      -- SECRET: who stands for election.
      create table ballot_option (
        id uuid primary key,
        ballot_id uuid not null references ballot (id),
        position integer not null,
        label text not null check (length(btrim(label)) between 1 and 200),
        constraint ballot_option_place unique (ballot_id, position)
      );
      select guard_writes('ballot_option');

      -- The entitled as they were when the ballot opened; names as they were, too.
      create table ballot_voter (
        id uuid primary key,
        ballot_id uuid not null references ballot (id),
        organization_id uuid not null references organization (id),
        organization_name text not null,
        constraint ballot_voter_once unique (ballot_id, organization_id)
      );
      select guard_writes('ballot_voter');

      -- NAMED and CONSENT: the voice of an organization; the last word before the close counts.
      create table vote (
        id uuid primary key,
        ballot_id uuid not null,
        organization_id uuid not null,
        choice text not null check (choice in ('YES', 'NO', 'ABSTAIN', 'OBJECTION')),
        -- An objection says why.
        reason text check (length(reason) <= 2000),
        cast_by uuid not null references account (id),
        cast_role text not null check (cast_role in ('COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'CHAIR', 'MEMBER')),
        cast_at timestamptz not null,
        changes integer not null default 0,
        constraint vote_entitled foreign key (ballot_id, organization_id) references ballot_voter (ballot_id, organization_id),
        constraint vote_once unique (ballot_id, organization_id),
        constraint vote_objection_reason check (choice <> 'OBJECTION' or length(btrim(reason)) > 0)
      );
      select guard_writes('vote');

      -- SECRET, who: that an organization has voted. Without a time, and without what.
      create table secret_turnout (
        ballot_id uuid not null,
        organization_id uuid not null,
        primary key (ballot_id, organization_id),
        foreign key (ballot_id, organization_id) references ballot_voter (ballot_id, organization_id)
      );
      select guard_writes('secret_turnout');

      -- SECRET, what, until the close: all counts of a ballot in one sealed value of fixed length, sealed anew with each
      -- vote. So no version of the row, dead or alive, in the log or in a backup, tells which count a vote has raised.
      create table secret_urn (
        ballot_id uuid primary key references ballot (id),
        sealed bytea not null
      );
      select guard_writes('secret_urn');

      -- SECRET, what, after the close: written once, by whoever closes. option_id null: abstentions.
      create table secret_count (
        ballot_id uuid not null references ballot (id),
        option_id uuid references ballot_option (id),
        votes integer not null check (votes >= 0),
        constraint secret_count_once unique nulls not distinct (ballot_id, option_id)
      );
      select guard_writes('secret_count');

      -- Nothing about a ballot changes once it is closed; a vote needs an open one of its kind.
      create function hold_ballot() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'ballot % is kept', old.id using errcode = 'check_violation', constraint = 'ballot_is_kept';
        end if;
        if old.state <> 'OPEN' then
          raise exception 'ballot % is closed', old.id using errcode = 'check_violation', constraint = 'ballot_is_closed';
        end if;
        if (old.id, old.kind, old.question, old.quorum_percent, old.majority, old.base, old.seats, old.opened_at, old.open_until,
              old.working_group_id, old.meeting_id, old.agenda_item_id)
            is distinct from (new.id, new.kind, new.question, new.quorum_percent, new.majority, new.base, new.seats, new.opened_at,
              new.open_until, new.working_group_id, new.meeting_id, new.agenda_item_id) then
          raise exception 'the rules of ballot % are fixed', old.id using errcode = 'check_violation', constraint = 'ballot_rules_fixed';
        end if;
        return new;
      end $$;
      create trigger hold before update or delete on ballot for each row execute function hold_ballot();

      -- Who is entitled and who stands for election is said by the transaction that opens the ballot, and by no other.
      create function hold_ballot_list() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' or (select xmin from ballot where id = new.ballot_id) is distinct from pg_current_xact_id()::xid then
          raise exception 'the % of a ballot are fixed when it opens', tg_table_name
            using errcode = 'check_violation', constraint = 'ballot_list_fixed';
        end if;
        return new;
      end $$;
      create trigger hold before insert or update or delete on ballot_voter for each row execute function hold_ballot_list();
      create trigger hold before insert or update or delete on ballot_option for each row execute function hold_ballot_list();

      create function hold_vote() returns trigger language plpgsql as $$
      declare b ballot;
      begin
        -- Shared: voters do not wait for each other, whoever closes waits for all of them.
        select * into b from ballot where id = coalesce(new.ballot_id, old.ballot_id) for share;
        if b.state <> 'OPEN' then
          raise exception 'ballot % is closed', b.id using errcode = 'check_violation', constraint = 'vote_ballot_open';
        end if;
        if (b.kind = 'SECRET') <> (tg_table_name <> 'vote') then
          raise exception 'ballot % is of kind %', b.id, b.kind using errcode = 'check_violation', constraint = 'vote_ballot_kind';
        end if;
        if tg_table_name = 'secret_urn' then return coalesce(new, old); end if;
        -- A vote is changed, never taken away or given to somebody else; a secret one is not even changed.
        if tg_op = 'DELETE' or tg_op = 'UPDATE' and tg_table_name <> 'vote' then
          raise exception 'votes of ballot % are kept', b.id using errcode = 'check_violation', constraint = 'vote_is_kept';
        end if;
        if tg_table_name = 'vote' then
          if not new.choice = any(case b.kind when 'NAMED' then '{YES,NO,ABSTAIN}'::text[] else '{YES,OBJECTION}' end) then
            raise exception 'no % in ballot %', new.choice, b.id using errcode = 'check_violation', constraint = 'vote_choice_of_kind';
          end if;
          if new.changes <> (case tg_op when 'UPDATE' then old.changes + 1 else 0 end)
              or tg_op = 'UPDATE' and (old.id, old.ballot_id, old.organization_id) is distinct from (new.id, new.ballot_id, new.organization_id) then
            raise exception 'vote % is not changed like this', new.id using errcode = 'check_violation', constraint = 'vote_changes_counted';
          end if;
        end if;
        return new;
      end $$;
      create trigger hold before insert or update or delete on vote for each row execute function hold_vote();
      create trigger hold before insert or update or delete on secret_turnout for each row execute function hold_vote();
      create trigger hold before insert or update or delete on secret_urn for each row execute function hold_vote();
      create trigger hold before insert or update or delete on secret_count for each row execute function hold_vote();

      -- A session ends when its votes are counted.
      create function hold_meeting_with_ballots() returns trigger language plpgsql as $$
      begin
        if exists (select from ballot where meeting_id = new.id and state = 'OPEN') then
          raise exception 'meeting % has an open ballot', new.id using errcode = 'check_violation', constraint = 'meeting_ballots_open';
        end if;
        return new;
      end $$;
      create trigger hold_ballots before update of state on meeting for each row when (new.state in ('CLOSED', 'CANCELLED'))
        execute function hold_meeting_with_ballots();
      create index ballot_meeting on ballot (meeting_id, opened_at);
      create index ballot_of_item on ballot (agenda_item_id);

      -- SECRET: the result of a closed ballot by option.
      create view ballot_option_result as
        select o.id, o.ballot_id, o.position, (r.value ->> 'votes')::int as votes, (r.value ->> 'elected')::boolean as elected
        from ballot b cross join jsonb_array_elements(b.result -> 'options') r
          join ballot_option o on o.id = (r.value ->> 'optionId')::uuid;

      create trigger live after insert or update on ballot for each row execute function announce_meeting();
      -- A circular ballot has no meeting to watch; its voters are announced with its meeting only.
      create function announce_vote() returns trigger language plpgsql as $$
      declare m uuid;
      begin
        select meeting_id into m from ballot where id = new.ballot_id;
        if m is not null then perform announce_live('meeting', m); end if;
        return null;
      end $$;
      create trigger live after insert or update on vote for each row execute function announce_vote();
      create trigger live after insert on secret_turnout for each row execute function announce_vote();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view ballot_option_result;
      drop trigger hold_ballots on meeting;
      drop table secret_count;
      drop table secret_urn;
      drop table secret_turnout;
      drop table vote;
      drop table ballot_voter;
      drop table ballot_option;
      drop table ballot;
      drop function announce_vote();
      drop function hold_meeting_with_ballots();
      drop function hold_vote();
      drop function hold_ballot_list();
      drop function hold_ballot();
    `);
  }
}
