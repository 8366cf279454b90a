import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { EmbeddedPostgresError } from './errors.js';

// The one kind of lock that its holder's death, however sudden, releases by itself.
const LOCK = [0x616c6c6d, 1];
const RELEASE_MS = 2_000;

/** This process owns a running server as long as a connection of it holds a lock in there. */
export interface Owner {
  /** The connection with the lock, to the database `postgres`. */
  client: Client;
  /** False when the server crashed and another process took it over since. */
  held: boolean;
  /** Gives the server up, or forgets it after its shutdown. */
  release(): Promise<void>;
}

/**
 * Takes the lock; undefined while the server does not answer yet.
 * @throws EmbeddedPostgresError ALREADY_RUNNING with the process id of the owner
 */
export async function claim(connection: ClientConfig): Promise<Owner | undefined> {
  const client = await lockedClient(connection);
  if (!client) return undefined;
  let released = false;
  const release = async () => {
    released = true;
    await owner.client.end().catch(() => undefined);
  };
  const owner: Owner = { client, held: true, release };
  // When any backend crashes, PostgreSQL cuts all connections, and with ours the lock: take it again.
  const keep = async (): Promise<void> => {
    await sleep(1_000, undefined, { ref: false });
    if (released) return;
    const again = await lockedClient(connection).catch(() => 'TAKEN' as const);
    if (again === 'TAKEN') owner.held = false;
    else if (again) await watch(again);
    else await keep();
  };
  const watch = async (next: Client): Promise<void> => {
    owner.client = next.once('end', () => void keep());
    if (released) await next.end();
  };
  await watch(client);
  return owner;
}

async function lockedClient(connection: ClientConfig): Promise<Client | undefined> {
  const application_name = `allmende ${process.pid}`;
  const rest = { database: 'postgres', ssl: false, application_name, connectionTimeoutMillis: RELEASE_MS };
  const client = new Client({ ...connection, ...rest });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // A killed owner's lock goes with its connection, which the server notices a moment later.
    for (const end = Date.now() + RELEASE_MS; Date.now() < end; await sleep(50)) {
      const { rows } = await client.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_lock($1, $2) AS mine',
        LOCK,
      );
      if (rows[0]?.mine) return client;
    }
    throw await alreadyRunning(client);
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof EmbeddedPostgresError) throw error;
    if ((error as { code?: string }).code !== '28P01') return undefined;
    const message = 'The running PostgreSQL refuses the password kept beside its data: restore that file.';
    throw new EmbeddedPostgresError('NO_ACCESS', message, { cause: error });
  }
}

async function alreadyRunning(client: Client): Promise<EmbeddedPostgresError> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND granted`,
    LOCK,
  );
  const pid = rows[0]?.name.split(' ').at(-1) ?? 'unknown';
  return new EmbeddedPostgresError(
    'ALREADY_RUNNING',
    `Allmende is already running on this folder (pid ${pid}).`,
  );
}
