import { Catch, HttpException, Inject, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator, unreadableBody } from '@allmende/platform/graphql';

/** Tells in the reader's language why a request could not even be read, in the shape that its path answers with. */
@Catch(HttpException)
export class UnreadableRequestFilter extends BaseExceptionFilter<HttpException> {
  constructor(@Inject(Authenticator) private readonly authenticator: Authenticator) {
    super();
  }

  override catch(exception: HttpException, host: ArgumentsHost): void {
    const fault = unreadableBody(exception.cause);
    if (!fault) return super.catch(exception, host);
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { status, code, text } = fault;
    const message = text[this.authenticator.localeOf(request)];
    const isGraphql = /^\/(api\/)?graphql\b/.test(request.url);
    const reply = host.switchToHttp().getResponse<FastifyReply>().code(status);
    void reply.send(isGraphql ? { errors: [{ message, extensions: { code } }] } : { code, message });
  }
}
