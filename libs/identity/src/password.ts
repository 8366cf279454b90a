import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { fault, type UserFault } from '@allmende/platform/graphql';

/** argon2id (the library's default kind) as OWASP's Password Storage Cheat Sheet asks: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const passwordLength = { min: 12, max: 1024 } as const;

/** Lets only so many run at once, in order of arrival: hashing fills a core and 19 MiB each time. */
export function limiter(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= width) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on, not given back: nobody can slip in between.
      if (next) next();
      else running -= 1;
    }
  };
}

const inTurn = limiter(availableParallelism());

/** The same password can be typed as different code points, `ü` for one; this makes them equal. */
const canonical = (password: string): string => password.normalize('NFKC');

/** Hash of a password, with its salt and parameters, as PHC text. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(canonical(password), parameters));

let nobodysHash: Promise<string> | undefined;

/**
 * True when the password belongs to the hash. Without a hash (no such account, or no password) the same work is done
 * for nothing, so that the time of the answer doesn't tell who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await (nobodysHash ??= hashPassword('nobody has this password')));
  const matches = await inTurn(() => verify(against, canonical(password)));
  return matches && passwordHash !== null;
}

/** What is wrong with a new password, or null. Length is what counts; rules about kinds of characters don't help. */
export function passwordFault(password: string, path: string): UserFault | null {
  const length = [...canonical(password)].length;
  if (length >= passwordLength.min && length <= passwordLength.max) return null;
  return fault('PASSWORD_LENGTH', path, {
    de: `Das Passwort muss ${passwordLength.min} bis ${passwordLength.max} Zeichen haben.`,
    en: `The password must have ${passwordLength.min} to ${passwordLength.max} characters.`,
  });
}
