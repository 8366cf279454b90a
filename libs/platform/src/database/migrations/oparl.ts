import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When which public object appeared, last changed and went, as OParl tells it to who keeps a copy. */
export class Oparl implements MigrationInterface {
  name = 'Oparl1764000000016';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What an object says is read from the rooms each time; here stands only that it said something else before.
      create table oparl_object (
        kind text not null,
        -- The last part of its address: never changes, and gives the lists their order.
        key text collate "C" not null,
        -- Of what it said last; empty once it is gone.
        hash text not null,
        created_at timestamptz not null,
        modified_at timestamptz not null,
        deleted_at timestamptz,
        primary key (kind, key),
        constraint oparl_object_times check (modified_at >= created_at and deleted_at >= created_at)
      );
      create index oparl_object_modified on oparl_object (kind, modified_at);
      select guard_writes('oparl_object');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table oparl_object`);
  }
}
