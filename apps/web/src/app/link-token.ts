import { useLocation } from 'react-router';

/** What our links in mails look like behind `#`; anything else there is no token. */
const shape = /^#([A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43})$/;

/** The token of a link in a mail, or null. It stays behind `#`, so it reaches neither a log nor another page. */
export function readLinkToken(hash: string): string | null {
  return shape.exec(hash)?.[1] ?? null;
}

/** The token in the address on screen, or null. */
export function useLinkToken(): string | null {
  return readLinkToken(useLocation().hash);
}
