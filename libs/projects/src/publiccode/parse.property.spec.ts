import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixture } from './fixtures.js';
import { parsePubliccode } from './index.js';

const seeds = (['minimal', 'complete', 'old'] as const).map((name) => Buffer.from(fixture(name)));

/** Pieces that mean something to YAML or to the standard. */
const pieces = fc.constantFrom(
  ...[
    ':',
    '- ',
    '\n',
    '  ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '!x ',
    '|',
    '>',
    '#',
    '---\n',
    '%',
    '\t',
    '\0',
  ],
  ...[
    '\r',
    '?',
    ',',
    '~',
    'null',
    'yes',
    '0.7',
    '__proto__: ',
    'de: ',
    'IT: ',
    'supports: ',
    '\u{1F600}',
    '\uD800',
  ],
);

const anyBytes = fc.uint8Array({ maxLength: 400 });
const anyText = fc.string({ unit: 'binary', maxLength: 400 });
const anyYaml = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

/** A valid file of which some bytes are replaced by something else. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.oneof(pieces, fc.string())), { minLength: 1, maxLength: 6 }),
  )
  .map(([seed, edits]) =>
    edits.reduce((file, [at, length, put]) => {
      const start = at % file.length;
      return Buffer.concat([
        file.subarray(0, start),
        Buffer.from(put),
        file.subarray(start + length),
        Buffer.from('\n'),
      ]);
    }, seed),
  );

const files: fc.Arbitrary<Uint8Array | string> = fc.oneof(anyBytes, anyText, anyYaml, mutated, mutated);

function expectSound(input: Uint8Array | string): void {
  const lines = Buffer.from(input).toString('utf8').split('\n');
  const { publiccode, faults } = parsePubliccode(input);
  for (const { line, column, path, message } of faults) {
    expect(lines[line - 1]).toBeDefined();
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    expect(`${path}${message.de}${message.en}`).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  }
  expect(publiccode === null).toBe(faults.some(({ severity }) => severity === 'ERROR'));
  // What is accepted can be stored as JSON by any database.
  if (publiccode) expect(JSON.stringify(publiccode)).not.toMatch(/\\u00(?!0a|0d|09)[01]|\\ud[89a-f]/i);
}

describe('any file', () => {
  it('never makes the parser throw, and every fault lies inside the file', () => {
    fc.assert(fc.property(files, expectSound), { numRuns: 800 });
  });

  it('gives the same answer as bytes and as text', () => {
    fc.assert(
      fc.property(fc.oneof(anyYaml, mutated.map(String)), (text) => {
        const wellFormed = text.replace(/\p{Cs}/gu, '');
        expect(parsePubliccode(Buffer.from(wellFormed))).toEqual(parsePubliccode(wellFormed));
      }),
      { numRuns: 150 },
    );
  });
});
