import { once } from 'node:events';
import { connect } from 'node:net';
import { Client } from 'pg';
import { exitCode, Refusal } from './exit-codes.js';

const patienceMs = 5_000;
const oldestMajor = 18;

/** Eight bytes that every PostgreSQL answers with one: S (speaks TLS) or N (does not). */
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

type Coded = Error & { code?: string };

/**
 * Makes sure that DATABASE_URL leads to a PostgreSQL that we can use.
 * @throws Refusal with one sentence on what is wrong and how to mend it
 */
export async function checkDatabase(url: string): Promise<void> {
  const { hostname, port, searchParams } = new URL(url);
  // A socket in the file system has no host to knock at; what the driver says must do.
  if (hostname && !searchParams.has('host')) await knock(hostname, Number(port || 5432));
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    );
    const version = rows[0]!.version;
    if (Number.parseInt(version, 10) < oldestMajor)
      throw wrong('DATABASE_URL', `the server is PostgreSQL ${version}; needed is ${oldestMajor} or newer.`);
  } catch (error) {
    throw error instanceof Refusal ? error : wrong('DATABASE_URL', refusalOf(error as Coded, url));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes sure that something listens where REDIS_URL leads. @throws Refusal */
export async function checkRedis(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  await ask('REDIS_URL', hostname, Number(port || 6379), null);
}

const wrong = (setting: string, problem: string): Refusal =>
  new Refusal(`${setting}: ${problem}`, exitCode.usage);

async function knock(host: string, port: number): Promise<void> {
  const answer = await ask('DATABASE_URL', host, port, sslRequest);
  if (answer !== 'S' && answer !== 'N')
    throw wrong('DATABASE_URL', `what answers at ${host}:${port} is not PostgreSQL.`);
}

/** Connects, asks if there is a question, and tells the first letter of the answer; empty when none came. */
async function ask(setting: string, host: string, port: number, question: Buffer | null): Promise<string> {
  const signal = AbortSignal.timeout(patienceMs);
  const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port });
  socket.on('error', () => undefined);
  try {
    await once(socket, 'connect', { signal }).catch(({ code }: Coded) => {
      throw wrong(setting, unreachable(host, port, code));
    });
    if (!question) return '';
    socket.write(question);
    const answered = once(socket, 'data', { signal }).then(([data]) => (data as Buffer).toString('latin1'));
    const closed = once(socket, 'close', { signal }).then(() => '');
    return (await Promise.race([answered, closed]).catch(() => '')).slice(0, 1);
  } finally {
    socket.destroy();
  }
}

export function unreachable(host: string, port: number, code: string | undefined): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `there is no host named "${host}".`;
  return `nothing answers at ${host}:${port}; is the server running, and is the address right?`;
}

/** What the server says to whom it does not let in. The password is never repeated. */
export function refusalOf({ code, message }: Pick<Coded, 'code' | 'message'>, url: string): string {
  const { username, pathname } = new URL(url);
  const user = decodeURIComponent(username);
  if (code === '28P01') return `the server refuses the password of user "${user}".`;
  if (code === '28000') return `the server does not let user "${user}" in (${message}).`;
  if (code === '3D000') return `the server has no database "${pathname.slice(1)}"; create it first.`;
  return `the server can't be used (${message}).`;
}
