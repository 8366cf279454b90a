import { loadConfig } from '@allmende/platform/config';
import { bringUpToDate, withDatabase } from '../database.js';
import { say } from '../output.js';

/** Migrates tables and queue. */
export async function act(): Promise<void> {
  const config = loadConfig();
  const ran = await withDatabase(config, (url) => bringUpToDate(config, url));
  ran.forEach(say);
  say(ran.length > 0 ? `${ran.length} migrations done.` : 'Everything is up to date.');
}
