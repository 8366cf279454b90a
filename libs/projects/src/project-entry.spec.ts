import { describe, expect, it } from '@jest/globals';
import { type UserFaults } from '@allmende/platform/graphql';
import { checkEntry, type ProjectEntry } from './project-entry.js';

const faultsOf = (entry: ProjectEntry): string[] => {
  try {
    checkEntry({ name: 'Name', shortDescription: 'Kurz', ...entry }, ['name', 'shortDescription']);
    return [];
  } catch (error) {
    return (error as UserFaults).faults.map(({ code, path }) => `${code} ${path}`);
  }
};

describe('an entry by hand', () => {
  it.each<[string, ProjectEntry, string[]]>([
    ['the least', {}, []],
    ['a blank name', { name: ' \t ' }, ['REQUIRED input.name']],
    ['a name of 200 characters', { name: 'ü'.repeat(200) }, []],
    ['a name of 201 characters', { name: 'ü'.repeat(201) }, ['TOO_LONG input.name']],
    ['emoji as one character each', { name: '🏛'.repeat(200) }, []],
    ['HTML as plain text', { name: '<script>alert(1)</script>' }, []],
    ['a NUL', { name: 'a\u0000b' }, ['INVALID_TEXT input.name']],
    ['half a character', { longDescription: 'a\ud800b' }, ['INVALID_TEXT input.longDescription']],
    ['line breaks', { longDescription: 'eins\nzwei' }, []],
    [
      'a short description too long',
      { shortDescription: 'x'.repeat(151) },
      ['TOO_LONG input.shortDescription'],
    ],
    ['a web address', { url: 'https://example.org/repo.git' }, []],
    ['a script as address', { url: 'javascript:alert(1)' }, ['INVALID_URL input.url']],
    ['data as address', { landingUrl: 'data:text/html,x' }, ['INVALID_URL input.landingUrl']],
    ['no address at all', { landingUrl: 'example' }, ['INVALID_URL input.landingUrl']],
    ['an empty address', { url: '' }, []],
    ['a licence', { licence: 'EUPL-1.2 OR (MIT AND Apache-2.0)' }, []],
    ['an unknown licence', { licence: 'GPL3' }, ['INVALID_LICENCE input.licence']],
    ['a licence in deep brackets', { licence: '('.repeat(600) }, ['INVALID_LICENCE input.licence']],
    ['categories', { categories: ['office', 'blog'] }, []],
    ['an unknown category', { categories: ['office', 'Büro'] }, ['UNKNOWN_CATEGORY input.categories.1']],
    ['too many categories', { categories: Array<string>(31).fill('office') }, ['TOO_MANY input.categories']],
  ])('with %s: %j', (_what, entry, expected) => expect(faultsOf(entry)).toEqual(expected));

  it('reports all that is wrong at once', () => {
    expect(faultsOf({ name: '', url: 'x', licence: 'y' })).toHaveLength(3);
  });
});
