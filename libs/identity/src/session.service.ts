import { Inject, Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { newId, systemActor, type Actor, type Clock, type Grant, type Locale } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { personOf, pseudoPerson, type Person } from './account.policy.js';
import { hashOfSecret } from './secret.js';
import { SessionEntity } from './session.entity.js';
import { expiryOf, isDue } from './session-expiry.js';

/** Who signed in, and with what. */
export interface SignedIn {
  accountId: string;
  /** As the browser calls itself; helps people to tell their sessions apart. */
  userAgent: string | null;
}

interface Row {
  sessionId: string;
  accountId: string;
  createdAt: Date;
  lastSeenAt: Date;
  locale: Locale;
  grants: Grant[];
}

const longestUserAgent = 400;

/** Sessions of people who signed in. Nobody else has one. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins a session under a new secret. */
  async start(secret: string, { accountId, userAgent }: SignedIn): Promise<void> {
    const now = this.clock.now();
    const id = newId();
    const actor = pseudoPerson(accountId, id);
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.insert(SessionEntity, {
        id,
        tokenHash: hashOfSecret(secret),
        accountId,
        userAgent: userAgent?.slice(0, longestUserAgent) ?? null,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: expiryOf(now, now),
      });
      await this.audit.append(tx, actor, { action: 'signIn', subjectType: 'Session', subjectId: id });
    });
  }

  /** Who holds the secret, with her grants of this moment, by one statement; null when the session is dead. */
  async personOf(secret: string): Promise<Person | null> {
    const now = this.clock.now();
    const [row] = await this.dataSource.query<Row[]>(
      `select s.id as "sessionId", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
              a.id as "accountId", a.locale,
              (select coalesce(json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id)), '[]')
               from current_role_grant g where g.account_id = a.id) as grants
       from session s join account a on a.id = s.account_id
       where s.token_hash = $1 and s.expires_at > $2 and a.state = 'ACTIVE'`,
      [hashOfSecret(secret), now],
    );
    if (!row) return null;
    const { accountId, sessionId, grants, locale } = row;
    const person: Person = { kind: 'account', accountId, sessionId, grants, locale };
    if (isDue(row.lastSeenAt, now)) await this.touch(person, row, now);
    return person;
  }

  /** Ends the session of a secret; nothing happens when there is none. */
  async end(secret: string): Promise<void> {
    const tokenHash = hashOfSecret(secret);
    await this.unitOfWork.run(systemActor('sessions'), async (tx) => {
      const session = await tx.findOneBy(SessionEntity, { tokenHash });
      if (!session) return;
      await tx.delete(SessionEntity, { id: session.id });
      const { accountId, id: sessionId } = session;
      const actor = pseudoPerson(accountId, sessionId);
      await this.audit.append(tx, actor, { action: 'signOut', subjectType: 'Session', subjectId: sessionId });
    });
  }

  /** Ends one session of the actor, whichever. @throws OperationError NOT_FOUND for those of others */
  async revoke(actor: Actor, sessionId: string): Promise<string> {
    const { accountId } = personOf(actor);
    await this.unitOfWork.run(actor, async (tx) => {
      const { affected } = await tx.delete(SessionEntity, { id: sessionId, accountId });
      if (!affected) throw notFound();
      await this.audit.append(tx, actor, {
        action: 'revokeSession',
        subjectType: 'Session',
        subjectId: sessionId,
      });
    });
    return accountId;
  }

  /** Ends all sessions of the actor but the one she is in. Answers how many. */
  async endOthers(actor: Actor): Promise<number> {
    const { accountId } = personOf(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const count = await this.endOthersIn(tx, actor);
      await this.audit.append(tx, actor, {
        action: 'signOutEverywhere',
        subjectType: 'Account',
        subjectId: accountId,
        details: { count },
      });
      return count;
    });
  }

  /** The same as part of another command. */
  async endOthersIn(tx: Tx, actor: Actor): Promise<number> {
    const { accountId, sessionId } = personOf(actor);
    const { affected } = await tx.delete(SessionEntity, { accountId, id: Not(sessionId) });
    return affected ?? 0;
  }

  /** Ends all sessions of an account, as part of another command. Answers how many. */
  async endAllIn(tx: Tx, accountId: string): Promise<number> {
    const { affected } = await tx.delete(SessionEntity, { accountId });
    return affected ?? 0;
  }

  /** Deletes the expired ones of everybody. */
  async clearExpired(): Promise<void> {
    await this.unitOfWork.run(systemActor('expiry'), (tx) =>
      tx.query(
        `delete from session where id in (select id from session where expires_at <= $1 for update skip locked)`,
        [this.clock.now()],
      ),
    );
  }

  /** Of requests that come at once, the first one writes. */
  private async touch(
    person: Person,
    { sessionId: id, createdAt, lastSeenAt }: Row,
    now: Date,
  ): Promise<void> {
    const seen = { lastSeenAt: now, expiresAt: expiryOf(createdAt, now) };
    await this.unitOfWork.run(person, (tx) => tx.update(SessionEntity, { id, lastSeenAt }, seen));
  }
}
