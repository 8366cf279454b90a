import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions, grants, API tokens. Foreign keys to organizations follow with that room. */
export class Identity implements MigrationInterface {
  name = 'Identity1764000000002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table account (
        id uuid primary key,
        email citext not null,
        display_name text not null check (length(btrim(display_name)) between 1 and 200),
        locale text not null default 'de' check (locale in ('de', 'en')),
        password_hash text,
        state text not null default 'ACTIVE' check (state in ('ACTIVE', 'DISABLED')),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint account_email_key unique (email)
      );
      select guard_writes('account');

      -- Only people who signed in have one; the cookie's value is known here by its SHA-256 alone.
      create table session (
        id uuid primary key,
        token_hash bytea not null,
        account_id uuid not null references account (id) on delete cascade,
        user_agent text,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        constraint session_token_hash_key unique (token_hash)
      );
      create index session_account on session (account_id);
      create index session_expires on session (expires_at);
      select guard_writes('session');

      -- Failed sign-ins by account name and by network address (both as keyed hashes); the delay is computed from them.
      create table sign_in_failure (
        id uuid primary key,
        key_hash bytea not null,
        failed_at timestamptz not null
      );
      create index sign_in_failure_key on sign_in_failure (key_hash, failed_at);
      create index sign_in_failure_age on sign_in_failure (failed_at);
      select guard_writes('sign_in_failure');

      create table role_grant (
        id uuid primary key,
        account_id uuid not null references account (id) on delete cascade,
        role text not null check (role in ('MODERATOR', 'COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'VIEWER')),
        organization_id uuid,
        created_at timestamptz not null,
        constraint role_grant_scope check ((role = 'MODERATOR') = (organization_id is null)),
        constraint role_grant_once unique nulls not distinct (account_id, role, organization_id)
      );
      create index role_grant_organization on role_grant (organization_id);
      select guard_writes('role_grant');

      create table api_token (
        id uuid primary key,
        account_id uuid not null references account (id) on delete cascade,
        organization_id uuid not null,
        name text not null check (length(btrim(name)) between 1 and 100),
        prefix text not null,
        secret_hash bytea not null,
        scopes text[] not null check (cardinality(scopes) > 0),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz,
        constraint api_token_secret_hash_key unique (secret_hash),
        constraint api_token_expiry check (expires_at > created_at and expires_at <= created_at + interval '367 days')
      );
      create index api_token_account on api_token (account_id);
      create index api_token_organization on api_token (organization_id);
      select guard_writes('api_token');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table api_token;
      drop table role_grant;
      drop table sign_in_failure;
      drop table session;
      drop table account;
    `);
  }
}
