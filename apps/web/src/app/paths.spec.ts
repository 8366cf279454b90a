import { describe, expect, it } from '@jest/globals';
import { paths, readReturnPath } from './paths.js';

const read = (path: string) => readReturnPath(new URLSearchParams({ weiter: path }));

describe('the way back after signing in', () => {
  it('leads to the page that asked for it, with its search', () => {
    expect(read('/projekte?suche=opsi')).toBe('/projekte?suche=opsi');
  });

  it('hands a token on behind #, where no server reads it', () => {
    const { search, hash } = new URL(paths.signInFrom(paths.invitation, '#a.b'), 'https://example.org');
    expect(search).not.toContain('a.b');
    expect(readReturnPath(new URLSearchParams(search), hash)).toBe('/einladung#a.b');
  });

  it.each(['https://example.org/', '//example.org', '/\\example.org', 'javascript:alert(1)', ''])(
    'never leaves the app for %p',
    (path) => {
      expect(read(path)).toBe(paths.start);
    },
  );
});
