import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const config = read('libs/platform/src/config/config.ts');
const handbook = read('docs/operations.md');

/** Names of the settings that config.ts reads: the keys of its one schema. */
function settingsIn(source: string): string[] {
  const schema = /\.object\(\{\n(.*?)^ {2}\}\)/ms.exec(source)?.[1] ?? '';
  return [...schema.matchAll(/^ {4}([A-Z][A-Z_]*):/gm)].map(([, name]) => name!).sort();
}

/** Names of the settings in the handbook's table, in alphabetical order. */
function settingsTold(text: string): string[] {
  const chapter = /^## Settings\n(.*?)^## /ms.exec(text)?.[1] ?? '';
  return [...chapter.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name!).sort();
}

describe('the handbook for operators', () => {
  it('tells of every setting that there is, and of no other', () => {
    expect(settingsIn(config)).toContain('DATABASE_URL');
    expect(settingsTold(handbook)).toEqual(settingsIn(config));
  });

  it('marks those that production demands', () => {
    const demanded = [...config.matchAll(/missing\('([A-Z_]+)'/g)].map(([, name]) => name!).sort();
    const marked = [...handbook.matchAll(/^\| `([A-Z_]+)` ●/gm)].map(([, name]) => name!).sort();
    expect(marked).toEqual(demanded);
  });

  it('would turn red for a setting that nobody described', () => {
    const grown = config.replace('LOG_LEVEL:', 'NEW_SETTING: z.string(),\n    LOG_LEVEL:');
    expect(settingsIn(grown)).toContain('NEW_SETTING');
    expect(settingsTold(handbook)).not.toEqual(settingsIn(grown));
  });

  it('would turn red for a row that was lost', () => {
    expect(settingsTold(handbook.replace('| `REDIS_URL`', '| REDIS_URL'))).not.toEqual(settingsIn(config));
  });
});
