import { Composer, Lexer, Parser, type Alias, type CST, type Document } from 'yaml';
import type { Faults } from './fault.js';
import { isNothing, survey, type YamlNode } from './survey.js';
import { yamlReason } from './yaml-reasons.js';

/** A publiccode.yml has some thousand tokens; this bounds the time that a hostile one can take. */
export const MAX_TOKENS = 50_000;
export const MAX_DEPTH = 40;

/** A file that is sound YAML: its root and what its aliases stand for. */
export interface Tree {
  root: YamlNode;
  targets: ReadonlyMap<Alias, YamlNode>;
}

/**
 * Reads YAML within hard limits and reports what is wrong with it. All scalars stay text as written (the failsafe
 * schema), so YAML 1.1 and 1.2 do not differ and no digit of a version or phone number is lost.
 */
export function readTree(text: string, faults: Faults): Tree | null {
  const tokens = tokenize(text, faults);
  if (!tokens) return null;
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (!document) return null;
  if (second) faults.add('YAML_MANY_DOCUMENTS', '', second.range[0]);
  reportYaml(document, faults);
  const root = document.contents;
  if (faults.hasErrors) return null;
  if (!root || isNothing(root)) {
    faults.add('FILE_EMPTY', '', 0);
    return null;
  }
  const targets = survey(root, faults);
  return targets && { root, targets };
}

function reportYaml(document: Document.Parsed, faults: Faults): void {
  for (const error of document.errors)
    faults.add('YAML_SYNTAX', '', error.pos[0], { reason: yamlReason(error.code) });
  for (const warning of document.warnings) faults.add('YAML_UNUSUAL', '', warning.pos[0]);
}

/** Drives the lexer by hand, because only so both limits hold before the work is done. */
function tokenize(text: string, faults: Faults): CST.Token[] | null {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (++count > MAX_TOKENS) {
      faults.add('YAML_TOO_LONG', '', parser.offset, { limit: MAX_TOKENS });
      return null;
    }
    if (parser.stack.length > MAX_DEPTH) {
      faults.add('YAML_TOO_DEEP', '', parser.offset, { limit: MAX_DEPTH });
      return null;
    }
  }
  tokens.push(...parser.end());
  return tokens;
}
