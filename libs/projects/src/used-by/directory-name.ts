import type { OrganizationKind } from '@allmende/organizations';
import { wordsOf } from './fold.js';
import { additionsOf, bareDistrict, bodyNamesOf, partsOf, splitAddition } from './parse-name.js';

/** An organization of the directory that a text may mean. */
export interface DirectoryEntry {
  id: string;
  kind: OrganizationKind;
  name: string;
  /** As the register writes it: `Solingen, Klingenstadt`. */
  officialName: string | null;
  officialKey: string | null;
}

/** The name of an organization of the directory, taken apart; all words folded. */
export interface DirectoryName {
  entry: DirectoryEntry;
  /** BODY: no territory. */
  kind: 'TOWN' | 'VILLAGE' | 'DISTRICT' | 'BODY';
  /** The kind is part of the name: `Landkreis Celle`, but not `Enzkreis`. */
  namesKind: boolean;
  /** A municipality that is a Land as well. */
  isLand: boolean;
  title: string;
  core: string;
  /** Without these the name is another one. */
  additions: string[];
  /** The Sorbian name: it may be written as well. */
  otherwise: string[];
  land: string | null;
  bodyNames: string[];
}

/** Slashes in Brandenburg part two German words, or a German and a Sorbian name; these are German. */
const placesInBrandenburg = new Set(
  'dosse elbe elster eggersdorf flaeming havel mark nordbahn oder quitzoebel spree spreewald'.split(' '),
);

/** Takes the name of an organization apart. */
export function directoryName(entry: DirectoryEntry): DirectoryName {
  const words = wordsOf(entry.name);
  if (entry.officialKey === null) {
    const bodyNames = bodyNamesOf(entry.name);
    return { ...territory(entry, 'BODY'), core: words.join(' '), additions: [], bodyNames };
  }
  const german = germanName(entry);
  const [head = '', ...rest] = partsOf(german);
  const district = entry.kind === 'DISTRICT' ? bareDistrict(wordsOf(head)) : null;
  const { core, additions } = splitAddition(district ?? wordsOf(head));
  return {
    ...territory(entry, entry.kind === 'DISTRICT' ? 'DISTRICT' : kindOf(entry)),
    namesKind: district !== null,
    core,
    additions: [...additions, ...rest.flatMap((part) => additionsOf(wordsOf(part)))],
    otherwise: words.slice(wordsOf(german).length),
  };
}

function territory(entry: DirectoryEntry, kind: DirectoryName['kind']) {
  const { officialName, officialKey } = entry;
  return {
    ...{ entry, kind, namesKind: false, bodyNames: [] as string[] },
    otherwise: [] as string[],
    isLand: /^\d\d0{6}$/.test(officialKey ?? ''),
    title: wordsOf((officialName ?? '').split(',').slice(1).join(' ')).join(' '),
    land: officialKey?.slice(0, 2) ?? null,
  };
}

/** Towns carry it in their title; a municipality that is a district of its own is one as well. */
function kindOf({ officialName, officialKey }: DirectoryEntry): 'TOWN' | 'VILLAGE' {
  const title = (officialName ?? '').split(',').slice(1).join(',');
  return /stadt|\b(GK)?St\b/i.test(title) || officialKey?.endsWith('000') ? 'TOWN' : 'VILLAGE';
}

/** The name without the Sorbian one behind it: nobody needs to write both. */
function germanName({ name, officialKey }: DirectoryEntry): string {
  const german = name.split(' / ')[0]!;
  if (!officialKey?.startsWith('12')) return german;
  const [first, ...rest] = german.split('/');
  return [first, ...rest.filter((part) => placesInBrandenburg.has(wordsOf(part).join(' ')))].join('/');
}
