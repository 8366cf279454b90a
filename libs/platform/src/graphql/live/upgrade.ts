import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Text } from '../errors.js';

/** Why a socket is not opened. */
export interface UpgradeRefusal {
  status: 400 | 403 | 404 | 429 | 503;
  code: string;
  text: Text;
}

export const refusals = {
  crossSite: {
    status: 403,
    code: 'CROSS_SITE',
    text: { de: 'Diese Anfrage kommt von einer fremden Seite.', en: 'This request comes from another site.' },
  },
  nothingHere: {
    status: 404,
    code: 'NOT_FOUND',
    text: {
      de: 'Hier gibt es keinen WebSocket. Abonnements laufen über /api/graphql (mit Token) und /graphql (im Browser).',
      en: 'There is no WebSocket here. Subscriptions go to /api/graphql (by token) and /graphql (in the browser).',
    },
  },
  otherProtocol: {
    status: 400,
    code: 'BAD_USER_INPUT',
    text: {
      de: 'Der Server wechselt nur zu WebSocket. Bitte ohne den Kopf „Upgrade“ anfragen.',
      en: 'This server upgrades to WebSocket only. Please ask without the header "Upgrade".',
    },
  },
  tooMany: {
    status: 429,
    code: 'RATE_LIMITED',
    text: {
      de: 'Von dieser Adresse sind zu viele Verbindungen offen. Bitte schließen Sie andere.',
      en: 'Too many connections are open from this address. Please close others.',
    },
  },
  stopping: {
    status: 503,
    code: 'STOPPING',
    text: {
      de: 'Der Server wird neu gestartet. Bitte versuchen Sie es gleich noch einmal.',
      en: 'The server is restarting. Please try again in a moment.',
    },
  },
} satisfies Record<string, UpgradeRefusal>;

/** Answers a request for a socket with a plain HTTP response. */
export function refuseUpgrade(
  socket: Duplex,
  { status, code, text }: UpgradeRefusal,
  locale: keyof Text,
): void {
  const body = JSON.stringify({ code, message: text[locale] });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

type Asked = Pick<IncomingMessage, 'headers'> & { socket: Pick<IncomingMessage['socket'], 'remoteAddress'> };

/**
 * Network address of who asks, as Fastify tells it for other requests.
 * @param proxies how many proxies in front of us are believed
 */
export function addressOf({ headers, socket }: Asked, proxies: number): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const hops = [
    socket.remoteAddress ?? '',
    ...forwarded
      .map((address) => address.trim())
      .filter(Boolean)
      .reverse(),
  ];
  return hops[Math.min(proxies, hops.length - 1)]!;
}

/** The host that the request was sent to, as Fastify tells it for other requests. */
export function hostOf({ headers }: Asked, proxies: number): string | undefined {
  const forwarded = [headers['x-forwarded-host'] ?? []].flat().join(',').split(',').at(-1)?.trim();
  return (proxies > 0 && forwarded) || headers.host;
}
