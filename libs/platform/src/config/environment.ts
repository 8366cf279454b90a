/** Settings by the names they have in the environment. */
export type Settings = Readonly<Record<string, string>>;

/**
 * Our own environment for `loadConfig` or for a process that we start.
 * @param settings count instead of what is there
 * @param defaults count where nothing is there
 */
export function environmentWith(settings: Settings, defaults: Settings = {}): NodeJS.ProcessEnv {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  return { ...defaults, ...given, ...settings };
}
