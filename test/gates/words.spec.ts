import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lifecycleNames, participationKindNames } from '@allmende/projects';

type Words = Record<string, Record<string, string>>;
const onScreen = (language: 'de' | 'en'): Words =>
  JSON.parse(
    readFileSync(new URL(`../../apps/web/src/i18n/${language}/enums.json`, import.meta.url), 'utf8'),
  ) as Words;

/** The words of one language, as the server writes them into mails and error texts. */
const written = (names: Record<string, Record<'de' | 'en', string>>, language: 'de' | 'en') =>
  Object.fromEntries(Object.entries(names).map(([code, text]) => [code, text[language]]));

describe('one word for one thing', () => {
  it.each(['de', 'en'] as const)('holds between server and screen (%s)', (language) => {
    const words = onScreen(language);
    expect(written(participationKindNames, language)).toEqual(words.participation);
    expect(written(lifecycleNames, language)).toEqual(words.lifecycle);
  });

  it('would turn red for another word', () => {
    const other = { ...participationKindNames, LEADING: { de: 'Leitung', en: 'Lead' } };
    expect(written(other, 'de')).not.toEqual(onScreen('de').participation);
  });
});
