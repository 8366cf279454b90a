import type { FastifyRequest } from 'fastify';
import type { Actor, Locale } from '@allmende/kernel';

/** Tells who sends a request. The room `identity` answers; this is all that the doors know of it. */
export abstract class Authenticator {
  /** By the session cookie alone; anonymous when there is none. */
  abstract bySession(request: FastifyRequest): Promise<Actor>;

  /** By the bearer token alone; anonymous when there is none. @throws OperationError UNAUTHENTICATED for a dead token */
  abstract byToken(request: FastifyRequest): Promise<Actor>;

  /** Language of who sends the request, as long as nobody knows her. */
  abstract localeOf(request: FastifyRequest): Locale;
}
