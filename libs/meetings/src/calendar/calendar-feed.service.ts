import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import {
  accountIdOf,
  newId,
  systemActor,
  today,
  type Actor,
  type Clock,
  type Grant,
  type Locale,
} from '@allmende/kernel';
import { CLOCK, SignedLinks } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { CalendarFeedEntity } from './calendar-feed.entity.js';

interface Reader {
  feedId: string;
  lastUsedOn: string | null;
  accountId: string;
  locale: Locale;
  grants: Grant[];
}

/** A program fetches with the address alone. */
const program = systemActor('calendar-feed');

/** The secret addresses under which people subscribe to their own meetings. */
@Injectable()
export class CalendarFeeds {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(SignedLinks) private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes an address for the person, or leaves the one that she has. @returns id of the feed */
  create(actor: Actor): Promise<string> {
    return this.inHerName(actor, async (tx, accountId) => {
      const feed = await this.current(tx, accountId);
      return feed?.id ?? this.add(tx, actor, accountId, 'createCalendarFeed');
    });
  }

  /** Puts a new address in place of the one that she has, which is dead from now on. @returns id of the new feed */
  renew(actor: Actor): Promise<string> {
    return this.inHerName(actor, async (tx, accountId) => {
      const feed = await this.current(tx, accountId);
      if (feed) await this.end(tx, feed.id);
      return this.add(tx, actor, accountId, 'renewCalendarFeed');
    });
  }

  /** Ends the address; nothing happens when there is none. */
  async revoke(actor: Actor): Promise<void> {
    await this.inHerName(actor, async (tx, accountId) => {
      const feed = await this.current(tx, accountId);
      if (!feed) return;
      await this.end(tx, feed.id);
      await this.record(tx, actor, 'revokeCalendarFeed', feed.id);
    });
  }

  /**
   * Whoever holds the address is taken for its person, with her roles of this moment. Only for reading a calendar.
   * @returns null when the address is forged, was revoked, or its account is disabled
   */
  async readerOf(token: string): Promise<Actor | null> {
    const id = this.links.read('calendar', token);
    const [reader] = id ? await this.dataSource.query<Reader[]>(readerOfFeed, [id]) : [];
    if (!reader) return null;
    await this.noteUse(reader);
    const { feedId: sessionId, accountId, grants, locale } = reader;
    return { kind: 'account', sessionId, accountId, grants, locale };
  }

  /** Once a day: it tells her whether an address is still in use. */
  private async noteUse({ feedId, lastUsedOn }: Reader): Promise<void> {
    const day = today(this.clock);
    if (lastUsedOn === day) return;
    await this.unitOfWork.run(program, (tx) =>
      tx.update(CalendarFeedEntity, { id: feedId }, { lastUsedOn: day }),
    );
  }

  /** The person's row is the lock: two windows make one address. */
  private inHerName<T>(actor: Actor, work: (tx: Tx, accountId: string) => Promise<T>): Promise<T> {
    const accountId = accountIdOf(actor);
    if (!accountId) throw new Error('Only a person has a calendar');
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.query(`select from account where id = $1 for update`, [accountId]);
      return work(tx, accountId);
    });
  }

  private current(tx: Tx, accountId: string): Promise<CalendarFeedEntity | null> {
    return tx.findOneBy(CalendarFeedEntity, { accountId, revokedAt: IsNull() });
  }

  private async add(tx: Tx, actor: Actor, accountId: string, action: string): Promise<string> {
    const id = newId();
    await tx.insert(CalendarFeedEntity, { id, accountId, createdAt: this.clock.now() });
    await this.record(tx, actor, action, id);
    return id;
  }

  private async end(tx: Tx, id: string): Promise<void> {
    await tx.update(CalendarFeedEntity, { id }, { revokedAt: this.clock.now() });
  }

  private record(tx: Tx, actor: Actor, action: string, subjectId: string): Promise<void> {
    return this.audit.append(tx, actor, { action, subjectType: 'CalendarFeed', subjectId });
  }
}

const readerOfFeed = `
  select f.id as "feedId", f.last_used_on::text as "lastUsedOn", a.id as "accountId", a.locale,
    (select coalesce(json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id)), '[]')
     from current_role_grant g where g.account_id = a.id) as grants
  from calendar_feed f join account a on a.id = f.account_id
  where f.id = $1 and f.revoked_at is null and a.state = 'ACTIVE'`;
