import { readFileSync } from 'node:fs';
import type { DirectoryEntry } from '../match.js';

/**
 * The territories of the excerpt, with their official keys as ids, and bodies by their names.
 * The key tells the kind: five digits for a district.
 */
export function directoryOf(...bodies: string[]): DirectoryEntry[] {
  const text = readFileSync(new URL('../fixtures/directory.txt', import.meta.url), 'utf8');
  const territories = text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line): DirectoryEntry => {
      const [officialKey = ''] = line.split(' ');
      const officialName = line.slice(officialKey.length + 1);
      const kind = officialKey.length === 5 ? 'DISTRICT' : 'MUNICIPALITY';
      return { id: officialKey, kind, name: officialName.split(',')[0]!, officialName, officialKey };
    });
  const others = bodies.map((name): DirectoryEntry => ({
    id: name,
    kind: 'PARTNER',
    name,
    officialName: null,
    officialKey: null,
  }));
  return [...territories, ...others];
}
