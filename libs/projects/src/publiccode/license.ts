import { createRequire } from 'node:module';
import { text, type Reader } from './reader.js';

// Both packages are CommonJS (one is bare JSON) and bring no types.
const require = createRequire(import.meta.url);
const parseExpression: (expression: string) => unknown = require('spdx-expression-parse');
const currentIds: string[] = require('spdx-license-ids');
const deprecatedIds = new Set<string>(require('spdx-license-ids/deprecated') as string[]);
const officialSpelling = new Map([...deprecatedIds, ...currentIds].map((id) => [id.toLowerCase(), id]));

/** Longer expressions do not occur, and the expression parser recurses. */
const LONGEST = 500;

/** An SPDX licence expression. Ids in wrong case are put right with a warning; deprecated ids stay, with a warning. */
export const license: Reader<string> = (place, reading) => {
  const value = text(place, reading);
  if (value === undefined) return undefined;
  const expression = value.replace(
    /[a-z0-9.-]+/gi,
    (word) => officialSpelling.get(word.toLowerCase()) ?? word,
  );
  if (value.length > LONGEST || !isExpression(expression)) {
    reading.report('INVALID_LICENSE', place, { value });
    return undefined;
  }
  if (expression !== value) reading.report('LICENSE_SPELLING', place, { license: expression });
  for (const id of new Set(expression.match(/[a-z0-9.-]+/gi)))
    if (deprecatedIds.has(id)) reading.report('LICENSE_DEPRECATED', place, { license: id });
  return expression;
};

function isExpression(value: string): boolean {
  try {
    parseExpression(value);
    return true;
  } catch {
    return false;
  }
}
