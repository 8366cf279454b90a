import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups of people of several organizations with a mandate and an end. */
export class WorkingGroups implements MigrationInterface {
  name = 'WorkingGroups1764000000011';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table working_group (
        id uuid primary key,
        name text not null check (length(btrim(name)) between 1 and 200),
        -- Readable name in the address; never changes.
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
        -- Markdown: what the group is for, and what it is to bring back.
        mandate text not null check (length(btrim(mandate)) between 1 and 10000),
        founded_on date not null,
        -- Where the founding is written when it is no decision in the register.
        founding_note text check (length(founding_note) <= 500),
        -- The foreign key follows with the register of decisions.
        founding_decision_id uuid,
        -- Until when the mandate runs; null: until the board ends it.
        ends_on date,
        ended_on date,
        end_reason text,
        -- The event of the reminder of the coming end was told for this day.
        reminded_for date,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint working_group_slug_key unique (slug),
        constraint working_group_ends_after_founding check (ends_on is null or ends_on > founded_on),
        constraint working_group_end check ((ended_on is null) = (end_reason is null) and (ended_on is null or ended_on >= founded_on))
      );
      create unique index working_group_name_key on working_group (fold_german(name)) where ended_on is null;
      select guard_writes('working_group');

      -- A person is in a group for an organization; it ends, it is not deleted.
      create table working_group_member (
        id uuid primary key,
        working_group_id uuid not null references working_group (id),
        account_id uuid not null references account (id),
        organization_id uuid not null references organization (id),
        role text not null check (role in ('CHAIR', 'MEMBER')),
        since date not null,
        until date,
        created_at timestamptz not null,
        constraint working_group_member_window check (until is null or until >= since)
      );
      create unique index working_group_member_once on working_group_member (working_group_id, account_id) where until is null;
      create unique index working_group_one_chair on working_group_member (working_group_id) where role = 'CHAIR' and until is null;
      create index working_group_member_account on working_group_member (account_id) where until is null;
      create index working_group_member_organization on working_group_member (organization_id);
      select guard_writes('working_group_member');

      -- Who works in which group now: a membership rests while the person's role for the organization does not count,
      -- her account is disabled, or the organization is suspended.
      create view current_working_group_member as
        select m.* from working_group_member m join working_group w on w.id = m.working_group_id
        where m.until is null and w.ended_on is null
          and exists (select from account a where a.id = m.account_id and a.state = 'ACTIVE')
          and exists (select from current_role_grant g
            where g.account_id = m.account_id and g.organization_id = m.organization_id)
          and not exists (select from membership s
            where s.organization_id = m.organization_id and s.state = 'SUSPENDED');

      -- The groups in which somebody works now for one of these organizations, or leads. A function, so that statements that
      -- ask at many places don't plan the view at each.
      create function groups_of(person uuid, organizations uuid[]) returns uuid[] language sql stable as $$
        select array_agg(working_group_id) from current_working_group_member
        where account_id = person and organization_id = any(organizations)
      $$;
      create function groups_led_by(person uuid) returns uuid[] language sql stable as $$
        select array_agg(working_group_id) from current_working_group_member where account_id = person and role = 'CHAIR'
      $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function groups_led_by(uuid);
      drop function groups_of(uuid, uuid[]);
      drop view current_working_group_member;
      drop table working_group_member;
      drop table working_group;
    `);
  }
}
