import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails about meetings bring the entry for the reader's own calendar along. */
export class MeetingNotices implements MigrationInterface {
  name = 'MeetingNotices1764000000017';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The file itself is written at the moment of sending, as the meeting is then.
      alter table notice
        add column carries_calendar boolean not null default false,
        add constraint notice_calendar_of_meeting check (not carries_calendar or subject_type = 'Meeting');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table notice drop constraint notice_calendar_of_meeting, drop column carries_calendar;`,
    );
  }
}
