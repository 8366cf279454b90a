import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lifecycleNames, participationKindNames } from '@allmende/projects';

type Words = Record<string, Record<string, string>>;
const onScreen = (language: 'de' | 'en'): Words =>
  JSON.parse(
    readFileSync(new URL(`../../apps/web/src/i18n/${language}/enums.json`, import.meta.url), 'utf8'),
  ) as Words;

const glossary = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');

/** Enums whose words stand on screen under another name than their own. */
const onScreenAs: Record<string, string> = {
  MembershipCircle: 'circle',
  ParticipationKind: 'participation',
  ProjectLifecycle: 'lifecycle',
};

/** [enum, code, German] for each value that the glossary gives a German word for and the screen knows. */
function valuesTold(text: string, words: Words): [string, string, string][] {
  const chapter = /^## Values\n(.*?)^## /ms.exec(text)?.[1] ?? '';
  return [...chapter.matchAll(/^\| (\w+) +\| (.*?) *\|$/gm)].flatMap(([, name, row]) => {
    const key = onScreenAs[name!] ?? name!.charAt(0).toLowerCase() + name!.slice(1);
    return [...row!.matchAll(/\b([A-Z_]{2,}) \(([^)]+)\)/g)]
      .filter(() => key in words)
      .map(([, code, german]): [string, string, string] => [key, code!, german!]);
  });
}

/** What the glossary says otherwise than the screen. */
const differing = (text: string, words: Words) =>
  valuesTold(text, words).filter(([key, code, german]) => words[key]?.[code] !== german);

/** The words of one language, as the server writes them into mails and error texts. */
const written = (names: Record<string, Record<'de' | 'en', string>>, language: 'de' | 'en') =>
  Object.fromEntries(Object.entries(names).map(([code, text]) => [code, text[language]]));

describe('one word for one thing', () => {
  it.each(['de', 'en'] as const)('holds between server and screen (%s)', (language) => {
    const words = onScreen(language);
    expect(written(participationKindNames, language)).toEqual(words.participation);
    expect(written(lifecycleNames, language)).toEqual(words.lifecycle);
  });

  it('holds between glossary and screen', () => {
    expect(valuesTold(glossary, onScreen('de')).length).toBeGreaterThan(100);
    expect(differing(glossary, onScreen('de'))).toEqual([]);
  });

  it('would turn red for another word in the glossary', () => {
    const other = glossary.replace('OBJECTION (Einwand)', 'OBJECTION (Widerspruch)');
    expect(differing(other, onScreen('de'))).toEqual([['voteChoice', 'OBJECTION', 'Widerspruch']]);
  });

  it('would turn red for another word', () => {
    const other = { ...participationKindNames, LEADING: { de: 'Leitung', en: 'Lead' } };
    expect(written(other, 'de')).not.toEqual(onScreen('de').participation);
  });
});
