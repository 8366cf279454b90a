import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { newId, systemActor, type Clock } from '@allmende/kernel';
import { CLOCK, CONFIG, loadSecret, type Config } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { memory, secondsToWait, type DelayKind, type Failures } from './sign-in-delay.js';

/** What a try is counted against. */
export type Against = Partial<Record<DelayKind, string>>;

interface Key {
  kind: DelayKind;
  hash: Buffer;
}

/** A try that may be made; it counts as failed until it is `forgive`n. */
export interface Try {
  keys: readonly Key[];
  rows: readonly string[];
}

const guard = systemActor('sign-in');

/** One person usually owns a whole /64 of IPv6, so that is what counts as one address. */
function network(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.');
}

/** Spellings that PostgreSQL takes for the same account are one name: it lowers `İ` to `i`, JavaScript to `i` and a dot. */
const folded = (email: string): string => email.trim().toLowerCase().replaceAll('i\u0307', 'i');

/**
 * Slows down the guessing of passwords. A try is written down as failed before it is made and taken back when the
 * password was right: so many tries sent at once are counted like the same tries one after the other.
 */
@Injectable()
export class SignInGuard {
  private secret: string | undefined;

  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asks for one try. Answers the try, or the seconds to wait; a refused try is not counted. */
  begin(against: Against): Promise<Try | { wait: number }> {
    const keys = this.keysOf(against);
    const now = this.clock.now();
    return this.unitOfWork.run(guard, async (tx) => {
      await this.lock(tx, keys);
      const wait = Math.max(...(await this.waits(tx, keys, now)));
      if (wait > 0) return { wait };
      const rows = keys.map(() => newId());
      await tx.query(
        `insert into sign_in_failure (id, key_hash, failed_at)
         select id, key_hash, $3 from unnest($1::uuid[], $2::bytea[]) as failed (id, key_hash)`,
        [rows, keys.map(({ hash }) => hash), now],
      );
      return { keys, rows };
    });
  }

  /** The password was right: takes the try back, and all earlier failures of that account (but not of the address). */
  async forgive(made: Try): Promise<void> {
    const account = made.keys.find(({ kind }) => kind === 'account');
    await this.unitOfWork.run(guard, (tx) =>
      tx.query(`delete from sign_in_failure where id = any($1::uuid[]) or key_hash = $2`, [
        made.rows,
        account?.hash ?? null,
      ]),
    );
  }

  /** All failures of an account, as part of another command: she has proved herself otherwise. */
  async forgiveIn(tx: Tx, account: string): Promise<void> {
    const [key] = this.keysOf({ account });
    await tx.query('delete from sign_in_failure where key_hash = $1', [key!.hash]);
  }

  /** Deletes failures that no longer count. */
  async clearExpired(): Promise<void> {
    await this.unitOfWork.run(guard, (tx) =>
      tx.query(
        `delete from sign_in_failure where id in
           (select id from sign_in_failure where failed_at <= $1 for update skip locked)`,
        [new Date(this.clock.now().getTime() - memory)],
      ),
    );
  }

  private keysOf(against: Against): Key[] {
    this.secret ??= loadSecret(this.config);
    const secret = this.secret;
    const hashed = (kind: DelayKind, value: string): Key => ({
      kind,
      // Keyed, so that the table is no list of mail and network addresses for whoever gets hold of it.
      hash: createHmac('sha256', secret).update(`${kind}:${value}`).digest(),
    });
    return [
      ...(against.account === undefined ? [] : [hashed('account', folded(against.account))]),
      ...(against.address === undefined ? [] : [hashed('address', network(against.address))]),
    ];
  }

  /** Tries against the same key queue up until the end of the transaction, always in the same order. */
  private async lock(tx: Tx, keys: readonly Key[]): Promise<void> {
    const numbers = keys.map(({ hash }) => hash.readBigInt64BE().toString()).sort();
    for (const number of numbers) await tx.query('select pg_advisory_xact_lock($1)', [number]);
  }

  private async waits(tx: Tx, keys: readonly Key[], now: Date): Promise<number[]> {
    const rows = await tx.query<(Failures & { key: string })[]>(
      `select encode(key_hash, 'hex') as key, count(*)::int as count, max(failed_at) as latest
       from sign_in_failure where key_hash = any($1::bytea[]) and failed_at > $2 group by key_hash`,
      [keys.map(({ hash }) => hash), new Date(now.getTime() - memory)],
    );
    return keys.map(({ kind, hash }) =>
      secondsToWait(kind, rows.find(({ key }) => key === hash.toString('hex')) ?? null, now),
    );
  }
}
