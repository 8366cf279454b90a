import { knownValues } from '../../app/url-values.js';
import type { CoordinationOfficeFilter, OfficeState } from '../../gql/schema.js';

export const officeStates = ['FILLED', 'ADVERTISED', 'PLANNED'] as const satisfies OfficeState[];

/** What the address of the page asks for. */
export interface OfficesChoice {
  text: string;
  state: OfficeState | undefined;
}

/** Reads the address; unknown values count as not given. */
export const readOfficesChoice = (params: URLSearchParams): OfficesChoice => ({
  text: params.get('suche') ?? '',
  state: knownValues(params, 'stand', officeStates)[0],
});

/** The choice as the filter of the query. */
export const toOfficeFilter = ({ text, state }: OfficesChoice): CoordinationOfficeFilter => ({
  text: text || null,
  states: state ? [state] : null,
});
