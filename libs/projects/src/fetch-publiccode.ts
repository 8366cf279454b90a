import {
  fetchOutside,
  OutgoingError,
  type OutgoingOptions,
  type OutgoingRefusal,
} from '@allmende/platform/outgoing';
import { fault, UserFaults, type Text } from '@allmende/platform/graphql';
import { MAX_BYTES } from './publiccode/index.js';

const wanted = { accept: 'text/yaml, text/plain, */*', maxBytes: MAX_BYTES, maxRedirects: 5 };

/**
 * Fetches a publiccode.yml over http(s), at most 1 MiB. Never connects to an internal address, whatever the name
 * resolves to and wherever a redirect leads. The page of a file on GitHub or GitLab is taken as the file itself.
 * @throws UserFaults INVALID_URL, INTERNAL_ADDRESS, TOO_MANY_REDIRECTS, UNREACHABLE, NOT_FETCHED, TOO_LARGE, TIMEOUT
 */
export async function fetchPubliccode(address: string, options: OutgoingOptions = {}): Promise<Buffer> {
  try {
    return (await fetchOutside(rawFileOf(address), wanted, options)).body;
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    const text = error.code === 'NOT_FETCHED' ? answered(error.status) : texts[error.code];
    throw new UserFaults(fault(error.code, 'input.url', text));
  }
}

/** `…/blob/…` is the page around the file. */
function rawFileOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const github = /^\/([^/]+\/[^/]+)\/blob\/(.+)$/.exec(url.pathname);
  if (url.hostname === 'github.com' && github)
    return `https://raw.githubusercontent.com/${github[1]}/${github[2]}`;
  url.pathname = url.pathname.replace('/-/blob/', '/-/raw/');
  return url.href;
}

const answered = (status: number | undefined): Text => ({
  de: `Die Adresse antwortet mit Status ${status} statt mit einer Datei.`,
  en: `The address answers with status ${status} instead of a file.`,
});

const invalid: Text = {
  de: 'Das ist keine gültige Adresse. Sie beginnt mit https:// oder http:// und enthält keine Zugangsdaten.',
  en: 'This is not a valid address. It begins with https:// or http:// and holds no credentials.',
};

const texts: Record<Exclude<OutgoingRefusal, 'NOT_FETCHED'>, Text> = {
  INVALID_URL: invalid,
  FOREIGN_ADDRESS: invalid,
  INTERNAL_ADDRESS: {
    de: 'Diese Adresse gehört zu einem internen Netz und wird nicht abgerufen.',
    en: 'This address belongs to an internal network and is not fetched.',
  },
  TOO_MANY_REDIRECTS: {
    de: 'Die Adresse leitet zu oft weiter. Bitte die Adresse der Datei selbst angeben.',
    en: 'The address redirects too often. Please give the address of the file itself.',
  },
  UNREACHABLE: {
    de: 'Die Adresse ist nicht erreichbar. Bitte Schreibweise prüfen oder den Text einfügen.',
    en: 'The address can not be reached. Please check its spelling or paste the text.',
  },
  TOO_LARGE: {
    de: 'Die Datei ist größer als 1 MiB und wird nicht abgerufen.',
    en: 'The file is larger than 1 MiB and is not fetched.',
  },
  TIMEOUT: {
    de: 'Die Antwort dauert zu lange. Bitte später noch einmal versuchen oder den Text einfügen.',
    en: 'The answer takes too long. Please try again later or paste the text.',
  },
};
