/** What went wrong, for programs; the message says it to people. */
export type EmbeddedPostgresFault =
  | 'NO_PROGRAMS'
  | 'ALREADY_RUNNING'
  | 'DISK_FULL'
  | 'NO_ACCESS'
  | 'OTHER_VERSION'
  | 'DAMAGED'
  | 'START_FAILED';

/** The embedded PostgreSQL cannot be used; `message` is one sentence that an operator can act on. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly fault: EmbeddedPostgresFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

// The first pattern that matches wins; they are words of Node (ENOSPC …) and of PostgreSQL in English.
const KNOWN: [RegExp, EmbeddedPostgresFault, (folder: string, said: string) => string][] = [
  [
    /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|wrote only/,
    'DISK_FULL',
    (folder) => `The disk that holds ${folder} is full: free some space, then start again.`,
  ],
  [
    /invalid permissions|EACCES|EPERM|EROFS|Permission denied|not permitted|Read-only|wrong ownership|ENOENT.*mkdir/,
    'NO_ACCESS',
    (folder, said) =>
      `PostgreSQL cannot use ${folder} (${said}): give it to the user who starts Allmende and close it to others ` +
      `(chmod -R u=rwX,go= ${folder}/cluster), or choose another folder.`,
  ],
  [
    /ENOTDIR|EEXIST/,
    'NO_ACCESS',
    (folder) => `${folder} is not a folder: move the file away, or choose another folder.`,
  ],
  [
    /incompatible with server/,
    'OTHER_VERSION',
    (folder) =>
      `The database in ${folder} was made by another major version of PostgreSQL: export it with the Allmende that made it, or choose another folder.`,
  ],
  [
    /could not (open|read|locate|access|find|stat|load)|invalid|corrupt|not a valid|bogus|missing|does not exist|contains errors/,
    'DAMAGED',
    (folder, said) =>
      `The database in ${folder} is damaged (${said}): restore a backup, or move the folder away to begin with an empty one.`,
  ],
  [/()/, 'START_FAILED', (folder, said) => `PostgreSQL does not start in ${folder} (${said}).`],
];

/** Turns what Node or PostgreSQL said about `folder` into one sentence; an error that is one already passes. */
export function explain(cause: unknown, folder: string): EmbeddedPostgresError {
  if (cause instanceof EmbeddedPostgresError) return cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  const lines = text.split('\n').filter((line) => line.trim());
  const line = lines.find((each) => /(FATAL|PANIC|error):/.test(each)) ?? lines.at(-1) ?? 'it said nothing';
  const said = line.replace(/^.*?(FATAL|PANIC|error):\s*/, '').replace(/\.$/, '');
  const [, fault, sentence] = KNOWN.find(([pattern]) => pattern.test(text))!;
  return new EmbeddedPostgresError(fault, sentence(folder, said), { cause });
}
