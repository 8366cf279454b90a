import { describe, expect, it } from '@jest/globals';
import { readCatalogueChoice, toProjectFilter } from './catalogue-filter.js';

const read = (search: string) => readCatalogueChoice(new URLSearchParams(search));

describe('the address of the catalogue', () => {
  it('becomes a filter with what is chosen and nothing else', () => {
    const choice = read('suche=opsi&stand=ADOPTED&lizenz=MIT&lizenz=EUPL-1.2&einsatz=org_1');
    expect(toProjectFilter(choice)).toEqual({
      text: 'opsi',
      lifecycles: ['ADOPTED'],
      licences: ['MIT', 'EUPL-1.2'],
      users: ['org_1'],
    });
    expect(choice.order).toBe('RELEVANCE');
  });

  it('ignores statuses and orders that do not exist', () => {
    const choice = read('stand=KAPUTT&entwicklung=x&sortierung=y');
    expect(toProjectFilter(choice)).toEqual({});
    expect(choice.order).toBe('NAME');
  });

  it('sorts by name where there is no text that could be relevant', () => {
    expect(read('sortierung=RELEVANCE').order).toBe('NAME');
  });
});
