import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { fault, UserFaults, type Text } from '@allmende/platform/graphql';
import { InternalAddressError, isPublicAddress, publicLookup, type Resolve } from './public-address.js';
import { MAX_BYTES } from './publiccode/index.js';

const maxRedirects = 5;
const longestUrl = 2000;

/** For tests: another name server, another idea of what is public, less patience. */
export interface FetchOptions {
  resolve?: Resolve;
  isAllowed?: (address: string) => boolean;
  /** Milliseconds for everything together, redirects included. */
  timeout?: number;
}

/**
 * Fetches a publiccode.yml over http(s), at most 1 MiB. Never connects to an internal address, whatever the name
 * resolves to and wherever a redirect leads. The page of a file on GitHub or GitLab is taken as the file itself.
 * @throws UserFaults INVALID_URL, INTERNAL_ADDRESS, TOO_MANY_REDIRECTS, UNREACHABLE, NOT_FETCHED, TOO_LARGE, TIMEOUT
 */
export async function fetchPubliccode(address: string, options: FetchOptions = {}): Promise<Buffer> {
  const signal = AbortSignal.timeout(options.timeout ?? 10_000);
  let url = rawFileOf(checked(address, options));
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const response = await open(url, signal, options);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      url = checked(headers.location, options, url);
      continue;
    }
    if (status === 200) return body(response, signal);
    response.destroy();
    throw failure('NOT_FETCHED', texts.status(status));
  }
  throw failure('TOO_MANY_REDIRECTS', texts.redirects);
}

/** An address that may be asked at all. Where the host is a number no name server is asked, so it is checked here. */
function checked(address: string, { isAllowed = isPublicAddress }: FetchOptions, base?: URL): URL {
  if (address.length > longestUrl || !URL.canParse(address, base?.href))
    throw failure('INVALID_URL', texts.invalid);
  const url = new URL(address, base);
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password)
    throw failure('INVALID_URL', texts.invalid);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isNumber = host.includes(':') || /^[\d.]+$/.test(host);
  if (isNumber && !isAllowed(host)) throw failure('INTERNAL_ADDRESS', texts.internal);
  return url;
}

/** `…/blob/…` is the page around the file. */
function rawFileOf(url: URL): URL {
  const github = /^\/([^/]+\/[^/]+)\/blob\/(.+)$/.exec(url.pathname);
  if (url.hostname === 'github.com' && github)
    return new URL(`https://raw.githubusercontent.com/${github[1]}/${github[2]}`);
  const raw = new URL(url);
  raw.pathname = url.pathname.replace('/-/blob/', '/-/raw/');
  return raw;
}

function open(url: URL, signal: AbortSignal, { resolve, isAllowed }: FetchOptions): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    request(
      url,
      {
        agent: false,
        lookup: publicLookup(resolve, isAllowed),
        signal,
        headers: {
          accept: 'text/yaml, text/plain, */*',
          'accept-encoding': 'identity',
          'user-agent': 'Allmende',
        },
      },
      done,
    )
      .on('error', (error) => failed(explained(error, signal)))
      .end();
  });
}

async function body(response: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_BYTES) throw failure('TOO_LARGE', texts.large);
      chunks.push(chunk);
    }
  } catch (error) {
    throw explained(error, signal);
  }
  return Buffer.concat(chunks);
}

/** What went wrong, without telling what a port scan would want to know. */
function explained(error: unknown, signal: AbortSignal): UserFaults {
  if (error instanceof UserFaults) return error;
  if (error instanceof InternalAddressError) return failure('INTERNAL_ADDRESS', texts.internal);
  return signal.aborted ? failure('TIMEOUT', texts.timeout) : failure('UNREACHABLE', texts.unreachable);
}

const failure = (code: string, text: Text): UserFaults => new UserFaults(fault(code, 'input.url', text));

const texts = {
  invalid: {
    de: 'Das ist keine gültige Adresse. Sie beginnt mit https:// oder http:// und enthält keine Zugangsdaten.',
    en: 'This is not a valid address. It begins with https:// or http:// and holds no credentials.',
  },
  internal: {
    de: 'Diese Adresse gehört zu einem internen Netz und wird nicht abgerufen.',
    en: 'This address belongs to an internal network and is not fetched.',
  },
  redirects: {
    de: 'Die Adresse leitet zu oft weiter. Bitte die Adresse der Datei selbst angeben.',
    en: 'The address redirects too often. Please give the address of the file itself.',
  },
  unreachable: {
    de: 'Die Adresse ist nicht erreichbar. Bitte Schreibweise prüfen oder den Text einfügen.',
    en: 'The address can not be reached. Please check its spelling or paste the text.',
  },
  status: (status: number): Text => ({
    de: `Die Adresse antwortet mit Status ${status} statt mit einer Datei.`,
    en: `The address answers with status ${status} instead of a file.`,
  }),
  large: {
    de: 'Die Datei ist größer als 1 MiB und wird nicht abgerufen.',
    en: 'The file is larger than 1 MiB and is not fetched.',
  },
  timeout: {
    de: 'Die Antwort dauert zu lange. Bitte später noch einmal versuchen oder den Text einfügen.',
    en: 'The answer takes too long. Please try again later or paste the text.',
  },
} as const;
