import { extractText } from 'unpdf';
import { parseNodeId } from '@allmende/kernel';
import type { Caller } from '../support/caller.js';

/** Addresses of all doors beside GraphQL at which things of meetings are given out. */
export function addressesOf(
  ids: Record<string, string>,
  slugs: readonly string[],
  files: readonly string[],
  decisions: readonly string[],
): string[] {
  const of = (type: string) => Object.values(ids).filter((id) => parseNodeId(id)?.type === type);
  return [
    '/calendar/board.ics',
    ...slugs.map((slug) => `/calendar/working-groups/${slug}.ics`),
    ...of('Meeting').map((id) => `/calendar/meetings/${id}.ics`),
    ...of('Ballot').flatMap((id) => [`/ballots/${id}.csv`, `/ballots/${id}.json`]),
    ...of('Meeting').flatMap((id) =>
      ['agenda', 'invitation'].map((name) => `/documents/meetings/${id}/${name}.pdf`),
    ),
    ...of('Minutes').map((id) => `/documents/minutes/${id}.pdf`),
    ...decisions.map((number) => `/documents/decisions/${number}.pdf`),
    ...files,
  ];
}

/** All words in one line: where lines break says nothing here. */
async function wordsOfPdf(content: ArrayBuffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(content), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

/** What all the doors say to the reader, with their headers, as one text. */
export async function allBehind(reader: Caller, addresses: readonly string[]): Promise<string> {
  const texts: string[] = [];
  for (const address of addresses) {
    const response = await reader.fetch(address);
    if (response.status >= 500) throw new Error(`${address} answered ${response.status}`);
    const isPdf = response.headers.get('content-type') === 'application/pdf';
    const said = isPdf ? await wordsOfPdf(await response.arrayBuffer()) : await response.text();
    texts.push(`${address} ${response.status}`, JSON.stringify([...response.headers]), said);
  }
  return texts.join('\n');
}

/** OParl as it is given to everybody: the System, its Body, and all pages of all its lists. */
export async function allOfOparl(reader: Caller): Promise<Record<string, unknown>[]> {
  const get = async (url: string) =>
    (await (
      await reader.fetch(new URL(url, 'http://x').pathname + new URL(url, 'http://x').search)
    ).json()) as Record<string, unknown>;
  const [body] = (await get('/oparl/v1.1/body'))['data'] as Record<string, unknown>[];
  const lists = Object.values(body!).filter(
    (value): value is string => typeof value === 'string' && /\/oparl\/v1\.1\/body\/[^/]+\/\w+$/.test(value),
  );
  const found: Record<string, unknown>[] = [body!];
  for (const list of new Set(lists))
    for (let url: string | undefined = list; url;) {
      const page: Record<string, unknown> = await get(url);
      found.push(...(page['data'] as Record<string, unknown>[]));
      url = (page['links'] as { next?: string }).next;
    }
  return found;
}
