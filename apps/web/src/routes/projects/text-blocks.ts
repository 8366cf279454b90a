/** A piece of a long description. */
export type TextBlock = { kind: 'heading' | 'paragraph'; text: string } | { kind: 'list'; items: string[] };

const bullet = /^\s*(?:[-*+]|\d+[.)])\s+/;
const heading = /^#{1,6}\s+/;

/**
 * Cuts a description of a publiccode.yml into blocks. The standard allows Markdown there; we keep what carries the
 * meaning (headings, lists, paragraphs) and show the rest as plain text, so that foreign markup never reaches the page.
 */
export function toTextBlocks(description: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: TextBlock | undefined;
  for (const line of description.split(/\r?\n/)) {
    const text = plain(line);
    if (text === '') {
      // Lists are often written with empty lines between their items.
      if (open?.kind !== 'list') open = undefined;
    } else if (heading.test(line)) {
      blocks.push({ kind: 'heading', text });
      open = undefined;
    } else if (bullet.test(line)) {
      if (open?.kind !== 'list') blocks.push((open = { kind: 'list', items: [] }));
      open.items.push(text);
    } else if (open?.kind === 'list' && /^\s/.test(line)) {
      open.items.push(`${open.items.pop() ?? ''} ${text}`.trim());
    } else if (open?.kind === 'paragraph') {
      open.text += ` ${text}`;
    } else {
      blocks.push((open = { kind: 'paragraph', text }));
    }
  }
  return blocks;
}

/** Takes marks off one line: `**bold**`, `` `code` ``, `[text](address)` becomes "text (address)". */
function plain(line: string): string {
  return line
    .replace(heading, '')
    .replace(bullet, '')
    .replace(/\*\*(.+?)\*\*|__(.+?)__|`(.+?)`/g, (_, bold, strong, code) => bold ?? strong ?? code)
    .replace(/!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g, (_, text: string, address: string) =>
      text ? `${text} (${address})` : address,
    )
    .trim();
}
