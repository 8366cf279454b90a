import { extractText, getDocumentProxy } from 'unpdf';

interface Node {
  role?: string;
  lang?: string;
  type?: string;
  children?: Node[];
}

/** A PDF as another program reads it. */
export interface ReadPdf {
  pages: string[];
  text: string;
  title: string;
  language: string;
  marked: boolean;
  displaysTitle: boolean;
  bookmarks: string[];
  /** Where links lead. */
  links: string[];
  /** Roles of each page, nested in brackets: `Document(P H1 Table(TR(TH TD)))`. */
  structure: string[];
  /** What stands on each page and belongs to no element nor to its margins; a tagged file has none. */
  untagged: number;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(bytes);
  const { text } = await extractText(pdf, { mergePages: false });
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
  const preferences = (await pdf.getViewerPreferences()) as Record<string, unknown> | null;
  const read: ReadPdf = {
    ...{ pages: text, text: text.join('\n'), structure: [], links: [], untagged: 0 },
    title: String(info['Title']),
    language: String(info['Language']),
    marked: (await pdf.getMarkInfo())?.['Marked' as never] === true,
    displaysTitle: preferences?.['DisplayDocTitle'] === true,
    bookmarks: ((await pdf.getOutline()) ?? []).map(({ title }: { title: string }) => title),
  };
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    read.structure.push(written((await page.getStructTree()) as Node));
    const annotations = (await page.getAnnotations()) as { url?: string }[];
    read.links.push(...annotations.flatMap(({ url }) => url ?? []));
    read.untagged += await untaggedOn(page);
  }
  return read;
}

const written = ({ role, lang, children = [] }: Node): string => {
  const inner = children.filter((child) => child.role).map(written);
  const own = role === 'Root' ? '' : `${role}${lang ? `[${lang}]` : ''}`;
  if (inner.length === 0) return own;
  return own ? `${own}(${inner.join(' ')})` : inner.join(' ');
};

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** Pieces of text outside of every marked content. */
async function untaggedOn(page: Page): Promise<number> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  let depth = 0;
  let found = 0;
  for (const item of items as { type?: string; str?: string }[]) {
    if (item.type?.startsWith('beginMarkedContent')) depth += 1;
    else if (item.type === 'endMarkedContent') depth -= 1;
    else if (depth === 0 && item.str?.trim()) found += 1;
  }
  return found;
}
