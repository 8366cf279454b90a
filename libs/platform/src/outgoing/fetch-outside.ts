import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { InternalAddressError, isPublicAddress, publicLookup, type Resolve } from './public-address.js';

const longestUrl = 2000;
const patience = 10_000;

/** Why nothing was fetched. FOREIGN_ADDRESS: public, but not one that the caller allows. */
export type OutgoingRefusal =
  | 'INVALID_URL'
  | 'INTERNAL_ADDRESS'
  | 'FOREIGN_ADDRESS'
  | 'TOO_MANY_REDIRECTS'
  | 'UNREACHABLE'
  | 'NOT_FETCHED'
  | 'TOO_LARGE'
  | 'TIMEOUT';

/** Says what went wrong without telling what a port scan would want to know. */
export class OutgoingError extends Error {
  override name = 'OutgoingError';

  /** @param status of the answer, for NOT_FETCHED */
  constructor(
    readonly code: OutgoingRefusal,
    readonly status?: number,
  ) {
    super(code);
  }
}

/** What is asked for, and how much of it at most. */
export interface OutgoingRequest {
  accept: string;
  maxBytes: number;
  maxRedirects: number;
  /** Asked for the address and for each redirect before anything is connected; all are allowed when left out. */
  allows?(url: URL): boolean;
}

/** For tests: another name server, another idea of what is public, less patience. */
export interface OutgoingOptions {
  resolve?: Resolve;
  isAllowed?: (address: string) => boolean;
  /** Milliseconds for everything together, redirects included; ten seconds when left out. */
  timeout?: number;
}

/** What came back with status 200. */
export interface Fetched {
  /** Where it was found after all redirects. */
  url: URL;
  /** `application/json; charset=utf-8`; empty when the answer does not say. */
  contentType: string;
  body: Buffer;
}

/**
 * Fetches an address that somebody gave us, over http(s). Never connects to an internal address, whatever the name
 * resolves to and wherever a redirect leads.
 * @param signal ends it early; several requests may share one
 * @throws OutgoingError
 */
export async function fetchOutside(
  address: string,
  wanted: OutgoingRequest,
  options: OutgoingOptions = {},
  signal: AbortSignal = AbortSignal.timeout(options.timeout ?? patience),
): Promise<Fetched> {
  let url = checked(address, wanted, options);
  for (let redirects = 0; redirects <= wanted.maxRedirects; redirects += 1) {
    const response = await open(url, wanted, options, signal);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      url = checked(headers.location, wanted, options, url);
      continue;
    }
    if (status === 200)
      return {
        url,
        contentType: headers['content-type'] ?? '',
        body: await bodyOf(response, wanted, signal),
      };
    response.destroy();
    throw new OutgoingError('NOT_FETCHED', status);
  }
  throw new OutgoingError('TOO_MANY_REDIRECTS');
}

/** An address that may be asked at all. Where the host is a number no name server is asked, so it is checked here. */
function checked(
  address: string,
  { allows }: OutgoingRequest,
  { isAllowed = isPublicAddress }: OutgoingOptions,
  base?: URL,
): URL {
  if (address.length > longestUrl || !URL.canParse(address, base?.href))
    throw new OutgoingError('INVALID_URL');
  const url = new URL(address, base);
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password)
    throw new OutgoingError('INVALID_URL');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isNumber = host.includes(':') || /^[\d.]+$/.test(host);
  if (isNumber && !isAllowed(host)) throw new OutgoingError('INTERNAL_ADDRESS');
  if (allows && !allows(url)) throw new OutgoingError('FOREIGN_ADDRESS');
  return url;
}

function open(
  url: URL,
  { accept }: OutgoingRequest,
  { resolve, isAllowed }: OutgoingOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    request(
      url,
      {
        agent: false,
        lookup: publicLookup(resolve, isAllowed),
        signal,
        headers: { accept, 'accept-encoding': 'identity', 'user-agent': 'Allmende' },
      },
      done,
    )
      .on('error', (error) => failed(explained(error, signal)))
      .end();
  });
}

async function bodyOf(
  response: IncomingMessage,
  { maxBytes }: OutgoingRequest,
  signal: AbortSignal,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new OutgoingError('TOO_LARGE');
      chunks.push(chunk);
    }
  } catch (error) {
    throw explained(error, signal);
  }
  return Buffer.concat(chunks);
}

function explained(error: unknown, signal: AbortSignal): OutgoingError {
  if (error instanceof OutgoingError) return error;
  if (error instanceof InternalAddressError) return new OutgoingError('INTERNAL_ADDRESS');
  return new OutgoingError(signal.aborted ? 'TIMEOUT' : 'UNREACHABLE');
}
