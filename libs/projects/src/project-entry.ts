import { isDeepStrictEqual } from 'node:util';
import { fault, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { tidyUrl } from './catalogue.js';
import type { DevelopmentStatus, ProjectEntity, Visibility } from './project.entity.js';
import { categories as knownCategories } from './publiccode/vocabulary.js';
import { isSpdxExpression } from './spdx.js';
import { textFaults } from './text-input.js';

/** What is entered by hand. Texts are German. */
export interface ProjectEntry {
  name?: string | null;
  shortDescription?: string | null;
  longDescription?: string | null;
  url?: string | null;
  landingUrl?: string | null;
  /** SPDX expression. */
  licence?: string | null;
  /** Words of the publiccode vocabulary. */
  categories?: string[] | null;
  developmentStatus?: DevelopmentStatus | null;
  visibility?: Visibility | null;
}

const longest = {
  name: 200,
  shortDescription: 150,
  longDescription: 10_000,
  url: 2000,
  landingUrl: 2000,
} as const;
const mandatory = ['name', 'shortDescription'] as const;
const mostCategories = 30;

/**
 * Holds an entry against the rules of the catalogue, and reports all faults at once.
 * @param required fields that must be given; `name` and `shortDescription` may never be blank
 * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, INVALID_URL, INVALID_LICENCE, UNKNOWN_CATEGORY
 */
export function checkEntry(
  entry: Partial<ProjectEntry>,
  required: readonly (typeof mandatory)[number][],
): void {
  const faults = (Object.keys(longest) as (keyof typeof longest)[]).flatMap((key) => {
    const must = mandatory.some((one) => one === key);
    if (entry[key] === undefined && !required.some((one) => one === key)) return [];
    return textFaults(`input.${key}`, entry[key] ?? '', longest[key], must ? 1 : 0);
  });
  faults.push(...urlFaults('url', entry.url), ...urlFaults('landingUrl', entry.landingUrl));
  faults.push(...licenceFaults(entry.licence), ...categoryFaults(entry.categories ?? []));
  if (faults.length > 0) throw new UserFaults(...faults);
}

/** Puts what is given into the project and gives it back. */
export function applied(project: ProjectEntity, entry: Partial<ProjectEntry>): ProjectEntity {
  const { name, url, landingUrl, licence, categories, developmentStatus, visibility } = entry;
  if (name) project.name = name.trim();
  if (url !== undefined) project.url = url?.trim() ? tidyUrl(url.trim()) : null;
  if (landingUrl !== undefined) project.landingUrl = landingUrl?.trim() || null;
  if (licence !== undefined) project.licence = licence?.trim() || null;
  if (categories) project.categories = [...new Set(categories)];
  if (developmentStatus !== undefined) project.developmentStatus = developmentStatus;
  if (visibility) project.visibility = visibility;
  const german = { ...project.descriptions.de };
  if (entry.shortDescription) german.shortDescription = entry.shortDescription.trim();
  if (entry.longDescription !== undefined)
    german.longDescription = entry.longDescription?.trim() || undefined;
  if (Object.values(german).some((text) => text !== undefined))
    project.descriptions = { ...project.descriptions, de: german };
  return project;
}

/** Paths of what an edit changed, in the words of publiccode.yml where it has one. */
export function changedFields(before: ProjectEntity, after: ProjectEntity): string[] {
  const fields = {
    name: 'name',
    url: 'url',
    landingUrl: 'landingURL',
    licence: 'legal.license',
    categories: 'categories',
    developmentStatus: 'developmentStatus',
    visibility: 'visibility',
  } as const;
  const changed: string[] = (Object.keys(fields) as (keyof typeof fields)[])
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .map((key) => fields[key]);
  for (const key of ['shortDescription', 'longDescription'] as const)
    if (before.descriptions.de?.[key] !== after.descriptions.de?.[key]) changed.push(`description.de.${key}`);
  return changed;
}

function urlFaults(key: 'url' | 'landingUrl', value: string | null | undefined): UserFault[] {
  const given = value?.trim();
  if (!given || (URL.canParse(given) && /^https?:\/\/[^\s]+$/i.test(given))) return [];
  return [
    fault('INVALID_URL', `input.${key}`, {
      de: 'Das ist keine gültige Adresse. Sie beginnt mit https:// oder http://.',
      en: 'This is not a valid address. It begins with https:// or http://.',
    }),
  ];
}

function licenceFaults(value: string | null | undefined): UserFault[] {
  const given = value?.trim();
  if (!given || isSpdxExpression(given)) return [];
  return [
    fault('INVALID_LICENCE', 'input.licence', {
      de: 'Das ist kein gültiger SPDX-Lizenzausdruck, zum Beispiel „EUPL-1.2“ oder „MIT OR Apache-2.0“.',
      en: 'This is not a valid SPDX licence expression, such as "EUPL-1.2" or "MIT OR Apache-2.0".',
    }),
  ];
}

function categoryFaults(given: readonly string[]): UserFault[] {
  if (given.length > mostCategories)
    return [
      fault('TOO_MANY', 'input.categories', {
        de: `Höchstens ${mostCategories} Kategorien sind möglich.`,
        en: `At most ${mostCategories} categories are possible.`,
      }),
    ];
  return given.flatMap((category, index) =>
    knownCategories.includes(category)
      ? []
      : [
          fault('UNKNOWN_CATEGORY', `input.categories.${index}`, {
            de: `Die Kategorie „${category.slice(0, 60)}“ kennt publiccode.yml nicht.`,
            en: `publiccode.yml knows no category "${category.slice(0, 60)}".`,
          }),
        ],
  );
}
