import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { categories } from './categories.js';

const vocabulary = new URL('../../../../libs/projects/src/publiccode/vocabulary.ts', import.meta.url);
const texts = (language: string) =>
  JSON.parse(readFileSync(new URL(`../i18n/${language}/categories.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;

describe('the categories of the form', () => {
  it('are those that the server knows', () => {
    const [, list = ''] = /categories = words\(`([^`]*)`\)/.exec(readFileSync(vocabulary, 'utf8')) ?? [];
    expect([...categories].sort()).toEqual(list.trim().split(/\s+/).sort());
  });

  it.each(['de', 'en'])('all have a name in %s, and each another one', (language) => {
    const names = categories.map((category) => texts(language)[category.replaceAll('-', '_')]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(categories.length);
  });
});
