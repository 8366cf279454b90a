import type { Definition, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { isSafeLink, type Block, type Inline } from './markdown.js';
import { deepest, isTangled, syntaxOf } from './syntax.js';

/** Targets of `[text][name]`, by name. */
type Targets = ReadonlyMap<string, string>;

/**
 * Reads Markdown (CommonMark and tables) into a small tree that is safe to show: raw HTML is text, a picture is its
 * description, a link that leads anywhere but to http, https or mailto is its text. Never throws; a text that is built
 * to take long to read comes back as plain paragraphs.
 */
export function parseMarkdown(text: string): Block[] {
  if (isTangled(text)) return plainParagraphs(text);
  const { children } = syntaxOf(text);
  const targets: Targets = new Map(
    children
      .filter((node): node is Definition => node.type === 'definition')
      .map(({ identifier, url }) => [identifier, url]),
  );
  return blocksOf(children, targets, 1);
}

const plainParagraphs = (text: string): Block[] =>
  text
    .split(/\n[ \t]*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', children: [{ kind: 'text', text: part.trim() }] }));

const blocksOf = (nodes: readonly RootContent[], targets: Targets, depth: number): Block[] =>
  nodes.flatMap((node) => blockOf(node, targets, depth));

function blockOf(node: RootContent, targets: Targets, depth: number): Block[] {
  if (depth > deepest) return [{ kind: 'paragraph', children: [{ kind: 'text', text: textOf(node) }] }];
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: inlinesOf(node.children, targets) }];
    case 'heading':
      return [{ kind: 'heading', level: node.depth, children: inlinesOf(node.children, targets) }];
    case 'blockquote':
      return [{ kind: 'quote', children: blocksOf(node.children, targets, depth + 1) }];
    case 'list': {
      const items = node.children.map((item) => blocksOf(item.children, targets, depth + 1));
      return [{ kind: 'list', ordered: node.ordered ?? false, start: node.start ?? 1, items }];
    }
    case 'table':
      return [tableOf(node, targets)];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'html':
      return [{ kind: 'paragraph', children: [{ kind: 'text', text: node.value }] }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    default:
      return [];
  }
}

function tableOf({ children: [first, ...others] }: Table, targets: Targets): Block {
  const cellsOf = (row: Table['children'][number]) =>
    row.children.map((cell) => inlinesOf(cell.children, targets));
  const head = first ? cellsOf(first) : [];
  const rows = others.map((row) => {
    const cells = cellsOf(row);
    return head.map((_, index) => cells[index] ?? []);
  });
  return { kind: 'table', head, rows };
}

const inlinesOf = (nodes: readonly PhrasingContent[], targets: Targets, depth = 1): Inline[] =>
  nodes.flatMap((node) => inlineOf(node, targets, depth));

function inlineOf(node: PhrasingContent, targets: Targets, depth: number): Inline[] {
  if (depth > deepest) return [{ kind: 'text', text: textOf(node) }];
  switch (node.type) {
    case 'text':
    case 'html':
      return [{ kind: 'text', text: node.value }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: inlinesOf(node.children, targets, depth + 1) }];
    case 'link':
      return linkOf(node.url, inlinesOf(node.children, targets, depth + 1));
    case 'linkReference':
      return linkOf(targets.get(node.identifier) ?? '', inlinesOf(node.children, targets, depth + 1));
    case 'image':
    case 'imageReference':
      return node.alt ? [{ kind: 'text', text: node.alt }] : [];
    default:
      return [{ kind: 'text', text: textOf(node) }];
  }
}

const linkOf = (url: string, children: Inline[]): Inline[] =>
  isSafeLink(url) ? [{ kind: 'link', url, children }] : children;

/** All that is written in a node. */
function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
