import cookie from '@fastify/cookie';
import fastifyPassport from '@fastify/passport';
import session from '@fastify/session';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '@allmende/platform/config';
import { requestFaultOf, type Text } from '@allmende/platform/graphql';
import { localeOf } from '../locale.js';
import { newSecret } from '../secret.js';
import { Sessions, type SignedIn } from '../session.service.js';
import { SignIn, SignInRefused } from '../sign-in.service.js';
import { refusalOf } from './same-site.js';
import { cookieNameOf, isSecure, looksLikeSecret } from './session-cookie.js';
import { sessionStore } from './session-store.js';
import { localStrategy } from './strategies/local.js';

// PostgreSQL knows no NUL in a text; nobody has one in an address.
const credentials = z.object({
  email: z
    .string()
    .min(1)
    .max(320)
    .regex(/^[^\0]*$/),
  password: z.string().min(1).max(1024),
});

const badCredentialsShape: Text = {
  de: 'Erwartet werden „email“ und „password“ als Text.',
  en: 'Expected are "email" and "password" as text.',
};

/**
 * A random value of 256 bits needs no signature: it is looked up by its hash, and nobody can make one that is known
 * here. So there is no signing key to keep or to change; what doesn't even look like ours is dropped.
 */
const unsigned = {
  sign: (secret: string) => secret,
  unsign: (secret: string) => {
    const valid = looksLikeSecret(secret);
    return { valid, renew: false, value: valid ? secret : null };
  },
};

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  text: Text,
): FastifyReply {
  const message = text[localeOf(request.headers['accept-language'])];
  return reply.code(status).send({ code, message });
}

/** Cookies, sessions and the routes `/auth/login` and `/auth/logout` on Fastify. */
@Injectable()
export class IdentityHttp {
  private readonly passport = new fastifyPassport.Authenticator();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignIn) signIn: SignIn,
  ) {
    this.passport.use(localStrategy(signIn));
    this.passport.registerUserSerializer<Pick<SignedIn, 'accountId'>, SignedIn>(
      async ({ accountId }, { headers }) => ({ accountId, userAgent: headers['user-agent'] ?? null }),
    );
  }

  /** Adds all to the given instance. To be called before it is ready. */
  async register(fastify: FastifyInstance): Promise<void> {
    const attributes = { path: '/', httpOnly: true, secure: isSecure(this.config), sameSite: 'lax' } as const;
    // Given to both: the cookie that clears another must carry the same attributes, else browsers ignore it.
    await fastify.register(cookie, { parseOptions: attributes });
    await fastify.register(session, {
      secret: unsigned,
      idGenerator: newSecret,
      cookieName: cookieNameOf(this.config),
      // No age: it goes when the browser closes. How long a session lasts is decided by its row.
      cookie: { ...attributes },
      store: sessionStore(this.sessions),
      saveUninitialized: false,
      rolling: false,
    });
    await fastify.register(this.passport.initialize());
    this.addRoutes(fastify);
  }

  private addRoutes(fastify: FastifyInstance): void {
    const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const refusal = refusalOf(request, this.config.publicUrl);
      if (refusal) await answer(request, reply, refusal.status, refusal.code, refusal.text);
    };
    const preValidation = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      if (credentials.safeParse(request.body).success) return;
      await answer(request, reply, 400, 'BAD_USER_INPUT', badCredentialsShape);
    };
    const preHandler = this.passport.authenticate('local', (request, reply, error, user) =>
      error ? this.refuse(request, reply, error) : this.signIn(request, user as object),
    );
    // Fastify's own handler would send the error's text.
    const errorHandler = (error: unknown, { headers }: FastifyRequest, reply: FastifyReply): void => {
      const { status, text, ...fault } = requestFaultOf(error);
      const message = text[localeOf(headers['accept-language'])];
      void reply.code(status).send({ ...fault, message });
    };
    const hooks = { onRequest, errorHandler };
    fastify.post('/auth/login', { ...hooks, preValidation, preHandler }, (_, reply) =>
      reply.code(204).send(),
    );
    fastify.post('/auth/logout', hooks, async (request, reply) => {
      await request.logOut();
      return reply.code(204).send();
    });
  }

  /** Passport ends whatever session was there and begins one under a new secret: a planted cookie gains nothing. */
  private async signIn(request: FastifyRequest, user: object): Promise<void> {
    await request.logIn(user);
    await request.session.save();
    // The cookie that came has had its day; with it the plugin would answer twice: one taken back, one given.
    delete request.cookies[cookieNameOf(this.config)];
  }

  private async refuse(request: FastifyRequest, reply: FastifyReply, error: Error): Promise<void> {
    if (!(error instanceof SignInRefused)) throw error;
    const { code, text, wait } = error;
    if (wait > 0) reply.header('retry-after', wait);
    await answer(request, reply, wait > 0 ? 429 : 401, code, text);
  }
}
