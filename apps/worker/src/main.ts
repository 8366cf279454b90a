import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { startMailCatcher } from '@allmende/notifications/worker';
import { ConfigError, loadConfig } from '@allmende/platform/config';
import { WorkerModule } from './worker.module.js';

/** Runs the worker until SIGTERM or SIGINT; then it finishes the jobs at hand. */
async function main(): Promise<void> {
  const config = loadConfig();
  if (!config.databaseUrl)
    throw new ConfigError(['DATABASE_URL: the worker needs it; `allmende start` sets it']);
  // Without a mail server of its own the worker catches its mails; the way there is the same.
  const catcher = config.smtpUrl ? null : await startMailCatcher({ home: config.home });
  const smtpUrl = config.smtpUrl ?? catcher!.url;
  const app = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(config, config.databaseUrl, smtpUrl),
    {
      logger: logLevels(config.logLevel),
      abortOnError: false,
    },
  );
  app.enableShutdownHooks();
}

const levels = ['error', 'warn', 'log', 'debug'] as const;
const logLevels = (level: (typeof levels)[number]) => levels.slice(0, levels.indexOf(level) + 1);

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
