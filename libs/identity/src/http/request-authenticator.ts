import { Inject, Injectable } from '@nestjs/common';
import { anonymous, type Actor, type Locale } from '@allmende/kernel';
import { CONFIG, type Config } from '@allmende/platform/config';
import { Authenticator, type Sender } from '@allmende/platform/graphql';
import { ApiTokens } from '../api-token.service.js';
import { localeOf } from '../locale.js';
import { Sessions } from '../session.service.js';
import { sessionSecretOf } from './session-cookie.js';
import { bearerStrategy } from './strategies/bearer.js';

/** Tells the two doors who sends a request: each looks at its own sign and at no other. */
@Injectable()
export class RequestAuthenticator extends Authenticator {
  private readonly byBearer: (request: Sender) => Promise<Actor>;

  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ApiTokens) tokens: ApiTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
    this.byBearer = bearerStrategy(tokens);
  }

  override async bySession(request: Sender): Promise<Actor> {
    const secret = sessionSecretOf(request, this.config);
    const person = secret === null ? null : await this.sessions.personOf(secret);
    return person ?? anonymous(this.localeOf(request));
  }

  override async byToken(request: Sender): Promise<Actor> {
    return request.headers.authorization === undefined
      ? anonymous(this.localeOf(request))
      : this.byBearer(request);
  }

  override localeOf({ headers }: Sender): Locale {
    return localeOf(headers['accept-language']);
  }
}
