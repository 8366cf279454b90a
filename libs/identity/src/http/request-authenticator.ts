import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { anonymous, type Actor, type Locale } from '@allmende/kernel';
import { Authenticator } from '@allmende/platform/graphql';
import { ApiTokens } from '../api-token.service.js';
import { localeOf } from '../locale.js';
import { Sessions } from '../session.service.js';
import { bearerStrategy } from './strategies/bearer.js';

/** Tells the two doors who sends a request: each looks at its own sign and at no other. */
@Injectable()
export class RequestAuthenticator extends Authenticator {
  private readonly byBearer: (request: FastifyRequest) => Promise<Actor>;

  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ApiTokens) tokens: ApiTokens,
  ) {
    super();
    this.byBearer = bearerStrategy(tokens);
  }

  override async bySession(request: FastifyRequest): Promise<Actor> {
    const { secret } = request.session;
    const person = secret === undefined ? null : await this.sessions.personOf(secret);
    return person ?? anonymous(this.localeOf(request));
  }

  override async byToken(request: FastifyRequest): Promise<Actor> {
    return request.headers.authorization === undefined
      ? anonymous(this.localeOf(request))
      : this.byBearer(request);
  }

  override localeOf({ headers }: FastifyRequest): Locale {
    return localeOf(headers['accept-language']);
  }
}
