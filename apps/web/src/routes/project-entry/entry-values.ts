import type { ProjectEntryQuery } from '../../gql/project-entry.js';
import type {
  CreateProjectInput,
  DevelopmentStatus,
  UpdateProjectInput,
  Visibility,
} from '../../gql/schema.js';

/** The form of an entry; empty texts stand for "not given". */
export interface EntryValues {
  name: string;
  /** German. */
  shortDescription: string;
  /** German. */
  longDescription: string;
  url: string;
  landingUrl: string;
  /** SPDX expression. */
  licence: string;
  /** Words of the publiccode.yml vocabulary. */
  categories: readonly string[];
  developmentStatus: DevelopmentStatus | '';
  visibility: Visibility;
}

export type EntryField = keyof EntryValues;
export type StoredEntry = NonNullable<ProjectEntryQuery['project']>;

export const emptyEntry: EntryValues = {
  name: '',
  shortDescription: '',
  longDescription: '',
  url: '',
  landingUrl: '',
  licence: '',
  categories: [],
  developmentStatus: '',
  visibility: 'PUBLIC',
};

/** An entry as a form. The server answers with another language when there is no German; that is not for this form. */
export function entryOf(stored: StoredEntry): EntryValues {
  const german = (text: string | null) => (stored.languages.includes('de') ? (text ?? '') : '');
  return {
    name: stored.name,
    shortDescription: german(stored.shortDescription),
    longDescription: german(stored.longDescription),
    url: stored.url ?? '',
    landingUrl: stored.landingUrl ?? '',
    licence: stored.licence ?? '',
    categories: stored.categories,
    developmentStatus: stored.developmentStatus ?? '',
    visibility: stored.visibility,
  };
}

const fields = Object.keys(emptyEntry) as EntryField[];

function same(one: EntryValues, other: EntryValues, field: EntryField): boolean {
  if (field !== 'categories') return one[field] === other[field];
  return [...one.categories].sort().join() === [...other.categories].sort().join();
}

/** Fields in which two forms differ. */
export const differences = (one: EntryValues, other: EntryValues): EntryField[] =>
  fields.filter((field) => !same(one, other, field));

/** A form as the server takes it: what may be empty is null. */
export function toInput(values: EntryValues): CreateProjectInput {
  return {
    ...values,
    longDescription: values.longDescription || null,
    url: values.url || null,
    landingUrl: values.landingUrl || null,
    licence: values.licence || null,
    categories: [...values.categories],
    developmentStatus: values.developmentStatus || null,
  };
}

/** Only what the editor changed, so that nothing else is touched. */
export function toChange(
  base: EntryValues,
  mine: EntryValues,
): Omit<UpdateProjectInput, 'projectId' | 'version'> {
  const input = toInput(mine);
  return Object.fromEntries(differences(base, mine).map((field) => [field, input[field]]));
}

/** What becomes of a form whose entry somebody else has changed. */
export interface Merge {
  values: EntryValues;
  /** Changed by the others, not by me: taken over. */
  taken: EntryField[];
  /** Changed by both: mine stays. */
  disputed: EntryField[];
}

/** Brings what I changed and what others changed since `base` together. */
export function merge(base: EntryValues, mine: EntryValues, theirs: EntryValues): Merge {
  const own = new Set(differences(base, mine));
  const foreign = differences(base, theirs).filter((field) => !same(mine, theirs, field));
  const taken = foreign.filter((field) => !own.has(field));
  return {
    values: { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) },
    taken,
    disputed: foreign.filter((field) => own.has(field)),
  };
}
