import { environmentWith, loadConfig, type Config } from '@allmende/platform/config';
import { Refusal, exitCode } from '../exit-codes.js';
import { freePort, portTrouble } from './ports.js';

/** Few lines while all goes well; who wants more sets LOG_LEVEL. */
const quiet = { LOG_LEVEL: 'warn' };

/**
 * The settings of `start`: as the environment says, with ports that are free.
 * @throws ConfigError with all that is wrong, Refusal when the port is taken
 */
export async function settingsOfStart(): Promise<Config> {
  const given = loadConfig(environmentWith({}, quiet));
  const port = given.port === 0 ? await freePort(0, given.host) : given.port;
  const trouble = await portTrouble(port, given.host);
  if (trouble) throw new Refusal(trouble, exitCode.usage);
  const workerHealthPort = await freePort(given.workerHealthPort, given.host);
  const ports = { PORT: String(port), WORKER_HEALTH_PORT: String(workerHealthPort) };
  return loadConfig(environmentWith(ports, quiet));
}

/** Whether ALLMENDE_DEMO asks for demo data; undefined when it says nothing. */
export function demoWish({ production }: Config): boolean | undefined {
  if (production) return false;
  const demoIfUnset = (assumed: boolean): boolean =>
    loadConfig(environmentWith({}, { ALLMENDE_DEMO: String(assumed) })).demo;
  return demoIfUnset(true) === demoIfUnset(false) ? demoIfUnset(true) : undefined;
}

/** What API and worker are told by their environment. */
export const childEnvironment = (config: Config, databaseUrl: string, demo: boolean): NodeJS.ProcessEnv =>
  environmentWith(
    {
      PORT: String(config.port),
      WORKER_HEALTH_PORT: String(config.workerHealthPort),
      DATABASE_URL: databaseUrl,
      ALLMENDE_HOME: config.home,
      ALLMENDE_DEMO: String(demo),
    },
    quiet,
  );
