import type { FastifyReply } from 'fastify';
import type { Locale } from '@allmende/kernel';
import {
  OperationError,
  requestFaultOf,
  UserFaults,
  type ErrorCode,
  type Text,
} from '@allmende/platform/graphql';

const ofOperation: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

const ofFault: Record<string, number> = {
  FILE_TOO_LARGE: 413,
  NOT_MULTIPART: 415,
  TYPE_NOT_ALLOWED: 415,
  CONTENT_DIFFERS: 415,
  NOT_UTF8_TEXT: 415,
  TOO_MANY_ATTACHMENTS: 409,
};

/** Answers an error the way `/auth/` does: `{ code, message }`, in the reader's language; ours are logged and masked. */
export function answerFault(error: unknown, reply: FastifyReply, locale: Locale): FastifyReply {
  const { status, code, text, ...more } = faultOf(error);
  return reply.code(status).send({ code, message: text[locale], ...more });
}

function faultOf(error: unknown): { status: number; code: string; text: Text; errorId?: string } {
  if (error instanceof OperationError)
    return { status: ofOperation[error.code] ?? 400, code: error.code, text: error.text };
  const first = error instanceof UserFaults ? error.faults[0] : undefined;
  if (first) return { status: ofFault[first.code] ?? 400, code: first.code, text: first.text };
  return requestFaultOf(error);
}
