import type { IncomingHttpHeaders } from 'node:http';
import type { Actor, Locale } from '@allmende/kernel';

/** All that is looked at of a request, be it answered once or opening a socket. */
export interface Sender {
  headers: IncomingHttpHeaders;
}

/** Tells who sends a request. The room `identity` answers; this is all that the doors know of it. */
export abstract class Authenticator {
  /** By the session cookie alone; anonymous when there is none. */
  abstract bySession(request: Sender): Promise<Actor>;

  /** By the bearer token alone; anonymous when there is none. @throws OperationError UNAUTHENTICATED for a dead token */
  abstract byToken(request: Sender): Promise<Actor>;

  /** Language of who sends the request, as long as nobody knows her. */
  abstract localeOf(request: Sender): Locale;
}
