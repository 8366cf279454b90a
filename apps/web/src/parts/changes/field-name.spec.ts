import { describe, expect, it } from '@jest/globals';
import { fieldName } from './field-name.js';

describe('the words for a path in a publiccode.yml', () => {
  it.each([
    ['name', { field: 'name' }],
    ['legal.license', { field: 'license' }],
    ['description.de.shortDescription', { field: 'shortDescription', language: 'de' }],
    ['description.de-AT.localisedName', { field: 'name', language: 'de-AT' }],
    ['organisation', { field: 'organisation' }],
    ['description.fr', { field: 'description', language: 'fr' }],
  ])('%s', (path, name) => {
    expect(fieldName(path)).toEqual(name);
  });

  it.each(['countrySections.DE.leika', 'unknown.x-own', 'toString', ''])(
    'are the path itself for %p',
    (path) => {
      expect(fieldName(path).field).toBeUndefined();
    },
  );
});
