/** A piece of a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'emphasis' | 'strong'; children: Inline[] }
  /** `url` is http, https or mailto. */
  | { kind: 'link'; url: string; children: Inline[] };

/** A piece of a document. There is no HTML in it and nothing that is loaded from elsewhere. */
export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  /** Level 1 to 6, as written. */
  | { kind: 'heading'; level: number; children: Inline[] }
  /** `start`: number of the first item of an ordered list. */
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  /** `head` and each row have as many cells as there are columns. */
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'quote'; children: Block[] }
  | { kind: 'code'; text: string }
  /** A line across. */
  | { kind: 'rule' };

/** Where a link may lead. */
export const isSafeLink = (url: string): boolean => /^(https?:\/\/[^\s/]|mailto:[^\s]+@)/i.test(url);
