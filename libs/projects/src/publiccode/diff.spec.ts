import { describe, expect, it } from '@jest/globals';
import { fixture } from './fixtures.js';
import { diffPubliccode, parsePubliccode, type Publiccode } from './index.js';

const read = (text: string): Publiccode => {
  const { publiccode } = parsePubliccode(text);
  if (!publiccode) throw new Error('The fixture is not valid.');
  return publiccode;
};

describe('diffPubliccode', () => {
  it('finds nothing between two readings of one file', () => {
    expect(diffPubliccode(read(fixture('complete')), read(fixture('complete')))).toEqual([]);
  });

  it('names what changed, what came and what went', () => {
    const before = fixture('minimal');
    const after = before
      .replace('stable', 'obsolete')
      .replace('releaseDate: 2026-03-02\n', '')
      .replace('- web', '- web\n  - android')
      .replace('legal:', '  en:\n    shortDescription: Lost and found\nlegal:');
    expect(diffPubliccode(read(before), read(after))).toEqual([
      { path: 'releaseDate', before: '2026-03-02', after: undefined },
      { path: 'platforms', before: ['web'], after: ['web', 'android'] },
      { path: 'developmentStatus', before: 'stable', after: 'obsolete' },
      {
        path: 'description.en',
        before: undefined,
        after: expect.objectContaining({ shortDescription: 'Lost and found' }),
      },
    ]);
  });
});
