import { environmentWith, loadConfig, type Config } from '@allmende/platform/config';
import { Refusal, exitCode } from '../exit-codes.js';
import { freePort, portTrouble } from './ports.js';

/** Few lines while all goes well, and any port for what only we ask; whoever wants it otherwise says so. */
const defaults = { LOG_LEVEL: 'warn', WORKER_HEALTH_PORT: '0' };

/**
 * The settings of `start`, as the environment says.
 * @throws ConfigError with all that is wrong, Refusal when the port is taken
 */
export async function settingsOfStart(): Promise<Config> {
  const { port, host } = loadConfig(environmentWith({}, defaults));
  const trouble = port === 0 ? null : await portTrouble(port, host);
  if (trouble) throw new Refusal(trouble, exitCode.usage);
  return loadConfig(environmentWith({ PORT: String(port || (await freePort(host))) }, defaults));
}

/** Whether ALLMENDE_DEMO asks for demo data; undefined when it says nothing. */
export function demoWish({ production }: Config): boolean | undefined {
  if (production) return false;
  const demoIfUnset = (assumed: boolean): boolean =>
    loadConfig(environmentWith({}, { ALLMENDE_DEMO: String(assumed) })).demo;
  return demoIfUnset(true) === demoIfUnset(false) ? demoIfUnset(true) : undefined;
}

/** What API and worker are told by their environment. */
export function childEnvironment(config: Config, databaseUrl: string, demo: boolean): NodeJS.ProcessEnv {
  const told = {
    PORT: String(config.port),
    WORKER_HEALTH_PORT: String(config.workerHealthPort),
    DATABASE_URL: databaseUrl,
    ALLMENDE_HOME: config.home,
    ALLMENDE_DEMO: String(demo),
  };
  // Their output comes to us by a pipe, so they can't know whether a person looks on.
  return environmentWith(told, process.stderr.isTTY ? defaults : { ...defaults, NO_COLOR: '1' });
}
