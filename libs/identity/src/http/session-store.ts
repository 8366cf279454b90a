import type { SessionStore } from '@fastify/session';
import type { Sessions, SignedIn } from '../session.service.js';

declare module 'fastify' {
  interface Session {
    /** Set by passport while somebody signs in. */
    passport?: SignedIn;
  }
}

type Done = (error?: unknown) => void;
const settle = (work: Promise<void>, done: Done): void => void work.then(() => done(), done);

/**
 * What `@fastify/session` asks for, over our sessions. Reading gives back nothing: the row is read when somebody asks who
 * it is, not for each stylesheet. And what nobody has signed in to is not written down.
 */
export const sessionStore = (sessions: Sessions): SessionStore => ({
  get: (_, done) => done(null, {} as Parameters<typeof done>[1]),
  set: (secret, { passport }, done) =>
    settle(passport ? sessions.start(secret, passport) : Promise.resolve(), done),
  destroy: (secret, done) => settle(sessions.end(secret), done),
});
