import { ForbiddenException, Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import type { Actor } from '@allmende/kernel';
import { Authenticator, OperationError, type Sender } from '@allmende/platform/graphql';

const scopeMissing = 'Dem Token fehlt die Berechtigung „read“. / The token lacks the scope "read".';

/** Tells who fetches a file: by bearer token where one is sent, else by the session of the browser. */
@Injectable()
export class Readers {
  constructor(@Inject(Authenticator) private readonly authenticator: Authenticator) {}

  /** @throws UnauthorizedException for a dead token, ForbiddenException for one that may not read */
  async of(request: Sender): Promise<Actor> {
    if (request.headers.authorization === undefined) return this.authenticator.bySession(request);
    const reader = await this.byToken(request);
    if (reader.kind === 'token' && !reader.scopes.includes('read'))
      throw new ForbiddenException(scopeMissing);
    return reader;
  }

  private async byToken(request: Sender): Promise<Actor> {
    try {
      return await this.authenticator.byToken(request);
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      throw new UnauthorizedException(error.text[this.authenticator.localeOf(request)]);
    }
  }
}
