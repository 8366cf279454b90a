import { Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import type { Actor } from '@allmende/kernel';
import { Authenticator, OperationError, type Sender } from '@allmende/platform/graphql';

/** Tells who fetches a file: by bearer token where one is sent, else by the session of the browser. */
@Injectable()
export class Readers {
  constructor(@Inject(Authenticator) private readonly authenticator: Authenticator) {}

  /** @throws UnauthorizedException for a dead token */
  async of(request: Sender): Promise<Actor> {
    if (request.headers.authorization === undefined) return this.authenticator.bySession(request);
    try {
      return await this.authenticator.byToken(request);
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      throw new UnauthorizedException(error.text[this.authenticator.localeOf(request)]);
    }
  }
}
