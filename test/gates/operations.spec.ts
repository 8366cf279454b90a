import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { neededInProduction, settingNames } from '@allmende/platform/config';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const handbook = read('docs/operations.md');

const sorted = (names: readonly string[]): string[] => [...names].sort();

/** Names of the settings in the handbook's table, in alphabetical order. */
function settingsTold(text: string): string[] {
  const chapter = /^## Settings\n(.*?)^## /ms.exec(text)?.[1] ?? '';
  return [...chapter.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name!).sort();
}

describe('the handbook for operators', () => {
  it('tells of every setting that there is, and of no other', () => {
    expect(settingNames).toContain('DATABASE_URL');
    expect(settingsTold(handbook)).toEqual(sorted(settingNames));
  });

  it('marks those that production demands', () => {
    const marked = [...handbook.matchAll(/^\| `([A-Z_]+)` ●/gm)].map(([, name]) => name!).sort();
    expect(marked).toEqual(sorted(Object.keys(neededInProduction)));
  });

  it('would turn red for a setting that nobody described', () => {
    expect(settingsTold(handbook)).not.toEqual(sorted([...settingNames, 'NEW_SETTING']));
  });

  it('would turn red for a row that was lost', () => {
    const without = handbook.replace('| `REDIS_URL`', '| REDIS_URL');
    expect(settingsTold(without)).not.toEqual(sorted(settingNames));
  });
});
