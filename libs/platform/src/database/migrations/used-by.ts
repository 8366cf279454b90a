import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who uses a project by the word of its publiccode.yml, and what an import changed. */
export class UsedBy implements MigrationInterface {
  name = 'UsedBy1764000000009';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One entry of a project's usedBy. UNSURE waits for a moderator, PROPOSED for the organization itself;
      -- NOBODY: no organization of the directory is meant. Nothing counts as Nachnutzung but CONFIRMED.
      create table usage_claim (
        id uuid primary key,
        project_id uuid not null references project (id),
        text text not null check (length(btrim(text)) between 1 and 500),
        state text not null check (state in ('UNSURE', 'PROPOSED', 'CONFIRMED', 'DENIED', 'NOBODY', 'GONE')),
        organization_id uuid references organization (id),
        -- Why it was matched, or why it is unsure: see MatchReason.
        reason text not null,
        -- [ { "organizationId", "score" } ], best first; only while UNSURE.
        candidates jsonb not null default '[]',
        participation_id uuid references participation (id),
        answer_reason text,
        created_at timestamptz not null,
        decided_at timestamptz,
        decided_by text,
        answered_at timestamptz,
        gone_at timestamptz,
        constraint usage_claim_once unique (project_id, text),
        constraint usage_claim_whose check (case
          when state in ('PROPOSED', 'CONFIRMED', 'DENIED') then organization_id is not null
          when state in ('UNSURE', 'NOBODY') then organization_id is null else true end),
        constraint usage_claim_gone check ((state = 'GONE') = (gone_at is not null)),
        constraint usage_claim_confirmed check (state <> 'CONFIRMED' or participation_id is not null)
      );
      create index usage_claim_state on usage_claim (state, created_at, id);
      create index usage_claim_organization on usage_claim (organization_id, state);
      select guard_writes('usage_claim');

      -- The candidates of the claims as rows, so that they can be read with what hangs on them.
      create view usage_candidate as
        select md5(c.id::text || (k.value ->> 'organizationId'))::uuid as id, c.id as claim_id,
          (k.value ->> 'organizationId')::uuid as organization_id, (k.value ->> 'score')::float8 as score, k.place
        from usage_claim c cross join jsonb_array_elements(c.candidates) with ordinality k (value, place);

      -- What a moderator decided of a name once; counts for every file that writes it so. Null: nobody of the directory.
      create table known_name (
        id uuid primary key,
        folded text not null,
        text text not null,
        organization_id uuid references organization (id),
        decided_by text not null,
        decided_at timestamptz not null,
        constraint known_name_key unique (folded)
      );
      create index known_name_organization on known_name (organization_id);
      select guard_writes('known_name');

      -- [ { "path", "before", "after", "overwritesHandEdit" } ] against what the catalogue showed before.
      alter table project_import add column changes jsonb not null default '[]';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table project_import drop column changes;
      drop table known_name;
      drop view usage_candidate;
      drop table usage_claim;
    `);
  }
}
