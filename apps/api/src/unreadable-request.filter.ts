import { Catch, HttpException, Inject, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator, type Text } from '@allmende/platform/graphql';

const texts: Record<number, Text> = {
  400: {
    de: 'Der Inhalt der Anfrage ist kein gültiges JSON.',
    en: 'The content of the request is no valid JSON.',
  },
  413: {
    de: 'Die Anfrage ist zu groß: höchstens 2 MB sind möglich.',
    en: 'The request is too large: at most 2 MB are possible.',
  },
  415: { de: 'Erwartet wird application/json.', en: 'application/json is expected.' },
};

/** Tells in the reader's language why a request could not even be read, in the shape that its path answers with. */
@Catch(HttpException)
export class UnreadableRequestFilter extends BaseExceptionFilter<HttpException> {
  constructor(@Inject(Authenticator) private readonly authenticator: Authenticator) {
    super();
  }

  override catch(exception: HttpException, host: ArgumentsHost): void {
    const status = exception.getStatus();
    const text = isOfParser(exception.cause) && texts[status];
    if (!text) return super.catch(exception, host);
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const message = text[this.authenticator.localeOf(request)];
    const code = 'BAD_USER_INPUT';
    const isGraphql = /^\/(api\/)?graphql\b/.test(request.url);
    const reply = host.switchToHttp().getResponse<FastifyReply>().code(status);
    void reply.send(isGraphql ? { errors: [{ message, extensions: { code } }] } : { code, message });
  }
}

/** Fastify's codes for bodies begin so. */
const isOfParser = (cause: unknown): boolean =>
  String((cause as Partial<FastifyError> | undefined)?.code).startsWith('FST_ERR_CTP_');
