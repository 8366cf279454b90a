import { largestAmount, type Cents } from '@allmende/kernel';
import { lands, webAddressFault, type OrganizationKind } from '@allmende/organizations';
import { fault, textFaults, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { publiccodeCategories } from '@allmende/projects';
import type { FundingPurpose } from '../enums.js';

/** What a moderator says of a programme. */
export interface ProgrammeContent {
  name: string;
  funder: string;
  /** Markdown. */
  summary: string;
  url: string | null;
  quotaPercent: number;
  maxCents: Cents | null;
  deadlineOn: string | null;
  applicantKinds: OrganizationKind[];
  landCodes: string[];
  minPopulation: number | null;
  maxPopulation: number | null;
  purposes: FundingPurpose[];
  categories: string[];
}

/** What is left out stays; null clears what may be empty. */
export type ProgrammeChanges = { [Key in keyof ProgrammeContent]?: ProgrammeContent[Key] | null };

const mostCategories = 50;

/** Trimmed and without repeats; a null of what must be there is an empty one, which is refused. */
export function tidy(given: ProgrammeChanges): Partial<ProgrammeContent> {
  const text = (value: string | null | undefined) => (value ?? '').trim();
  const set = <T>(values: T[] | null | undefined) => [...new Set(values ?? [])].sort();
  const tidied: ProgrammeContent = {
    name: text(given.name),
    funder: text(given.funder),
    summary: text(given.summary),
    url: text(given.url) || null,
    quotaPercent: given.quotaPercent ?? 0,
    maxCents: given.maxCents ?? null,
    deadlineOn: given.deadlineOn ?? null,
    applicantKinds: set(given.applicantKinds),
    landCodes: set(given.landCodes),
    minPopulation: given.minPopulation ?? null,
    maxPopulation: given.maxPopulation ?? null,
    purposes: set(given.purposes),
    categories: set(given.categories),
  };
  return Object.fromEntries(
    Object.entries(tidied).filter(([key]) => given[key as keyof ProgrammeContent] !== undefined),
  );
}

/** All that is wrong with an entry as it is going to be. @param known the deadline that stands already @param day today */
export const faultsOf = (content: ProgrammeContent, known: string | null, day: string): UserFault[] => [
  ...textFaults('input.name', content.name, 200, 1),
  ...textFaults('input.funder', content.funder, 200, 1),
  ...textFaults('input.summary', content.summary, 10_000, 1),
  ...urlFaults(content.url),
  ...numberFaults(content),
  ...(content.deadlineOn && content.deadlineOn !== known && content.deadlineOn < day
    ? [deadlineInPast()]
    : []),
  ...content.landCodes.filter((code) => !(code in lands)).map(unknownLand),
  ...categoryFaults(content.categories),
];

function urlFaults(url: string | null): UserFault[] {
  if (url === null) return [];
  const wrong = webAddressFault(url);
  return wrong ? [fault('INVALID_URL', 'input.url', wrong)] : textFaults('input.url', url, 1000);
}

function numberFaults({
  quotaPercent,
  maxCents,
  minPopulation,
  maxPopulation,
}: ProgrammeContent): UserFault[] {
  const wrongQuota = quotaPercent < 1 || quotaPercent > 100;
  const wrongMost = maxCents !== null && (maxCents < 1n || maxCents > largestAmount);
  const negative = [
    ...(minPopulation !== null && minPopulation < 0 ? ['input.minPopulation'] : []),
    ...(maxPopulation !== null && maxPopulation < 0 ? ['input.maxPopulation'] : []),
  ];
  const crossed = minPopulation !== null && maxPopulation !== null && maxPopulation < minPopulation;
  return [
    ...(wrongQuota ? [quotaOutOfRange()] : []),
    ...(wrongMost ? [mostOutOfRange()] : []),
    ...negative.map(negativePopulation),
    ...(crossed ? [boundsCrossed()] : []),
  ];
}

function categoryFaults(given: readonly string[]): UserFault[] {
  if (given.length > mostCategories) return [tooManyCategories()];
  return given
    .filter((category) => !publiccodeCategories.includes(category))
    .map((category) =>
      fault('UNKNOWN_CATEGORY', 'input.categories', {
        de: `Die Kategorie „${category.slice(0, 60)}“ kennt publiccode.yml nicht. Bitte eine seiner Kategorien wählen.`,
        en: `publiccode.yml knows no category "${category.slice(0, 60)}". Choose one of its categories.`,
      }),
    );
}

const tooManyCategories = () =>
  fault('TOO_MANY', 'input.categories', {
    de: `Höchstens ${mostCategories} Kategorien sind möglich.`,
    en: `At most ${mostCategories} categories are possible.`,
  });

const unknownLand = (code: string) =>
  fault('UNKNOWN_LAND', 'input.landCodes', {
    de: `Ein Land mit dem Schlüssel „${code.slice(0, 20)}“ gibt es nicht. Bitte 01 bis 16 angeben, zum Beispiel 05 für Nordrhein-Westfalen.`,
    en: `There is no Land with the code "${code.slice(0, 20)}". Give 01 to 16, such as 05 for Nordrhein-Westfalen.`,
  });

const quotaOutOfRange = () =>
  fault('QUOTA_OUT_OF_RANGE', 'input.quotaPercent', {
    de: 'Die Förderquote liegt zwischen 1 und 100 Prozent. Bitte eine ganze Zahl angeben.',
    en: 'The quota lies between 1 and 100 percent. Give a whole number.',
  });

const mostOutOfRange = () =>
  fault('AMOUNT_OUT_OF_RANGE', 'input.maxCents', {
    de: 'Der Höchstbetrag liegt zwischen 0,01 € und 1.000.000.000,00 €. Bitte einen solchen Betrag angeben, oder keinen.',
    en: 'The largest amount lies between €0.01 and €1,000,000,000.00. Give such an amount, or none.',
  });

const negativePopulation = (path: string) =>
  fault('NEGATIVE_POPULATION', path, {
    de: 'Eine Einwohnerzahl ist nicht negativ. Bitte 0 oder mehr angeben.',
    en: 'A population is not negative. Give 0 or more.',
  });

const boundsCrossed = () =>
  fault('BOUNDS_CROSSED', 'input.maxPopulation', {
    de: 'Die Obergrenze der Einwohnerzahl liegt unter der Untergrenze. Bitte eine von beiden ändern.',
    en: 'The upper bound of the population lies below the lower one. Change one of the two.',
  });

const deadlineInPast = () =>
  fault('DEADLINE_IN_PAST', 'input.deadlineOn', {
    de: 'Diese Frist ist schon vorbei. Bitte heute oder einen späteren Tag angeben.',
    en: 'This deadline has passed already. Give today or a later day.',
  });

export const changedMeanwhile = (id: string): UserFaults =>
  new UserFaults(
    fault('CHANGED_MEANWHILE', 'input.version', {
      de: 'Das Förderprogramm wurde inzwischen geändert. Bitte neu laden und die Änderung noch einmal vornehmen.',
      en: 'The funding programme has been changed in the meantime. Please reload and make your change again.',
    }),
  ).with({ fundingProgramme: id });
