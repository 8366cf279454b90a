import { describe, expect, it } from '@jest/globals';
import { emptyEntry, entryOf, merge, toChange, type StoredEntry } from './entry-values.js';

const base = { ...emptyEntry, name: 'OPSI', shortDescription: 'Verteilt Software', licence: 'AGPL-3.0-only' };

const stored: StoredEntry = {
  id: 'prj_1',
  slug: 'opsi',
  name: 'OPSI',
  version: 3,
  languages: ['en'],
  shortDescription: 'Distributes software',
  longDescription: null,
  url: null,
  landingUrl: null,
  licence: 'AGPL-3.0-only',
  categories: [],
  developmentStatus: null,
  visibility: 'PUBLIC',
  publiccodeVersion: null,
  viewerCanEdit: true,
};

describe('the form of an entry', () => {
  it('leaves German texts empty where there are only others', () => {
    expect(entryOf(stored).shortDescription).toBe('');
    expect(entryOf({ ...stored, languages: ['de'] }).shortDescription).toBe('Distributes software');
  });

  it('sends only what was changed, and null for what was emptied', () => {
    expect(toChange(base, { ...base, licence: '', url: 'https://example.org/opsi' })).toEqual({
      licence: null,
      url: 'https://example.org/opsi',
    });
  });

  it('does not take another order of categories for a change', () => {
    const one = { ...base, categories: ['cad', 'crm'] };
    expect(toChange(one, { ...base, categories: ['crm', 'cad'] })).toEqual({});
  });
});

describe('an entry that two people change', () => {
  it('takes over what only the other one changed', () => {
    const mine = { ...base, url: 'https://example.org/opsi' };
    const theirs = { ...base, licence: 'EUPL-1.2' };
    expect(merge(base, mine, theirs)).toEqual({
      values: { ...base, url: 'https://example.org/opsi', licence: 'EUPL-1.2' },
      taken: ['licence'],
      disputed: [],
    });
  });

  it('keeps mine where both changed the same, and says so', () => {
    const mine = { ...base, name: 'opsi' };
    expect(merge(base, mine, { ...base, name: 'OPSI 4' })).toEqual({
      values: mine,
      taken: [],
      disputed: ['name'],
    });
  });

  it('has nothing to say where both changed it to the same', () => {
    const mine = { ...base, name: 'opsi' };
    expect(merge(base, mine, { ...mine })).toEqual({ values: mine, taken: [], disputed: [] });
  });
});
