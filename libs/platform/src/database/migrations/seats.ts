import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats of the board, waiting list, applications with their questions and answers. */
export class Seats implements MigrationInterface {
  name = 'Seats1764000000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create sequence waiting_number;

      alter table membership
        drop constraint membership_state_check,
        drop constraint membership_check1,
        -- Place on the waiting list: the smaller, the sooner.
        add column waiting_number bigint,
        add constraint membership_state_check check (state in
          ('APPLIED', 'UNDER_REVIEW', 'WAITING', 'ADMITTED', 'DECLINED', 'WITHDRAWN', 'LEFT', 'SUSPENDED')),
        add constraint membership_check1 check ((state in ('LEFT', 'DECLINED', 'WITHDRAWN')) = (ended_on is not null)),
        add constraint membership_waits check ((state = 'WAITING') = (waiting_number is not null)),
        add constraint membership_waits_for_board check (state <> 'WAITING' or circle = 'BOARD'),
        add constraint membership_waiting_number_key unique (waiting_number);
      drop index membership_one_open;
      -- A member of the network may apply for the board: one place at most that counts, one at most that is asked for.
      create unique index membership_one_current on membership (organization_id) where state in ('ADMITTED', 'SUSPENDED');
      create unique index membership_one_pending on membership (organization_id)
        where state in ('APPLIED', 'UNDER_REVIEW', 'WAITING');

      -- Steps count one by one, and no step lies before the one before it.
      alter table membership_step add column number integer;
      select set_config('app.actor', 'system:migration', true);
      alter table membership_step disable trigger append_only;
      update membership_step s set number = n.number
        from (select id, row_number() over (partition by membership_id order by effective_on, id) as number
              from membership_step) n
        where n.id = s.id;
      alter table membership_step enable trigger append_only;
      alter table membership_step
        alter column number set not null,
        add constraint membership_step_number_key unique (membership_id, number);
      create function follow_membership_step() returns trigger language plpgsql as $$
      declare last membership_step;
      begin
        select * into last from membership_step where membership_id = new.membership_id order by number desc limit 1;
        if new.number <> coalesce(last.number, 0) + 1 or new.effective_on < last.effective_on then
          raise exception 'step % of % on % does not follow step %', new.number, new.membership_id, new.effective_on,
            last.number using errcode = 'check_violation', constraint = 'membership_step_follows';
        end if;
        return new;
      end $$;
      create trigger follow before insert on membership_step for each row execute function follow_membership_step();

      create table seat_cap (
        circle text primary key check (circle = 'BOARD'),
        seats integer not null check (seats between 1 and 1000)
      );
      insert into seat_cap values ('BOARD', 20);
      select guard_writes('seat_cap');

      -- Whoever takes a seat locks the cap first: of two who take the last one, one waits and then sees it taken.
      -- A suspended member keeps its seat.
      create function hold_seat_cap() returns trigger language plpgsql as $$
      declare cap integer;
      begin
        select seats into cap from seat_cap where circle = 'BOARD' for update;
        -- Without a cap there is no seat to take.
        if cap is null or (select count(*) from membership where circle = 'BOARD' and state in ('ADMITTED', 'SUSPENDED')) > cap then
          raise exception 'the board has % seats', coalesce(cap, 0) using errcode = 'check_violation', constraint = 'membership_seat_cap';
        end if;
        return null;
      end $$;
      create trigger seat_cap after insert or update of circle, state on membership for each row
        when (new.circle = 'BOARD' and new.state in ('ADMITTED', 'SUSPENDED')) execute function hold_seat_cap();
      create trigger seat_cap after update on seat_cap for each row execute function hold_seat_cap();

      -- What somebody wrote who asks for a place. It becomes a membership (APPLIED) when the address is confirmed.
      create table application (
        id uuid primary key,
        organization_id uuid not null references organization (id),
        membership_id uuid references membership (id),
        circle text not null check (circle in ('BOARD', 'NETWORK', 'PARTNER', 'OBSERVER')),
        motivation text not null check (length(btrim(motivation)) between 1 and 5000),
        contact_name text not null check (length(btrim(contact_name)) between 1 and 200),
        contact_role text check (length(btrim(contact_role)) between 1 and 200),
        contact_email citext not null,
        contact_phone text check (length(btrim(contact_phone)) between 1 and 50),
        locale text not null default 'de' check (locale in ('de', 'en')),
        -- Set when somebody applied who was signed in.
        account_id uuid references account (id) on delete set null,
        decision_on date,
        decision_body text,
        decision_title text,
        decision_url text,
        -- The very words that were agreed to.
        consent_text text not null,
        consented_at timestamptz not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        verified_at timestamptz,
        recommendation text check (recommendation in ('ADMIT', 'DECLINE')),
        recommendation_reason text,
        recommended_by text,
        recommended_at timestamptz,
        -- The board's own decision to give the seat, as it is filed.
        board_decision text check (length(btrim(board_decision)) between 1 and 200),
        decided_at timestamptz,
        version integer not null default 1,
        constraint application_membership_key unique (membership_id),
        constraint application_verified check ((verified_at is null) = (membership_id is null)),
        constraint application_decision check (num_nonnulls(decision_on, decision_body, decision_title) in (0, 3)),
        constraint application_decision_source check (decision_url is null or decision_on is not null),
        constraint application_recommended check (
          num_nonnulls(recommendation, recommendation_reason, recommended_by, recommended_at) in (0, 4))
      );
      create index application_organization on application (organization_id);
      create index application_waiting on application (expires_at) where verified_at is null;
      create index application_contact on application (contact_email, created_at);
      select guard_writes('application');

      -- Questions of the moderators and answers of the applicant.
      create table application_message (
        id uuid primary key,
        application_id uuid not null references application (id) on delete cascade,
        author text not null check (author in ('MODERATOR', 'APPLICANT')),
        author_name text not null,
        text text not null check (length(btrim(text)) between 1 and 5000),
        written_at timestamptz not null
      );
      create index application_message_application on application_message (application_id, written_at, id);
      select guard_writes('application_message');

      -- Where an application stands: where its membership stands, as the applicant sees it. A question that was asked
      -- last waits for an answer; whatever became of an admitted member later, the application was granted.
      create view application_standing as
        select a.id as application_id,
          case
            when a.membership_id is null then 'UNCONFIRMED'
            when m.state in ('SUSPENDED', 'LEFT') then 'ADMITTED'
            when m.state = 'UNDER_REVIEW' and (
              select q.author from application_message q where q.application_id = a.id
              order by q.written_at desc, q.id desc limit 1) = 'MODERATOR' then 'ASKED'
            else m.state
          end as state,
          -- The first step that decided; a later one (suspended, resumed, left) says nothing of the application.
          (select s.reason from membership_step s
            where s.membership_id = a.membership_id and s.state in ('WAITING', 'ADMITTED', 'DECLINED')
            order by s.number limit 1) as decision_reason
        from application a left join membership m on m.id = a.membership_id;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view application_standing;
      drop table application_message;
      drop table application;
      drop trigger seat_cap on membership;
      drop table seat_cap;
      drop function hold_seat_cap();
      drop trigger follow on membership_step;
      drop function follow_membership_step();
      alter table membership_step drop column number;
      drop index membership_one_pending;
      drop index membership_one_current;
      alter table membership
        drop constraint membership_waits_for_board,
        drop constraint membership_waits,
        drop constraint membership_check1,
        drop constraint membership_state_check,
        drop column waiting_number;
      select set_config('app.actor', 'system:migration', true);
      -- One open membership is all that fits: what a member asks for besides is given up.
      update membership m set state = 'DECLINED', ended_on = coalesce(ended_on, current_date)
        where state = 'WITHDRAWN' or state in ('APPLIED', 'UNDER_REVIEW', 'WAITING') and exists (
          select from membership c where c.organization_id = m.organization_id and c.state in ('ADMITTED', 'SUSPENDED'));
      update membership set state = 'UNDER_REVIEW' where state = 'WAITING';
      create unique index membership_one_open on membership (organization_id) where state not in ('LEFT', 'DECLINED');
      alter table membership
        add constraint membership_state_check
          check (state in ('APPLIED', 'UNDER_REVIEW', 'ADMITTED', 'DECLINED', 'LEFT', 'SUSPENDED')),
        add constraint membership_check1 check ((state in ('LEFT', 'DECLINED')) = (ended_on is not null));
      drop sequence waiting_number;
    `);
  }
}
