import { describe, expect, it } from '@jest/globals';
import { slugFor } from './slug.js';

describe('the slug of a name', () => {
  it.each([
    ['OPSI', 'opsi'],
    ['Palim! Palim!', 'palim-palim'],
    ['Straßen & Bäume – Übersicht', 'strassen-baeume-uebersicht'],
    ['Café Zürich', 'cafe-zuerich'],
    ['<b>Fett</b>', 'b-fett-b'],
    ['日本', 'projekt'],
    ['---', 'projekt'],
  ])('of „%s“ is %s', (name, slug) => expect(slugFor(name, new Set(), 'projekt')).toBe(slug));

  it('counts up where others have the name', () => {
    expect(slugFor('OPSI', new Set(['opsi', 'opsi-2']), 'projekt')).toBe('opsi-3');
  });

  it('is at most 60 characters long and never ends with a dash', () => {
    const slug = slugFor(`${'a'.repeat(59)} bcd`, new Set(), 'projekt');
    expect(slug).toBe('a'.repeat(59));
  });
});
