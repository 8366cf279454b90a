import { describe, expect, it } from '@jest/globals';
import { toTextBlocks } from './text-blocks.js';

describe('toTextBlocks', () => {
  it('cuts paragraphs at empty lines and joins broken lines', () => {
    expect(toTextBlocks('Eins\nzwei\n\nDrei')).toEqual([
      { kind: 'paragraph', text: 'Eins zwei' },
      { kind: 'paragraph', text: 'Drei' },
    ]);
  });

  it('keeps a list together across empty lines and indented continuations', () => {
    expect(toTextBlocks('- eins\n\n- zwei\n  und halb\n3. drei\n\nEnde')).toEqual([
      { kind: 'list', items: ['eins', 'zwei und halb', 'drei'] },
      { kind: 'paragraph', text: 'Ende' },
    ]);
  });

  it('shows headings and takes the marks off bold text, code and links', () => {
    expect(
      toTextBlocks('## Über\nEin **fettes** `Wort` im [Handbuch](https://example.org/x "Titel").'),
    ).toEqual([
      { kind: 'heading', text: 'Über' },
      { kind: 'paragraph', text: 'Ein fettes Wort im Handbuch (https://example.org/x).' },
    ]);
  });

  it('leaves HTML as the text that it is', () => {
    expect(toTextBlocks('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'paragraph', text: '<img src=x onerror=alert(1)>' },
    ]);
  });
});
