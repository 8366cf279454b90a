import type { FaultCode } from './fault-kinds.js';

/** 1 MiB: twenty times the longest files in use. */
export const MAX_BYTES = 1024 * 1024;

/** The text of a file, or as much of it as could be read and why not more. */
export interface Decoded {
  text: string;
  problem?: { code: FaultCode; details: Record<string, number> };
}

/** Turns the bytes of a file into text, refusing what is too large or not UTF-8. A byte order mark is dropped. */
export function decode(input: Uint8Array | string): Decoded {
  const size = typeof input === 'string' ? Buffer.byteLength(input) : input.byteLength;
  if (size > MAX_BYTES)
    return { text: '', problem: { code: 'FILE_TOO_LARGE', details: { limit: MAX_BYTES / 1024 } } };
  const text = typeof input === 'string' ? input : decodePrefix(input, input.length, false);
  if (text !== null) return { text: text.replace(/^\uFEFF/, '') };
  return decodeUpToFault(input as Uint8Array);
}

/** Finds the first wrong byte by halving: a prefix either decodes or does not. */
function decodeUpToFault(bytes: Uint8Array): Decoded {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodePrefix(bytes, middle, true) === null) bad = middle;
    else good = middle;
  }
  // An unfinished character at the end of the good prefix is where the fault begins.
  const text = decodePrefix(bytes, good, true) ?? '';
  return { text, problem: { code: 'NOT_UTF8', details: { byte: Buffer.byteLength(text) } } };
}

function decodePrefix(bytes: Uint8Array, length: number, unfinished: boolean): string | null {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes.subarray(0, length), { stream: unfinished });
  } catch {
    return null;
  }
}
