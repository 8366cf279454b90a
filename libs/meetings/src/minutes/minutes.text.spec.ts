import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256OfMinutes, textOfMinutes, type SectionOfText } from './minutes.text.js';

const meeting = '0198a000-0000-7000-8000-000000000001';
const section = (more: Partial<SectionOfText> = {}): SectionOfText => ({
  ...{ position: 0, visibility: 'PUBLIC', heading: 'Begrüßung', text: 'Guten Tag.' },
  ...more,
});

describe('the canonical text of minutes', () => {
  it('is what the handbook says, to the octet', () => {
    expect(textOfMinutes(meeting, [section(), section({ position: 2, text: 'a\nb' })])).toBe(
      'allmende-minutes 1\nmtg_0198a000000070008000000000000001\n' +
        'section 0 PUBLIC 11 10\nBegrüßung\nGuten Tag.\nsection 2 PUBLIC 11 3\nBegrüßung\na\nb\n',
    );
  });

  it('is another one for other sections, also when a text looks like the beginning of a section', () => {
    const any = fc.record({
      position: fc.nat(3),
      visibility: fc.constantFrom('PUBLIC' as const, 'BOARD' as const),
      heading: fc.constantFrom('a', 'a\nsection 1 PUBLIC 1 1', 'ä'),
      text: fc.constantFrom('', 'b', '\nsection 1 PUBLIC 1 1\na\nb', 'b\nsection 1 PUBLIC 1 1\na\nb'),
    });
    const several = fc.array(any, { maxLength: 3 });
    fc.assert(
      fc.property(several, several, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(sha256OfMinutes(meeting, one) === sha256OfMinutes(meeting, other)).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });
});
