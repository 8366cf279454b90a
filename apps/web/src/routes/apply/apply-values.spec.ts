import { describe, expect, it } from '@jest/globals';
import { missingFields, toApplication, type ApplyChoice } from './apply-values.js';

const choice: ApplyChoice = { organizationId: 'org_1', circle: 'NETWORK', decided: false };
const typed = {
  motivation: ' Wir nutzen OPSI. ',
  contactName: 'Nele Murgtal',
  contactEmail: 'nele@example.org',
  consent: 'on',
};

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

describe('the form of an application', () => {
  it('names all that is missing at once, in its own order', () => {
    const nothing: ApplyChoice = { organizationId: undefined, circle: undefined, decided: false };
    expect(missingFields(nothing, formOf({ motivation: '  ' }))).toEqual([
      'organizationId',
      'circle',
      'motivation',
      'contactName',
      'contactEmail',
      'consent',
    ]);
  });

  it('asks for the decision of the council only where there is one', () => {
    expect(missingFields(choice, formOf(typed))).toEqual([]);
    expect(missingFields({ ...choice, decided: true }, formOf(typed))).toEqual([
      'councilDecision.decidedOn',
      'councilDecision.body',
      'councilDecision.title',
    ]);
  });

  it('becomes an input without blanks around the texts, and nothing where nothing was typed', () => {
    expect(toApplication(choice, formOf(typed), 'de')).toMatchObject({
      organizationId: 'org_1',
      circle: 'NETWORK',
      motivation: 'Wir nutzen OPSI.',
      contactRole: null,
      councilDecision: null,
      consent: true,
      locale: 'de',
    });
  });

  it('leaves a decision out that was typed and then taken back', () => {
    const form = formOf({ ...typed, 'councilDecision.title': 'Open Source' });
    expect(toApplication(choice, form, 'de')?.councilDecision).toBeNull();
  });

  it('is no input while something is missing', () => {
    expect(toApplication({ ...choice, circle: undefined }, formOf(typed), 'de')).toBeUndefined();
    expect(toApplication(choice, formOf({ ...typed, consent: '' }), 'de')).toBeUndefined();
  });
});
