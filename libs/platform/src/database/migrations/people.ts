import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations, roles for a window of time, forgotten passwords, and which roles count now. */
export class People implements MigrationInterface {
  name = 'People1764000000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Only a deputy stands in for a while; both days count.
      alter table role_grant
        add column valid_from date,
        add column valid_until date,
        add constraint role_grant_window check (valid_until >= valid_from),
        add constraint role_grant_windowed check (role = 'DEPUTY' or num_nonnulls(valid_from, valid_until) = 0);

      -- The roles that count at this moment. Those of an organization that has left the network rest; they come back
      -- with it. Whoever asks what somebody may do asks here, whoever keeps the roles asks the table.
      create view current_role_grant as
        select g.* from role_grant g
        where (g.valid_from is null or g.valid_from <= (now() at time zone 'Europe/Berlin')::date)
          and (g.valid_until is null or g.valid_until >= (now() at time zone 'Europe/Berlin')::date)
          and (not exists (select from membership m where m.organization_id = g.organization_id and m.state = 'LEFT')
            or exists (select from membership m where m.organization_id = g.organization_id
              and m.state in ('ADMITTED', 'SUSPENDED')));

      -- The link in the mail is signed, not kept: see SignedLinks.
      create table invitation (
        id uuid primary key,
        organization_id uuid not null references organization (id),
        role text not null check (role in ('COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'VIEWER')),
        email citext not null,
        display_name text check (length(btrim(display_name)) between 1 and 200),
        locale text not null default 'de' check (locale in ('de', 'en')),
        valid_from date,
        valid_until date,
        -- Whose role ends at the moment in which this invitation is accepted: an office is handed over.
        succeeds_account_id uuid references account (id) on delete set null,
        -- Label of the actor.
        invited_by text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid references account (id) on delete set null,
        revoked_at timestamptz,
        constraint invitation_window check (valid_until >= valid_from),
        constraint invitation_windowed check (role = 'DEPUTY' or num_nonnulls(valid_from, valid_until) = 0),
        constraint invitation_ends_once check (num_nonnulls(accepted_at, revoked_at) <= 1),
        constraint invitation_expiry check (expires_at > created_at)
      );
      create unique index invitation_one_open on invitation (organization_id, role, email)
        where accepted_at is null and revoked_at is null;
      create index invitation_organization on invitation (organization_id, created_at desc, id desc);
      select guard_writes('invitation');

      -- Written for every address that somebody types in, known or not: so the answer takes the same time.
      create table password_reset (
        id uuid primary key,
        email citext not null,
        requested_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index password_reset_email on password_reset (email, requested_at);
      create index password_reset_expires on password_reset (expires_at);
      select guard_writes('password_reset');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table password_reset;
      drop table invitation;
      drop view current_role_grant;
      alter table role_grant drop column valid_until, drop column valid_from;
    `);
  }
}
