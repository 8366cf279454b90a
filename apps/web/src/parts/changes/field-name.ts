import type texts from '../../i18n/de/changes.json';

/** What a key of a publiccode.yml is called; what a section as a whole is called stands under `''`. */
interface Words {
  [key: string]: Field | Words;
}

/** The keys that have words of their own. */
const known: Words = {
  publiccodeYmlVersion: 'publiccodeYmlVersion',
  name: 'name',
  applicationSuite: 'applicationSuite',
  url: 'url',
  landingURL: 'landingURL',
  isBasedOn: 'isBasedOn',
  softwareVersion: 'softwareVersion',
  releaseDate: 'releaseDate',
  logo: 'logo',
  monochromeLogo: 'logo',
  inputTypes: 'inputTypes',
  outputTypes: 'outputTypes',
  platforms: 'platforms',
  categories: 'categories',
  usedBy: 'usedBy',
  fundedBy: 'fundedBy',
  roadmap: 'roadmap',
  developmentStatus: 'developmentStatus',
  softwareType: 'softwareType',
  organisation: { '': 'organisation', name: 'organisation', uri: 'organisation' },
  supports: 'services',
  services: 'services',
  intendedAudience: {
    '': 'intendedAudience',
    countries: 'countries',
    unsupportedCountries: 'unsupportedCountries',
    scope: 'scope',
  },
  legal: {
    license: 'license',
    mainCopyrightOwner: 'mainCopyrightOwner',
    repoOwner: 'repoOwner',
    authorsFile: 'authorsFile',
  },
  maintenance: { type: 'maintenance', contractors: 'contractors', contacts: 'contacts' },
  localisation: { localisationReady: 'localisationReady', availableLanguages: 'availableLanguages' },
  dependsOn: { '': 'dependsOn', open: 'dependsOn', proprietary: 'dependsOn', hardware: 'dependsOn' },
};

/** The keys of the description in one language. */
const inLanguage: Words = {
  '': 'description',
  localisedName: 'name',
  genericName: 'genericName',
  shortDescription: 'shortDescription',
  longDescription: 'longDescription',
  documentation: 'documentation',
  apiDocumentation: 'apiDocumentation',
  features: 'features',
  screenshots: 'screenshots',
  videos: 'videos',
  awards: 'awards',
};

type Field = keyof typeof texts.field;

/** What a path in a publiccode.yml means. */
export interface FieldName {
  /** Key of its words; undefined where only the path itself says what it is. */
  field: Field | undefined;
  /** Code of the language that the text is in. */
  language?: string;
}

/** Finds the words for a path such as `description.de.shortDescription`. */
export function fieldName(path: string): FieldName {
  const [section, language, ...rest] = path.split('.');
  return section === 'description' && language
    ? { field: wordsAt(inLanguage, rest), language }
    : { field: wordsAt(known, path.split('.')) };
}

function wordsAt(words: Words, [key = '', ...rest]: readonly string[]): Field | undefined {
  const found = Object.hasOwn(words, key) ? words[key] : undefined;
  if (typeof found === 'object') return wordsAt(found, rest);
  return rest.length === 0 ? found : undefined;
}
