import { describe, expect, it } from '@jest/globals';
import { fieldsOf, neededIn, officeStates, toInput, toValues } from './office-values.js';

const filled = {
  state: 'FILLED',
  name: 'Koordinierungsstelle Open Source',
  vacancyUrl: null,
  vacancyUntil: null,
  holderName: 'Kim Beispiel',
  contactEmail: 'open-source@example.org',
  contactPhone: null,
  website: null,
  since: '2026-01-01',
} as const;

describe('the form of a coordination office', () => {
  it('starts empty where nothing is known', () => {
    expect(Object.values(toValues(null)).filter(Boolean)).toEqual([]);
  });

  it('sends what it got when nothing is changed', () => {
    const { state, name, holderName, contactEmail, since } = filled;
    const rest = { contactPhone: null, website: null };
    expect(toInput('org_1', state, toValues(filled))).toEqual({
      organizationId: 'org_1',
      ...{ state, name, holderName, contactEmail, since },
      ...rest,
    });
  });

  it('leaves behind what does not apply in the state it goes to', () => {
    const input = toInput('org_1', 'PLANNED', { ...toValues(filled), vacancyUrl: 'https://example.org' });
    expect(input).not.toHaveProperty('holderName');
    expect(input).not.toHaveProperty('vacancyUrl');
    expect(input.contactEmail).toBe(filled.contactEmail);
  });

  it('shows every field that it marks as needed', () => {
    for (const state of officeStates)
      expect(fieldsOf[state]).toEqual(expect.arrayContaining([...neededIn[state]]));
  });
});
