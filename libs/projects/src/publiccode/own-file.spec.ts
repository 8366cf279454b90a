import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parsePubliccode } from './index.js';

describe('the publiccode.yml of Allmende itself', () => {
  it('has no fault', () => {
    const root = new URL('../../../../', import.meta.url);
    const { publiccode, faults } = parsePubliccode(readFileSync(new URL('publiccode.yml', root)));
    expect(faults).toEqual([]);
    expect(publiccode).toMatchObject({ name: 'Allmende', legal: { license: 'EUPL-1.2' } });
  });
});
