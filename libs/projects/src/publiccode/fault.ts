import { LineCounter } from 'yaml';
import { faultKinds, type FaultCode } from './fault-kinds.js';
import type { Sentence } from './publiccode.js';

/** One thing that is wrong, or should be better, at one place of the file. */
export interface Fault {
  severity: 'ERROR' | 'WARNING';
  code: FaultCode;
  /** Such as `maintenance.contacts[0].email`; empty where the file as a whole is meant. */
  path: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units, as editors and browsers count. */
  column: number;
  message: Sentence;
}

/** What is filled into the sentence: the same for both languages, or one for each. */
export type FaultDetails = Record<string, string | number | Sentence>;

/** More faults than this help nobody; the rest is announced by TOO_MANY_FAULTS. */
export const MAX_FAULTS = 200;
const LONGEST_DETAIL = 80;
const LONGEST_PATH = 200;

/** Collects the faults of one text and knows where an offset of that text is. */
export class Faults {
  private readonly found: Fault[] = [];
  private readonly lines = new LineCounter();

  constructor(private readonly text: string) {
    this.lines.addNewLine(0);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      this.lines.addNewLine(at + 1);
  }

  /** Notes a fault at a UTF-16 offset of the text. */
  add(code: FaultCode, path: string, offset: number, details: FaultDetails = {}): void {
    if (this.full) return;
    const { line, col } = this.lines.linePos(Math.min(Math.max(offset, 0), this.text.length));
    const { severity, de, en } = faultKinds[code];
    const message = { de: fill(de, 'de', details), en: fill(en, 'en', details) };
    this.found.push({ severity, code, path: tame(path, LONGEST_PATH), line, column: col, message });
    // An error, so that nothing unseen can be accepted.
    if (this.found.length === MAX_FAULTS) this.add('TOO_MANY_FAULTS', '', offset, { limit: MAX_FAULTS });
  }

  /** Whether further faults would be thrown away. */
  get full(): boolean {
    return this.found.length > MAX_FAULTS;
  }

  get hasErrors(): boolean {
    return this.found.some((fault) => fault.severity === 'ERROR');
  }

  /** In the order of the file. */
  inOrder(): Fault[] {
    return this.found.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }
}

function fill(template: string, language: keyof Sentence, details: FaultDetails): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? '';
    return typeof detail === 'object' ? detail[language] : tame(String(detail), LONGEST_DETAIL);
  });
}

/** Cuts what comes from the file and makes it fit to be stored and shown: no NUL, no half characters. */
function tame(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');
}
