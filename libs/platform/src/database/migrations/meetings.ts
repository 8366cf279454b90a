import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meetings, their agenda, what is attached to it, and who was there. A body is the board (working_group_id null) or a
 * working group. Visibility BOARD means: only the people of that body.
 */
export class Meetings implements MigrationInterface {
  name = 'Meetings1764000000012';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A regular session: a rule that makes drafts, each with the standing items of the series.
      create table meeting_series (
        id uuid primary key,
        working_group_id uuid references working_group (id),
        title text not null check (length(btrim(title)) between 1 and 200),
        -- RRULE of RFC 5545 without DTSTART, counted in the days of Germany: FREQ=MONTHLY;BYDAY=2TH
        rule text not null check (length(rule) between 6 and 500),
        starts_on date not null,
        start_time time not null,
        duration_minutes integer not null check (duration_minutes between 5 and 1440),
        place text check (length(place) <= 500),
        online_url text check (length(online_url) <= 1000),
        visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'BOARD')),
        -- How many days before the session proposals close.
        proposal_days integer not null default 14 check (proposal_days between 0 and 120),
        ended_on date,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      select guard_writes('meeting_series');

      create table series_item (
        id uuid primary key,
        series_id uuid not null references meeting_series (id) on delete cascade,
        position integer not null check (position >= 0),
        -- APPROVE_MINUTES: takes up the minutes of the body that wait for approval.
        standing text check (standing in ('OPENING', 'APPROVE_MINUTES', 'ANY_OTHER_BUSINESS')),
        title text not null check (length(btrim(title)) between 1 and 300),
        outcome text not null check (outcome in ('INFORMATION', 'DISCUSSION', 'DECISION', 'ELECTION')),
        minutes integer not null check (minutes between 0 and 600),
        constraint series_item_place unique (series_id, position) deferrable initially deferred
      );
      select guard_writes('series_item');

      -- Days of the rule on which there is no session.
      create table series_exception (
        id uuid primary key,
        series_id uuid not null references meeting_series (id) on delete cascade,
        occurs_on date not null,
        reason text not null check (length(btrim(reason)) between 1 and 500),
        constraint series_exception_once unique (series_id, occurs_on)
      );
      select guard_writes('series_exception');

      -- A series with the days on which it does not take place, as it is read.
      create view scheduled_series as
        select s.*, array(select x.occurs_on::text from series_exception x where x.series_id = s.id) as skipped
        from meeting_series s;

      create table meeting (
        id uuid primary key,
        working_group_id uuid references working_group (id),
        series_id uuid references meeting_series (id),
        -- The day of the rule that this meeting stands for, wherever it was moved to.
        occurs_on date,
        title text not null check (length(btrim(title)) between 1 and 200),
        state text not null check (state in ('DRAFT', 'INVITED', 'RUNNING', 'CLOSED', 'CANCELLED')),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        place text check (length(place) <= 500),
        -- For the people of the body only.
        online_url text check (length(online_url) <= 1000),
        visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'BOARD')),
        proposals_until timestamptz,
        invitation_text text check (length(invitation_text) <= 10000),
        invited_at timestamptz,
        -- When it really began and ended.
        started_at timestamptz,
        closed_at timestamptz,
        cancelled_at timestamptz,
        cancel_reason text,
        current_item_id uuid,
        -- SEQUENCE of RFC 5545: grows with each change that those invited must know.
        calendar_sequence integer not null default 0,
        proposals_reminded_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint meeting_ends_after_start check (ends_at > starts_at),
        constraint meeting_occurrence_once unique (series_id, occurs_on),
        constraint meeting_occurrence check ((series_id is null) = (occurs_on is null)),
        constraint meeting_proposals_before check (proposals_until is null or proposals_until <= starts_at),
        constraint meeting_invited check (state in ('DRAFT', 'CANCELLED') or invited_at is not null),
        constraint meeting_started check (case when state in ('RUNNING', 'CLOSED') then started_at is not null else started_at is null end),
        constraint meeting_closed check ((state = 'CLOSED') = (closed_at is not null)),
        constraint meeting_cancelled check ((state = 'CANCELLED') = (cancelled_at is not null) and (state = 'CANCELLED') = (cancel_reason is not null))
      );
      create index meeting_calendar on meeting (starts_at, id);
      create index meeting_body on meeting (working_group_id, starts_at);
      select guard_writes('meeting');

      create table agenda_item (
        id uuid primary key,
        -- The body whose backlog or agenda it is on; null: the board.
        working_group_id uuid references working_group (id),
        meeting_id uuid references meeting (id),
        parent_id uuid,
        -- Place among its siblings from 0, without gaps; null while it is not on an agenda.
        position integer check (position >= 0),
        -- Frozen with the invitation: '3', '3.1', late '3a'. Never changes once set.
        number text check (number ~ '^[0-9]+[a-z]{0,2}([.][0-9]+[a-z]{0,2}){0,3}$'),
        state text not null check (state in ('PROPOSED', 'DEFERRED', 'PLACED', 'HANDLED', 'POSTPONED', 'DECLINED', 'MERGED', 'WITHDRAWN')),
        standing text check (standing in ('OPENING', 'APPROVE_MINUTES', 'ANY_OTHER_BUSINESS')),
        title text not null check (length(btrim(title)) between 1 and 300),
        -- Markdown: what it is about and why.
        text text check (length(text) <= 20000),
        -- Markdown: the wording that is put to the vote (Beschlussvorlage).
        motion text check (length(motion) <= 10000),
        outcome text not null check (outcome in ('INFORMATION', 'DISCUSSION', 'DECISION', 'ELECTION')),
        minutes integer not null check (minutes between 0 and 600),
        visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'BOARD')),
        -- Who may really read it: the narrowest of its own, of the items above it, and of its meeting. Kept by triggers.
        effective_visibility text not null,
        sponsor_organization_id uuid references organization (id),
        -- A group reports back to the board.
        sponsor_working_group_id uuid references working_group (id),
        project_id uuid references project (id),
        -- The session that the proposal was made for; the moderator may place it elsewhere.
        wished_meeting_id uuid references meeting (id),
        proposed_by uuid references account (id),
        proposed_at timestamptz not null,
        -- Why it was deferred, postponed, declined, merged or withdrawn.
        state_reason text,
        decided_at timestamptz,
        merged_into_id uuid references agenda_item (id),
        -- What was postponed in a meeting goes on as a new proposal.
        continues_id uuid references agenda_item (id),
        -- Item APPROVE_MINUTES: which; the foreign key follows with the minutes.
        minutes_id uuid,
        -- The session: when it was called up, how long it was talked about, what was noted.
        opened_at timestamptz,
        finished_at timestamptz,
        spent_seconds integer not null default 0 check (spent_seconds >= 0),
        notes text check (length(notes) <= 50000),
        notes_version integer not null default 1,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint agenda_item_in_meeting unique (meeting_id, id),
        constraint agenda_item_parent foreign key (meeting_id, parent_id) references agenda_item (meeting_id, id),
        constraint agenda_item_not_own_parent check (parent_id <> id),
        -- Siblings: the items under one parent, or those at the top of a meeting.
        siblings_of uuid generated always as (coalesce(parent_id, meeting_id)) stored,
        constraint agenda_item_place unique (siblings_of, position) deferrable initially deferred,
        constraint agenda_item_number_key unique (meeting_id, number),
        constraint agenda_item_placed check ((state in ('PLACED', 'HANDLED', 'POSTPONED')) = (meeting_id is not null)
          and (meeting_id is null) = (position is null) and (number is null or meeting_id is not null)),
        constraint agenda_item_merged check ((state = 'MERGED') = (merged_into_id is not null) and merged_into_id <> id),
        constraint agenda_item_reason check (state not in ('DEFERRED', 'POSTPONED', 'DECLINED', 'MERGED') or state_reason is not null),
        constraint agenda_item_continues_once unique (continues_id)
      );
      create index agenda_item_backlog on agenda_item (working_group_id, proposed_at) where meeting_id is null;
      -- One item at a time is called up.
      create unique index agenda_item_called_up on agenda_item (meeting_id) where opened_at is not null and finished_at is null;
      create index agenda_item_sponsor on agenda_item (sponsor_organization_id);
      create index agenda_item_project on agenda_item (project_id);
      alter table meeting add constraint meeting_current_item foreign key (id, current_item_id) references agenda_item (meeting_id, id)
        deferrable initially deferred;
      select guard_writes('agenda_item');

      create function narrowest(variadic visibilities text[]) returns text language sql immutable as $$
        select case when 'BOARD' = any(visibilities) then 'BOARD' when 'NETWORK' = any(visibilities) then 'NETWORK' else 'PUBLIC' end
      $$;
      create function agenda_item_visibility(item uuid) returns text language sql stable as $$
        select effective_visibility from agenda_item where id = item
      $$;
      create function narrow_agenda_item() returns trigger language plpgsql as $$
      begin
        new.effective_visibility := narrowest(new.visibility,
          (select effective_visibility from agenda_item where id = new.parent_id),
          (select visibility from meeting where id = new.meeting_id));
        return new;
      end $$;
      create trigger narrow before insert or update on agenda_item for each row execute function narrow_agenda_item();
      -- What hangs below follows; each row then narrows itself.
      create function narrow_below() returns trigger language plpgsql as $$
      begin
        if tg_table_name = 'meeting' then
          update agenda_item set visibility = visibility where meeting_id = new.id and parent_id is null;
        else
          update agenda_item set visibility = visibility where parent_id = new.id;
        end if;
        return null;
      end $$;
      create trigger narrow_below after update on agenda_item for each row
        when (old.effective_visibility <> new.effective_visibility) execute function narrow_below();
      create trigger narrow_below after update on meeting for each row
        when (old.visibility <> new.visibility) execute function narrow_below();
      -- The places from the top of the agenda down to the item: ordering by it is the order of the agenda.
      create function agenda_path(item uuid) returns integer[] language sql stable as $$
        select array_remove(array[g.position, p.position, i.position], null)
        from agenda_item i left join agenda_item p on p.id = i.parent_id left join agenda_item g on g.id = p.parent_id
        where i.id = item
      $$;

      create function hold_agenda_item() returns trigger language plpgsql as $$
      declare up uuid := new.parent_id; depth integer := 1; meeting_state text;
      begin
        if tg_op = 'UPDATE' and old.number is not null and new.number is distinct from old.number then
          raise exception 'number % of agenda item % is frozen', old.number, old.id
            using errcode = 'check_violation', constraint = 'agenda_item_number_frozen';
        end if;
        while up is not null loop
          depth := depth + 1;
          if up = new.id or depth > 3 then
            raise exception 'agenda item % is nested into itself or too deep', new.id
              using errcode = 'check_violation', constraint = 'agenda_item_nesting';
          end if;
          select parent_id into up from agenda_item where id = up;
        end loop;
        -- What hangs below comes along.
        if tg_op = 'UPDATE' and new.parent_id is distinct from old.parent_id and depth + (case
            when exists (select from agenda_item c join agenda_item d on d.parent_id = c.id where c.parent_id = new.id) then 2
            when exists (select from agenda_item c where c.parent_id = new.id) then 1 else 0 end) > 3 then
          raise exception 'what is below agenda item % would be nested too deep', new.id
            using errcode = 'check_violation', constraint = 'agenda_item_nesting';
        end if;
        -- Closed is read-only, for what stands on the agenda and how.
        select state into meeting_state from meeting where id = coalesce(new.meeting_id, case when tg_op = 'UPDATE' then old.meeting_id end);
        if meeting_state in ('CLOSED', 'CANCELLED') and (tg_op = 'INSERT'
            or (new.meeting_id, new.parent_id, new.position, new.title, new.motion, new.text, new.notes, new.outcome, new.spent_seconds)
              is distinct from (old.meeting_id, old.parent_id, old.position, old.title, old.motion, old.text, old.notes, old.outcome, old.spent_seconds)) then
          raise exception 'meeting of agenda item % is closed', new.id
            using errcode = 'check_violation', constraint = 'agenda_item_meeting_closed';
        end if;
        return new;
      end $$;
      create trigger hold before insert or update on agenda_item for each row execute function hold_agenda_item();

      -- What hangs on an item. The bytes lie in the file store under their checksum, not here.
      create table attachment (
        id uuid primary key,
        agenda_item_id uuid not null references agenda_item (id),
        file_name text not null check (length(btrim(file_name)) between 1 and 200),
        media_type text not null,
        size bigint not null check (size > 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        -- Null: as the item. Never wider than the item: readers need both.
        visibility text check (visibility in ('PUBLIC', 'NETWORK', 'BOARD')),
        uploaded_by uuid references account (id),
        created_at timestamptz not null,
        removed_at timestamptz,
        constraint attachment_once unique (agenda_item_id, sha256, file_name)
      );
      create index attachment_file on attachment (sha256);
      select guard_writes('attachment');

      -- One person in one meeting, for one organization: her answer to the invitation, and whether she came.
      create table attendance (
        id uuid primary key,
        meeting_id uuid not null references meeting (id),
        account_id uuid not null references account (id),
        organization_id uuid references organization (id),
        answer text check (answer in ('YES', 'NO', 'MAYBE')),
        answer_note text check (length(answer_note) <= 500),
        answered_at timestamptz,
        -- In which function she sits there: 'VOTING' speaks for a seat, 'GUEST' does not.
        capacity text not null default 'VOTING' check (capacity in ('VOTING', 'GUEST', 'CHAIR')),
        arrived_at timestamptz,
        left_at timestamptz,
        constraint attendance_once unique (meeting_id, account_id),
        constraint attendance_window check (left_at is null or arrived_at is not null and left_at >= arrived_at)
      );
      create index attendance_account on attendance (account_id);
      select guard_writes('attendance');

      -- The secret address of somebody's own calendar. The address is signed, not kept: see SignedLinks.
      create table calendar_feed (
        id uuid primary key,
        account_id uuid not null references account (id) on delete cascade,
        created_at timestamptz not null,
        last_used_on date,
        revoked_at timestamptz
      );
      create unique index calendar_feed_current on calendar_feed (account_id) where revoked_at is null;
      select guard_writes('calendar_feed');

      -- Whoever watches a meeting is told of each change at its commit; payload: '<noun>:<uuid>'.
      create function announce_live(noun text, id uuid) returns void language sql as $$
        select pg_notify('live', noun || ':' || id::text)
      $$;
      create function announce_meeting() returns trigger language plpgsql as $$
      declare changed uuid;
      begin
        if tg_table_name = 'meeting' then
          perform announce_live('meeting', new.id);
        else
          if tg_op <> 'INSERT' and old.meeting_id is not null then perform announce_live('meeting', old.meeting_id); end if;
          if tg_op <> 'DELETE' and new.meeting_id is not null then perform announce_live('meeting', new.meeting_id); end if;
        end if;
        return null;
      end $$;
      create trigger live after insert or update on meeting for each row execute function announce_meeting();
      create trigger live after insert or update or delete on agenda_item for each row execute function announce_meeting();
      create trigger live after insert or update or delete on attendance for each row execute function announce_meeting();
      create function announce_attachment() returns trigger language plpgsql as $$
      declare m uuid;
      begin
        select meeting_id into m from agenda_item where id = new.agenda_item_id;
        if m is not null then perform announce_live('meeting', m); end if;
        return null;
      end $$;
      create trigger live after insert or update on attachment for each row execute function announce_attachment();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table calendar_feed;
      drop table attendance;
      drop table attachment;
      alter table meeting drop constraint meeting_current_item;
      drop table agenda_item;
      drop table meeting;
      drop function announce_attachment();
      drop function announce_meeting();
      drop function announce_live(text, uuid);
      drop function hold_agenda_item();
      drop function agenda_path(uuid);
      drop function narrow_below();
      drop function narrow_agenda_item();
      drop function agenda_item_visibility(uuid);
      drop function narrowest(text[]);
      drop view scheduled_series;
      drop table series_exception;
      drop table series_item;
      drop table meeting_series;
    `);
  }
}
