import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UserFaults } from '@allmende/platform/graphql';
import { parseMarkdown, requiredMarkdown, type Block, type Inline } from './index.js';
import { isSafeLink } from './markdown.js';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });

describe('Markdown is read into', () => {
  it('headings, paragraphs, emphasis, code and lines', () => {
    expect(parseMarkdown('## Zwei\n\n*a* **b** `c`\\\nd\n\n---\n\n```\ne\n```')).toEqual([
      { kind: 'heading', level: 2, children: [text('Zwei')] },
      paragraph(
        { kind: 'emphasis', children: [text('a')] },
        text(' '),
        { kind: 'strong', children: [text('b')] },
        text(' '),
        { kind: 'code', text: 'c' },
        { kind: 'break' },
        text('d'),
      ),
      { kind: 'rule' },
      { kind: 'code', text: 'e' },
    ]);
  });

  it('lists in lists and quotes', () => {
    expect(parseMarkdown('3. a\n   - b\n\n> c')).toEqual([
      {
        ...{ kind: 'list', ordered: true, start: 3 },
        items: [
          [paragraph(text('a')), { kind: 'list', ordered: false, start: 1, items: [[paragraph(text('b'))]] }],
        ],
      },
      { kind: 'quote', children: [paragraph(text('c'))] },
    ]);
  });

  it('tables, each row as wide as the head', () => {
    expect(parseMarkdown('| a | b |\n| - | - |\n| 1 |\n| 2 | 3 | 4 |')).toEqual([
      {
        ...{ kind: 'table', head: [[text('a')], [text('b')]] },
        rows: [
          [[text('1')], []],
          [[text('2')], [text('3')]],
        ],
      },
    ]);
  });

  it('links, also by name', () => {
    const link = { kind: 'link', url: 'https://example.org/a', children: [text('x')] };
    expect(parseMarkdown('[x](https://example.org/a)')).toEqual([paragraph(link as Inline)]);
    expect(parseMarkdown('[x][y]\n\n[y]: https://example.org/a')).toEqual([paragraph(link as Inline)]);
  });
});

describe('what is not safe to show', () => {
  it('raw HTML is text', () => {
    expect(parseMarkdown('<script>alert(1)</script>\n\na <b onclick="x">c</b>')).toEqual([
      paragraph(text('<script>alert(1)</script>')),
      paragraph(text('a '), text('<b onclick="x">'), text('c'), text('</b>')),
    ]);
  });

  it.each(['[x](javascript:alert)', '[x](data:text/html,a)', '[x](/etc)', '[x][y]\n\n[y]: vbscript:a'])(
    'the link %p is its text',
    (source) => {
      expect(parseMarkdown(source)).toEqual([paragraph(text('x'))]);
    },
  );

  it('a picture is its description and loads nothing', () => {
    expect(parseMarkdown('![Plan](https://example.org/pixel.png)')).toEqual([paragraph(text('Plan'))]);
  });

  it('no text whatever gives another kind of node or link', () => {
    const bits = fc.constantFrom(
      ...['<a href="javascript:x">', '[a](', 'javascript:', 'https://example.org', ')', '> ', '- ', '\n\n'],
      ...[
        '![',
        ']',
        '*',
        '**',
        '`',
        '|',
        '\n|-|\n',
        '# ',
        'text',
        '<!--',
        '&lt;',
        '[b]: data:x\n',
        '1. ',
        '    ',
      ],
    );
    const kinds = new Set(
      'paragraph heading list table quote code rule text break emphasis strong link'.split(' '),
    );
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) return value.forEach(walk);
      if (typeof value !== 'object' || value === null) return;
      if (!('kind' in value) || !kinds.has(String(value.kind))) throw new Error(JSON.stringify(value));
      if ('url' in value && !isSafeLink(String(value.url))) throw new Error(JSON.stringify(value));
      Object.values(value).forEach(walk);
    };
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        walk(parseMarkdown(parts.join('')));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a text that is built to take long', () => {
  const long = 100_000;
  it.each([
    ['quotes in quotes', '> '.repeat(long / 2)],
    ['quotes without spaces', '>'.repeat(long)],
    ['lists in lists', '- '.repeat(long / 2)],
    ['brackets', '['.repeat(long)],
    ['links that never end', '[a]('.repeat(long / 4)],
    ['stars', '*'.repeat(long / 2) + 'a' + '*'.repeat(long / 2)],
    ['a table of 16,000 rows', `a|b\n-|-\n${'|a|b|\n'.repeat(long / 6)}`],
    ['a table of 25,000 columns', `|${'a|'.repeat(long / 4)}\n|${'-|'.repeat(long / 4)}`],
    [
      'two hundred small tables',
      `${`|${'a|'.repeat(9)}\n|${'-|'.repeat(9)}\n${`|${'a|'.repeat(9)}\n`.repeat(10)}\n`.repeat(200)}`,
    ],
    ['lists of lists of lists', `${'- - - - a\n'.repeat(300)}\n`.repeat(10)],
    ['one paragraph of 50,000 lines', 'a\n'.repeat(long / 2)],
    ['lists that go in and in', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n * 2)}- a`).join('\n')],
    ['an indented quote', '   > '.repeat(long / 5)],
  ])('%s is read in less than two seconds, and refused', (_, source) => {
    const before = performance.now();
    expect(parseMarkdown(source).length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(2000);
    expect(codes(source)).toEqual(['TOO_DEEP']);
  });

  it('is not what people write: 300 pages of minutes are read', () => {
    const page = `## TOP 1\n\n${'Die Sitzungsleitung **eröffnet** die Sitzung. '.repeat(4)}\n\n| A | B |\n| - | - |\n| a | b |\n\n- x\n  - y\n\n`;
    const source = page.repeat(300);
    expect(parseMarkdown(source)).toHaveLength(4 * 300);
    expect(requiredMarkdown('input.text', source, 100_000)).toBe(source.trim());
  });
});

/** Codes of the faults of a text, none when it is taken. */
function codes(source: string): string[] {
  try {
    requiredMarkdown('input.text', source, 200_000);
    return [];
  } catch (error) {
    if (error instanceof UserFaults) return error.faults.map(({ code }) => code);
    throw error;
  }
}

describe('Markdown that is sent', () => {
  it('is tidied', () => {
    expect(requiredMarkdown('input.text', '\r\n a\r\nb\rc \n', 10)).toBe('a\nb\nc');
    expect(requiredMarkdown('input.text', '  ', 10, 0)).toBe('');
  });

  it.each([
    ['', 'REQUIRED'],
    ['a\u0000b', 'INVALID_TEXT'],
    ['a\u202Eb', 'INVALID_TEXT'],
    ['a\u0007b', 'INVALID_TEXT'],
    ['[x](javascript:alert(1))', 'BAD_LINK'],
    ['![x](data:image/png;base64,aaaa)', 'BAD_LINK'],
    ['[x](//example.org)', 'BAD_LINK'],
    ['[x][y]\n\n[y]: file:///etc/passwd', 'BAD_LINK'],
    ['> [x](ftp://example.org)', 'BAD_LINK'],
  ])('%p is refused: %s', (source, code) => {
    expect(codes(source)).toEqual([code]);
  });

  it.each([
    '[x](https://example.org)',
    '[x](mailto:os@example.org)',
    '<https://example.org>',
    'a <b> c',
    'HTTPS://x',
  ])('%p is taken', (source) => {
    expect(codes(source)).toEqual([]);
  });

  it('names the link that is wrong', () => {
    const refused = () => requiredMarkdown('input.text', '[x](ftp://example.org)', 100);
    expect(refused).toThrow(/"ftp:\/\/example.org" does not lead to the web/);
  });
});
