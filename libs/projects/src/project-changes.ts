import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import type { ProjectEntity } from './project.entity.js';
import { contentOf, tagFor, type ProjectContent } from './publiccode-content.js';
import { diffPubliccode, type Publiccode } from './publiccode/index.js';

/** One value that differs from what the catalogue showed. Values as YAML has them; null: not there. */
export interface ShownChange {
  path: string;
  before: string | null;
  after: string | null;
  /** Somebody had entered the value before by hand, and the file has replaced it. */
  overwritesHandEdit: boolean;
}

type Value = string | string[] | undefined;

/** What can be edited by hand, by its path in the file; the same words as `changedFields`. */
interface Editable {
  path: string[];
  of(content: ProjectContent): Value;
}

/**
 * What an accepted file changes in what the catalogue shows, field by field. What is no longer in the file is a change
 * as well; nothing goes without being named.
 * @param project as it is before the file is taken over
 * @param last the file before; null when the entry was made by hand
 */
export function changesSince(
  project: ProjectEntity,
  last: Publiccode | null,
  file: Publiccode,
): ShownChange[] {
  const { shown, byHand } = shownBefore(project, last, file);
  return diffPubliccode(shown as unknown as Publiccode, file)
    .map(({ path, before, after }) => ({ path, before: asText(before), after: asText(after) }))
    .filter(({ before, after }) => before !== after)
    .map((change) => ({
      ...change,
      overwritesHandEdit:
        change.before !== null &&
        byHand.some((path) => path === change.path || path.startsWith(`${change.path}.`)),
    }));
}

/** The last file as the catalogue showed it: with what was edited by hand since. */
function shownBefore(project: ProjectEntity, last: Publiccode | null, file: Publiccode) {
  const shown: Section = structuredClone((last ?? {}) as Section);
  const lastContent = last && contentOf(last);
  const content = contentOf(file);
  const byHand: string[] = [];
  for (const { path, of } of editables(last ?? file)) {
    const value = of(project);
    if (isDeepStrictEqual(value, lastContent ? of(lastContent) : undefined)) continue;
    // Where the file says what was entered by hand, however it is spelt, nothing changes.
    put(shown, path, isDeepStrictEqual(value, of(content)) ? at(file as unknown as Section, path) : value);
    byHand.push(path.join('.'));
  }
  return { shown, byHand };
}

function editables({ description }: Publiccode): Editable[] {
  const german = ['description', tagFor(Object.keys(description), 'de') ?? 'de'];
  return [
    { path: ['name'], of: ({ name }) => name },
    { path: ['url'], of: ({ url }) => url ?? undefined },
    { path: ['landingURL'], of: ({ landingUrl }) => landingUrl ?? undefined },
    { path: ['categories'], of: ({ categories }) => (categories.length > 0 ? categories : undefined) },
    { path: ['developmentStatus'], of: ({ developmentStatus }) => developmentStatus?.toLowerCase() },
    { path: [...german, 'shortDescription'], of: ({ descriptions }) => descriptions.de?.shortDescription },
    { path: [...german, 'longDescription'], of: ({ descriptions }) => descriptions.de?.longDescription },
    { path: ['legal', 'license'], of: ({ licence }) => licence ?? undefined },
  ];
}

type Section = Record<string, unknown>;

const at = (section: Section, [key = '', ...rest]: readonly string[]): unknown => {
  const value = section[key];
  return rest.length === 0 ? value : value && at(value as Section, rest);
};

function put(section: Section, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) section[key] = value;
  else put((section[key] ??= {}) as Section, rest, value);
}

/** Empty lists and sections are what the file leaves out. */
function asText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && Object.keys(value).length === 0) return null;
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
