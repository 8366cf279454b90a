import { masked, type ErrorCode, type Text } from './errors.js';

/** What to answer to a request that no resolver and no controller answered. */
export interface RequestFault {
  status: number;
  code: ErrorCode;
  text: Text;
  /** Stands in our log when the fault is ours. */
  errorId?: string;
}

const unreadable: Record<number, Text> = {
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

/** Why the body of a request could not be read; null for errors of other kinds. */
export function unreadableBody(error: unknown): RequestFault | null {
  const { code, statusCode: status = 0 } = (error ?? {}) as { code?: string; statusCode?: number };
  const text = unreadable[status];
  return text && code?.startsWith('FST_ERR_CTP_') ? { status, code: 'BAD_USER_INPUT', text } : null;
}

/** The same for any error: what is not the sender's fault is logged and masked. */
export const requestFaultOf = (error: unknown): RequestFault =>
  unreadableBody(error) ?? { status: 500, ...masked(error) };
