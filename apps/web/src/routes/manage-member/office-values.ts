import type { OfficeState, SetCoordinationOfficeInput } from '../../gql/schema.js';

/** From the plan to the person, as the form offers them. */
export const officeStates = ['PLANNED', 'ADVERTISED', 'FILLED'] as const satisfies readonly OfficeState[];

/** The texts of the form; empty while nothing is typed. */
export type OfficeText =
  | 'name'
  | 'vacancyUrl'
  | 'vacancyUntil'
  | 'holderName'
  | 'contactEmail'
  | 'contactPhone'
  | 'website'
  | 'since';
export type OfficeValues = Record<OfficeText, string> & { state: OfficeState | undefined };

const always = ['name', 'contactEmail', 'contactPhone', 'website'] as const;

/** The fields that apply in a state, in the order of the form. */
export const fieldsOf: Record<OfficeState, readonly OfficeText[]> = {
  PLANNED: always,
  ADVERTISED: ['name', 'vacancyUrl', 'vacancyUntil', 'contactEmail', 'contactPhone', 'website'],
  FILLED: ['name', 'holderName', 'since', 'contactEmail', 'contactPhone', 'website'],
};

/** What must be given in a state; the server decides, this only marks the others as optional. */
export const neededIn: Record<OfficeState, readonly OfficeText[]> = {
  PLANNED: [],
  ADVERTISED: ['vacancyUrl', 'vacancyUntil'],
  FILLED: ['holderName', 'contactEmail'],
};

type Known = { readonly [Name in OfficeText]: string | null } & { state: OfficeState };

/** The form as it starts. */
export function toValues(office: Known | null): OfficeValues {
  const text = (name: OfficeText) => office?.[name] ?? '';
  return {
    state: office?.state,
    name: text('name'),
    vacancyUrl: text('vacancyUrl'),
    vacancyUntil: text('vacancyUntil'),
    holderName: text('holderName'),
    contactEmail: text('contactEmail'),
    contactPhone: text('contactPhone'),
    website: text('website'),
    since: text('since'),
  };
}

/** What is sent: only what applies in the chosen state, so that nothing of another one stays behind. */
export function toInput(
  organizationId: string,
  state: OfficeState,
  values: OfficeValues,
): SetCoordinationOfficeInput {
  const given = fieldsOf[state].map((name) => [name, values[name].trim() || null]);
  return { organizationId, state, ...(Object.fromEntries(given) as Partial<Record<OfficeText, string>>) };
}
