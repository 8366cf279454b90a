import { ConfigError } from '@allmende/platform/config';
import { EmbeddedPostgresError } from '@allmende/platform/embedded-postgres';
import { OperationError, UserFaults } from '@allmende/platform/graphql';
import { exitCode, Refusal, type ExitCode } from './exit-codes.js';

/** What an operator reads when a command ends badly, and what a script gets. */
export interface Explanation {
  text: string;
  code: ExitCode;
}

/** PostgreSQL's and Node's own codes for trouble that an operator can end. */
const known: Record<string, string> = {
  ENOSPC: 'The disk is full: free some space, then try again.',
  EDQUOT: 'The disk quota is used up: free some space, then try again.',
  '53100': "The database server's disk is full: free some space there, then try again.",
  '42501': 'DATABASE_URL: this user lacks a right in the database',
  '57P01': 'The database server is shutting down: start it again, then repeat the command.',
  '57P03': 'The database server is starting or stopping: try again in a moment.',
  '53300': 'The database server accepts no more connections: end some, or raise its max_connections.',
  ECONNREFUSED: 'The database server no longer answers: start it again, then repeat the command.',
  ECONNRESET: 'The connection was cut: look at the other side, then repeat the command.',
};

/** One sentence where the operator can mend it; the whole stack where only we can. */
export function explain(error: unknown): Explanation {
  if (error instanceof ConfigError) return { text: error.message, code: exitCode.usage };
  if (error instanceof Refusal) return { text: error.message, code: error.code };
  if (error instanceof EmbeddedPostgresError) return failed(error.message);
  if (error instanceof UserFaults) return failed(error.faults.map(({ text }) => text.en).join('\n'));
  if (error instanceof OperationError) return failed(error.text.en);
  if (!(error instanceof Error)) return failed(String(error));
  const code = codeOf(error);
  if (code === '42501') return failed(`${known[code]} (${error.message}).`);
  if (code === 'EACCES' || code === 'EROFS')
    return failed(`A file or folder is closed to us: ${error.message}.`);
  return failed(known[code] ?? error.stack ?? error.message);
}

const failed = (text: string): Explanation => ({ text, code: exitCode.failed });

/** TypeORM wraps what the driver says. */
function codeOf(error: Error): string {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  return String(driverError?.code ?? code ?? '');
}
