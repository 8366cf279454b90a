import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail to people who have no account (yet), with a link that is theirs alone. */
export class Letters implements MigrationInterface {
  name = 'Letters1764000000010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The link itself is signed at the moment of sending and kept nowhere: see SignedLinks.
      -- One event may be told in several notices: the applicant reads something else than the moderators.
      alter table notice
        add column part smallint not null default 0,
        add column link_purpose text,
        add column link_id uuid,
        drop constraint notice_event_key,
        add constraint notice_event_part unique (event_id, part),
        add constraint notice_link check (num_nonnulls(link_purpose, link_id) in (0, 2));

      alter table delivery
        add column address citext,
        add column reader_name text,
        add column reader_locale text check (reader_locale in ('de', 'en')),
        drop constraint delivery_once,
        drop constraint delivery_check,
        add constraint delivery_once unique nulls not distinct (notice_id, account_id, endpoint_id, address, channel),
        add constraint delivery_check check (case
          when channel = 'WEBHOOK' then endpoint_id is not null and num_nonnulls(account_id, address) = 0
          when address is not null then channel = 'EMAIL' and num_nonnulls(account_id, endpoint_id) = 0
          else endpoint_id is null and account_id is not null end),
        add constraint delivery_letter check (num_nonnulls(address, reader_name, reader_locale) in (0, 3));
      create index delivery_letters on delivery (address) where address is not null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      select set_config('app.actor', 'system:migration', true);
      delete from delivery where address is not null;
      drop index delivery_letters;
      alter table delivery
        drop constraint delivery_letter,
        drop constraint delivery_check,
        drop constraint delivery_once,
        drop column reader_locale,
        drop column reader_name,
        drop column address,
        add constraint delivery_once unique nulls not distinct (notice_id, account_id, endpoint_id, channel),
        add constraint delivery_check check (case channel when 'WEBHOOK' then endpoint_id is not null and account_id is null
                            else endpoint_id is null and account_id is not null end);
      delete from delivery where notice_id in (select id from notice where part > 0);
      delete from notice where part > 0;
      alter table notice
        drop constraint notice_event_part,
        add constraint notice_event_key unique (event_id),
        drop column link_id,
        drop column link_purpose,
        drop column part;
    `);
  }
}
