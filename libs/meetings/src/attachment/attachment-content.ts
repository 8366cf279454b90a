import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { fileTypeFromFile } from 'file-type';
import { contentDiffers, declaredOtherwise, notUtf8Text, typeNotAllowed } from './attachment.faults.js';

interface Kind {
  mediaType: string;
  /** Other names under which programs declare it. */
  alsoDeclaredAs?: readonly string[];
}

const opendocument = 'application/vnd.oasis.opendocument';
const openxml = 'application/vnd.openxmlformats-officedocument';

/** What may be attached, by its extension; the content is recognized by its own marks. */
const recognized: Record<string, Kind> = {
  pdf: { mediaType: 'application/pdf' },
  png: { mediaType: 'image/png' },
  jpg: { mediaType: 'image/jpeg' },
  jpeg: { mediaType: 'image/jpeg' },
  gif: { mediaType: 'image/gif' },
  webp: { mediaType: 'image/webp' },
  odt: { mediaType: `${opendocument}.text` },
  ods: { mediaType: `${opendocument}.spreadsheet` },
  odp: { mediaType: `${opendocument}.presentation` },
  docx: { mediaType: `${openxml}.wordprocessingml.document` },
  xlsx: { mediaType: `${openxml}.spreadsheetml.sheet` },
  pptx: { mediaType: `${openxml}.presentationml.presentation` },
};

/** The same for what bears no mark: every byte of it is looked at. */
const texts: Record<string, Kind> = {
  txt: { mediaType: 'text/plain' },
  csv: {
    mediaType: 'text/csv',
    alsoDeclaredAs: ['application/csv', 'application/vnd.ms-excel', 'text/plain'],
  },
  md: { mediaType: 'text/markdown', alsoDeclaredAs: ['text/x-markdown', 'text/plain'] },
};

/** Extensions that are taken. */
export const attachableExtensions = [...Object.keys(recognized), ...Object.keys(texts)];

/** What browsers declare when they don't know. */
const undeclared = ['', 'application/octet-stream', 'binary/octet-stream'];

/** What a browser would run if it were fooled, and programs of a shell; none of it is text that one attaches. */
const active = /^\s*(<(!doctype|html|head|body|script|svg|iframe|\?xml)\b|<!--|#!)/i;

/**
 * Looks at a file that has come in: its name, what it was declared as, and what it is.
 * @param declared media type as the sender has it
 * @returns the media type of the content
 * @throws UserFaults TYPE_NOT_ALLOWED, CONTENT_DIFFERS, NOT_UTF8_TEXT
 */
export async function mediaTypeOf(path: string, fileName: string, declared: string): Promise<string> {
  const extension = checkName(fileName, declared);
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (Object.hasOwn(texts, extension)) {
    if (found) throw contentDiffers(extension, found.mime);
    await requireText(path, extension);
    return texts[extension]!.mediaType;
  }
  const { mediaType } = recognized[extension]!;
  if (found?.mime !== mediaType) throw contentDiffers(extension, found?.mime ?? null);
  return mediaType;
}

/**
 * Looks at what is known before the first byte.
 * @returns the extension, in lower case
 * @throws UserFaults TYPE_NOT_ALLOWED, CONTENT_DIFFERS
 */
export function checkName(fileName: string, declared: string): string {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const kinds = { ...recognized, ...texts };
  const kind = Object.hasOwn(kinds, extension) ? kinds[extension]! : null;
  if (!kind) throw typeNotAllowed(attachableExtensions.join(', '));
  const said = declared.split(';')[0]!.trim().toLowerCase();
  if (undeclared.includes(said) || said === kind.mediaType || kind.alsoDeclaredAs?.includes(said))
    return extension;
  throw declaredOtherwise(extension, said);
}

/** Reads the file once, piece by piece. */
async function requireText(path: string, extension: string): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const file = await open(path);
  let begin = '';
  try {
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      if (chunk.includes(0)) throw notUtf8Text(extension);
      const text = decode(decoder, extension, chunk);
      if (begin.length < 200) begin += text.slice(0, 200);
    }
    decode(decoder, extension);
  } finally {
    await file.close();
  }
  if (active.test(begin)) throw contentDiffers(extension, 'HTML, XML, Skript');
}

function decode(decoder: TextDecoder, extension: string, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw notUtf8Text(extension);
  }
}
