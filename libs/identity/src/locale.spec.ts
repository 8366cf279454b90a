import { describe, expect, it } from '@jest/globals';
import { localeOf } from './locale.js';

describe('the language of somebody who is not signed in', () => {
  it.each([
    [undefined, 'de'],
    ['', 'de'],
    ['fr-FR,fr;q=0.9', 'de'],
    ['en', 'en'],
    ['EN-gb, fr;q=0.3', 'en'],
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['en-US,en;q=0.9,de;q=0.8', 'en'],
    ['de;q=0.2, en;q=0.7', 'en'],
    ['en;q=0, fr', 'de'],
    ['en;q=nonsense', 'en'],
  ])('for Accept-Language %p is %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});
