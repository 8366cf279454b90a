import { join, resolve } from 'node:path';
import { z } from 'zod';

const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must be a URL that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
    );

const megabyte = 1024 * 1024;

const flag = z
  .enum(['true', 'false', '1', '0'], 'must be true or false')
  .transform((v) => v === 'true' || v === '1');

const schema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production')
    .default('development'),
  PORT: z.coerce
    .number('must be a number')
    .int()
    .min(0, 'must be at least 0')
    .max(65535, 'must be at most 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url('http:', 'https:').optional(),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().default('Allmende <noreply@example.org>'),
  ALLMENDE_HOME: z.string().default('.allmende'),
  FILES_DIR: z.string().optional(),
  ATTACHMENT_MAX_MB: z.coerce
    .number('must be a number of megabytes, 1 to 1000')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(1000, 'must be at most 1000')
    .default(25),
  ALLMENDE_DEMO: flag.optional(),
  ALLMENDE_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRUST_PROXY: z.coerce
    .number('must be the number of proxies in front, 0 to 9')
    .int()
    .min(0)
    .max(9)
    .default(0),
  LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug'], 'must be error, warn, log or debug').default('log'),
  WORKER_HEALTH_PORT: z.coerce.number().int().min(0).max(65535).default(3001),
});

/** Names of all settings, as they stand in the environment. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

/** What production must have besides, by the names in the environment, and why. */
export const neededInProduction = {
  DATABASE_URL: 'the embedded server is for trying out',
  SMTP_URL: 'mail would only be captured',
  PUBLIC_URL: 'links in mails need it',
  ALLMENDE_SECRET: 'it signs the unsubscribe links of mails',
  FILES_DIR: 'attachments lie there, for all processes, and belong into the backup',
};

/** Looks at what was given, not at what could be read of it: so it adds to the other faults. */
function faultsInProduction(given: NodeJS.ProcessEnv): string[] {
  if (given.NODE_ENV !== 'production') return [];
  const missing = Object.entries(neededInProduction).filter(([name]) => given[name] === undefined);
  return [
    ...(flag.safeParse(given.ALLMENDE_DEMO).data
      ? ['ALLMENDE_DEMO: demo accounts are refused in production']
      : []),
    ...missing.map(([name, why]) => `${name}: must be set in production: ${why}`),
  ];
}

/** Settings of one process, checked. The only door to the environment; nothing else reads it. */
export interface Config {
  production: boolean;
  port: number;
  host: string;
  /** Address under which people reach the web app, without a trailing slash. */
  publicUrl: string;
  /** Null: the embedded server is to be used. */
  databaseUrl: string | null;
  /** Null: BullMQ runs on PostgreSQL. */
  redisUrl: string | null;
  /** Null: mail is captured inside and shown at /dev/mail. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Absolute path of the folder for local data. */
  home: string;
  /** Absolute path of the folder with the attachments; the same one for all processes. */
  filesDir: string;
  /** Largest attachment, in bytes. */
  attachmentLimit: number;
  demo: boolean;
  /** Signs unsubscribe links and keys the hashes of failed sign-ins; null: one is made and kept in `home`. */
  secret: string | null;
  /** Number of proxies in front of the API whose word about the client's address counts. */
  trustProxy: number;
  logLevel: 'error' | 'warn' | 'log' | 'debug';
  workerHealthPort: number;
}

/** Thrown with every fault of the environment at once, one line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(readonly faults: readonly string[]) {
    super(`The settings are not usable:\n${faults.map((f) => `  - ${f}`).join('\n')}`);
  }
}

/**
 * Reads and checks the environment. Empty values count as unset.
 * @throws ConfigError with the list of all that is wrong
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const faults = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  faults.push(...faultsInProduction(given));
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const e = parsed.data;
  return {
    production: e.NODE_ENV === 'production',
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    databaseUrl: e.DATABASE_URL ?? null,
    redisUrl: e.REDIS_URL ?? null,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM,
    home: resolve(e.ALLMENDE_HOME),
    filesDir: resolve(e.FILES_DIR ?? join(e.ALLMENDE_HOME, 'files')),
    attachmentLimit: e.ATTACHMENT_MAX_MB * megabyte,
    demo: e.ALLMENDE_DEMO ?? false,
    secret: e.ALLMENDE_SECRET ?? null,
    trustProxy: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
    workerHealthPort: e.WORKER_HEALTH_PORT,
  };
}
