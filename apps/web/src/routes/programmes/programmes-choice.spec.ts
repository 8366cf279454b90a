import { describe, expect, it } from '@jest/globals';
import { isNarrowed, readProgrammesChoice, toProgrammeFilter } from './programmes-choice.js';

describe('the catalogue of programmes', () => {
  it('shows those for which one may apply until all are wanted', () => {
    expect(toProgrammeFilter(readProgrammesChoice(new URLSearchParams()))).toEqual({
      ...{ search: null, organizationId: null, projectId: null, open: true },
    });
    const all = readProgrammesChoice(new URLSearchParams('auch=geschlossene'));
    expect(toProgrammeFilter(all).open).toBeNull();
  });

  it('narrows by text, organization and project of the address', () => {
    const choice = readProgrammesChoice(
      new URLSearchParams('suche=EU&organisation=org_1&projekt=prj_1&auch=quatsch'),
    );
    expect(toProgrammeFilter(choice)).toEqual({
      ...{ search: 'EU', organizationId: 'org_1', projectId: 'prj_1', open: true },
    });
    expect(isNarrowed(choice)).toBe(true);
    expect(isNarrowed(readProgrammesChoice(new URLSearchParams('auch=geschlossene')))).toBe(false);
  });
});
