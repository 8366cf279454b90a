import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { checkTexts, type Source, type Texts } from './check-texts.js';

const sourceFolder = fileURLToPath(new URL('..', import.meta.url));

function readTexts(language: string): Texts {
  const folder = join(sourceFolder, 'i18n', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const areas = files.map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(join(folder, name), 'utf8')),
  ]);
  return Object.fromEntries(areas) as Texts;
}

function readSources(): Source[] {
  return readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.ts$|^gql|check-texts/.test(path))
    .map((path) => ({ path, code: readFileSync(join(sourceFolder, path), 'utf8') }));
}

describe('the texts of the web app', () => {
  it('has every key in both languages, and none that nothing uses', () => {
    expect(checkTexts({ de: readTexts('de'), en: readTexts('en') }, readSources())).toEqual([]);
  });
});

describe('checkTexts', () => {
  const code = "t('area.title'); t(`area.kind.${kind}`);";
  const good = { area: { title: 'Titel', kind: { A: 'a', B: 'b' } } };

  it('accepts texts that fit the sources', () => {
    expect(checkTexts({ de: good, en: good }, [{ path: 'page.tsx', code }])).toEqual([]);
  });

  it('names a key that one language lacks', () => {
    const en = { area: { title: 'Title', kind: { A: 'a' } } };
    expect(checkTexts({ de: good, en }, [{ path: 'page.tsx', code }])).toEqual(['en lacks area.kind.B']);
  });

  it('names a key that is used but not there', () => {
    const used = `${code} t('area.missing')`;
    expect(checkTexts({ de: good, en: good }, [{ path: 'page.tsx', code: used }])).toEqual([
      'page.tsx uses area.missing, which no language has',
    ]);
  });

  it('names built keys that are not there', () => {
    const used = `${code} t(\`area.size.\${size}\`)`;
    expect(checkTexts({ de: good, en: good }, [{ path: 'page.tsx', code: used }])).toHaveLength(1);
  });

  it('names a key that nothing uses', () => {
    const texts = { area: { ...good.area, old: 'Alt' } };
    expect(checkTexts({ de: texts, en: texts }, [{ path: 'page.tsx', code }])).toEqual([
      'nothing uses area.old',
    ]);
  });

  it('takes the plural forms of a key for one', () => {
    const texts = { area: { count_one: 'eins', count_other: '{{n}} viele' } };
    expect(
      checkTexts({ de: texts, en: texts }, [{ path: 'page.tsx', code: "t('area.count', { n })" }]),
    ).toEqual([]);
  });

  it('names a placeholder that got lost in translation', () => {
    const de = { area: { title: '{{n}} Treffer' } };
    const en = { area: { title: 'hits' } };
    expect(checkTexts({ de, en }, [{ path: 'page.tsx', code: "t('area.title', { n })" }])).toEqual([
      'en has other placeholders than de in area.title',
    ]);
  });

  it('names a text that is shown with its placeholders unfilled', () => {
    const texts = { area: { title: '{{n}} Treffer' } };
    expect(checkTexts({ de: texts, en: texts }, [{ path: 'page.tsx', code: "t('area.title')" }])).toEqual([
      'page.tsx leaves the placeholders of area.title unfilled',
    ]);
  });
});
