import { fastifyCookie } from '@fastify/cookie';
import type { Config } from '@allmende/platform/config';
import type { Sender } from '@allmende/platform/graphql';

type Site = Pick<Config, 'publicUrl'>;

/** True where people reach us over TLS. */
export const isSecure = ({ publicUrl }: Site): boolean => publicUrl.startsWith('https:');

/** Name of the session cookie; browsers take `__Host-` only from this very host, over TLS, for all paths. */
export const cookieNameOf = (site: Site): string => (isSecure(site) ? '__Host-allmende' : 'allmende');

/** False for what we cannot have made. */
export const looksLikeSecret = (secret: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(secret);

/** The secret of the session that comes with a request, or null. */
export function sessionSecretOf({ headers }: Sender, site: Site): string | null {
  const secret = fastifyCookie.parse(headers.cookie ?? '')[cookieNameOf(site)];
  return secret !== undefined && looksLikeSecret(secret) ? secret : null;
}
