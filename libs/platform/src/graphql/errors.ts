import { Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { newId, type Locale } from '@allmende/kernel';

/** A sentence in every language the platform speaks. */
export type Text = Record<Locale, string>;

/** Codes of top-level errors; all else is masked as INTERNAL. */
export type ErrorCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'RATE_LIMITED' | 'INTERNAL';

/** One thing the caller can mend: a code for machines, a sentence for people, the place in the input. */
export interface UserFault {
  code: string;
  /** Place in the input, dotted: `input.officialKey`. */
  path: string;
  text: Text;
}

/** Makes a fault: `fault('ALREADY_OPEN', 'input.kind', { de: …, en: … })`. */
export const fault = (code: string, path: string, text: Text): UserFault => ({ code, path, text });

/**
 * Thrown by commands when the caller can mend what is wrong. Becomes `userErrors` of the payload;
 * `payload` may carry objects that already exist, so that they can be shown beside the error.
 */
export class UserFaults extends Error {
  override name = 'UserFaults';
  readonly faults: readonly UserFault[];
  /** Payload fields to answer in spite of the faults. */
  payload: Record<string, unknown> = {};

  constructor(...faults: UserFault[]) {
    super(faults.map((f) => `${f.code} at ${f.path}: ${f.text.en}`).join('; '));
    this.faults = faults;
  }

  /** Adds objects to answer beside the errors, e.g. the participation that is already open. */
  with(payload: Record<string, unknown>): this {
    this.payload = payload;
    return this;
  }
}

/** An error that ends the whole operation and may be shown as it is. Its text is put into the reader's language at the door. */
export class OperationError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    readonly text: Text,
    extensions: Record<string, unknown> = {},
  ) {
    super(text.en, { extensions: { ...extensions, code, text } });
  }
}

/** The answer for what is missing and, just the same, for what the reader may not see. */
export const notFound = (): OperationError =>
  new OperationError('NOT_FOUND', {
    de: 'Das gesuchte Objekt gibt es nicht.',
    en: 'The object you asked for does not exist.',
  });

/** The reader may see the object but not do this with it. */
export const forbidden = (text: Text): OperationError => new OperationError('FORBIDDEN', text);

/** Input that no schema can refuse, outside of a mutation's input; `path` names the argument. */
export const badInput = (path: string, text: Text): OperationError =>
  new OperationError('BAD_USER_INPUT', text, { argument: path });

export const unauthenticated = (text: Text): OperationError => new OperationError('UNAUTHENTICATED', text);

const logger = new Logger('Errors');

const internal: Text = {
  de: 'Das hat leider nicht geklappt. Der Fehler ist bei uns aufgezeichnet; nennen Sie bitte bei Rückfragen die Fehlernummer.',
  en: 'Something went wrong on our side. It has been recorded; please mention the error id when you ask about it.',
};

/** What a client may know of an error of ours; the error itself is logged under the id. */
export function masked(error: unknown): { code: 'INTERNAL'; errorId: string; text: Text } {
  const errorId = newId();
  logger.error(`${errorId} ${error instanceof Error ? error.stack : String(error)}`);
  return { code: 'INTERNAL', errorId, text: internal };
}
