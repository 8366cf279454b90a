import { findEmbeddedPostgres, startEmbeddedPostgres } from '@allmende/platform/embedded-postgres';
import { Refusal } from '../exit-codes.js';
import { note } from '../output.js';
import { mortality, type Part } from './part.js';

const lookEveryMs = 2_000;

/** The embedded PostgreSQL as a part of the running whole; `url` leads to it. */
export async function startEmbeddedDatabase(dataDir: string): Promise<Part & { url: string }> {
  const server = await startEmbeddedPostgres({ dataDir, log: note });
  const { died, die } = mortality();
  const watch = setInterval(() => {
    if (!findEmbeddedPostgres(dataDir))
      die(new Refusal(`PostgreSQL has ended; ${dataDir}/server.log says why.`));
  }, lookEveryMs);
  return {
    url: server.url,
    died,
    stop: () => {
      clearInterval(watch);
      return server.stop();
    },
    kill: () => {
      const running = findEmbeddedPostgres(dataDir);
      if (running) process.kill(running.pid, 'SIGQUIT');
    },
  };
}
