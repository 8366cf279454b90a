import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of decisions, who carries them, and how each organization took them home. */
export class Decisions implements MigrationInterface {
  name = 'Decisions1764000000014';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The last number given of a year. Whoever takes the next one locks the row until its decision is committed:
      -- what is rolled back gives its number back.
      create table decision_number (
        prefix text not null check (prefix in ('B', 'AG')),
        year integer not null check (year between 2000 and 9999),
        last integer not null check (last >= 0),
        primary key (prefix, year)
      );
      select guard_writes('decision_number');

      create table decision (
        id uuid primary key,
        -- B-2026-014: the board's; AG-2026-003: of working groups.
        number text not null,
        prefix text not null,
        year integer not null,
        sequence integer not null check (sequence > 0),
        working_group_id uuid references working_group (id),
        meeting_id uuid references meeting (id),
        agenda_item_id uuid,
        ballot_id uuid references ballot (id),
        title text not null check (length(btrim(title)) between 1 and 300),
        -- Markdown, as it was voted on.
        wording text not null check (length(btrim(wording)) between 1 and 10000),
        result text not null check (result in ('ADOPTED', 'REJECTED')),
        -- Without a ballot: how it was found, e.g. „ohne Gegenstimmen“.
        tally_note text check (length(tally_note) <= 500),
        decided_on date not null,
        visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'BOARD')),
        -- A position that organizations carry with their names.
        joint_position boolean not null default false,
        owner_organization_id uuid references organization (id),
        due_on date,
        review_on date,
        done_on date,
        done_note text check (length(done_note) <= 2000),
        due_reminded_for date,
        review_reminded_for date,
        project_id uuid references project (id),
        -- Of the room funding.
        funding_round_id uuid,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        search_document tsvector generated always as
          (setweight(to_tsvector('german'::regconfig, title), 'A') || to_tsvector('german'::regconfig, wording)) stored,
        search_text text generated always as (fold_german(title)) stored,
        constraint decision_number_key unique (number),
        constraint decision_sequence_key unique (prefix, year, sequence),
        constraint decision_number_shape check (number = prefix || '-' || year || '-' || case
          when sequence < 1000 then lpad(sequence::text, 3, '0') else sequence::text end),
        constraint decision_prefix check ((prefix = 'B') = (working_group_id is null)),
        constraint decision_year check (extract(year from decided_on) = year),
        constraint decision_ballot_once unique (ballot_id),
        constraint decision_source check (agenda_item_id is not null or ballot_id is not null),
        constraint decision_item foreign key (meeting_id, agenda_item_id) references agenda_item (meeting_id, id),
        constraint decision_tally check (ballot_id is not null or coalesce(length(btrim(tally_note)), 0) > 0),
        constraint decision_done check (done_on is null or result = 'ADOPTED')
      );
      create index decision_register on decision (decided_on desc, created_at desc, id);
      create index decision_words on decision using gin (search_document);
      create index decision_similar on decision using gin (search_text gin_trgm_ops);
      create index decision_of_item on decision (agenda_item_id);
      create index decision_meeting on decision (meeting_id);
      create index decision_project on decision (project_id);
      create index decision_owner on decision (owner_organization_id) where done_on is null;
      select guard_writes('decision');

      create function hold_decision() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (old.number, old.title, old.wording, old.result, old.tally_note, old.decided_on, old.ballot_id, old.meeting_id, old.agenda_item_id,
              old.working_group_id, old.joint_position)
            is distinct from (new.number, new.title, new.wording, new.result, new.tally_note, new.decided_on, new.ballot_id, new.meeting_id, new.agenda_item_id,
              new.working_group_id, new.joint_position) then
          raise exception 'decision % is recorded', old.number using errcode = 'check_violation', constraint = 'decision_is_recorded';
        end if;
        return new;
      end $$;
      create trigger hold before update or delete on decision for each row execute function hold_decision();
      create trigger keep before truncate on decision for each statement execute function refuse_change();
      create trigger live after insert or update on decision for each row execute function announce_meeting();

      alter table working_group add constraint working_group_founding_decision
        foreign key (founding_decision_id) references decision (id);

      -- „mitgetragen von“
      create table decision_endorsement (
        id uuid primary key,
        decision_id uuid not null references decision (id),
        organization_id uuid not null references organization (id),
        endorsed_on date not null,
        note text check (length(note) <= 1000),
        endorsed_by uuid references account (id),
        withdrawn_on date,
        created_at timestamptz not null
      );
      create unique index decision_endorsement_once on decision_endorsement (decision_id, organization_id) where withdrawn_on is null;
      select guard_writes('decision_endorsement');

      alter table council_decision
        add column result text check (result in ('ADOPTED', 'AMENDED', 'NOTED', 'POSTPONED', 'REJECTED')),
        -- The moment in the recording of the council: seconds from its start.
        add column video_url text check (length(video_url) <= 1000),
        add column video_seconds integer check (video_seconds >= 0),
        -- The object in the city's own OParl from which it was filled.
        add column oparl_url text check (length(oparl_url) <= 1000),
        add constraint council_decision_video check (video_seconds is null or video_url is not null);

      -- How far an organization has taken a decision home: a planned day, then what its council decided.
      create table decision_adoption (
        id uuid primary key,
        decision_id uuid not null references decision (id),
        organization_id uuid not null references organization (id),
        -- NOT_NEEDED: the administration may do it without its council.
        state text not null check (state in ('PLANNED', 'DECIDED', 'NOT_NEEDED')),
        planned_on date,
        council_decision_id uuid references council_decision (id),
        note text check (length(note) <= 1000),
        reminded_for date,
        recorded_by uuid references account (id),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint decision_adoption_once unique (decision_id, organization_id),
        constraint decision_adoption_facts check (case state
          when 'PLANNED' then planned_on is not null and council_decision_id is null
          when 'DECIDED' then council_decision_id is not null
          else council_decision_id is null end)
      );
      create index decision_adoption_organization on decision_adoption (organization_id);
      select guard_writes('decision_adoption');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table decision_adoption;
      alter table council_decision drop constraint council_decision_video, drop column oparl_url, drop column video_seconds,
        drop column video_url, drop column result;
      drop table decision_endorsement;
      alter table working_group drop constraint working_group_founding_decision;
      drop table decision;
      drop function hold_decision();
      drop table decision_number;
    `);
  }
}
