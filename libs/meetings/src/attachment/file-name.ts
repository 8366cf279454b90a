import { requiredText } from '@allmende/platform/graphql';

const longestName = 200;

/**
 * The name of a file as it is kept: without any folder, in one spelling of umlauts.
 * @throws UserFaults REQUIRED, INVALID_TEXT, TOO_LONG
 */
export function fileNameOf(given: string): string {
  const name = given.normalize('NFC').split(/[/\\]/).at(-1)!.replace(/\s+/g, ' ');
  return requiredText('file', name, longestName);
}

/**
 * `Content-Disposition` with the whole name for browsers of today (RFC 5987) and letters of ASCII for all others.
 */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%;]/gu, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
