import { knownValues } from '../../app/url-values.js';
import type { DecisionFilter } from '../../gql/schema.js';

export const results = ['angenommen', 'abgelehnt'] as const;
export const states = ['offen', 'erledigt'] as const;

/** What the address of the register asks for; empty: all. */
export interface RegisterChoice {
  text: string;
  year: string;
  /** `board`, or the id of a working group. */
  body: string;
  result: (typeof results)[number] | '';
  state: (typeof states)[number] | '';
  /** Only positions that organizations carry with their names. */
  joint: boolean;
}

/** Reads the address; unknown values count as not given. */
export function readRegisterChoice(params: URLSearchParams): RegisterChoice {
  const body = params.get('gremium') ?? '';
  const year = params.get('jahr') ?? '';
  return {
    text: (params.get('suche') ?? '').trim().slice(0, 200),
    year: /^\d{4}$/.test(year) ? year : '',
    body: body === 'board' || body.startsWith('wkg_') ? body : '',
    result: knownValues(params, 'ergebnis', results)[0] ?? '',
    state: knownValues(params, 'stand', states)[0] ?? '',
    joint: params.get('gemeinsam') === 'ja',
  };
}

export const isNarrowed = (choice: RegisterChoice): boolean =>
  Object.values(choice).some((value) => value !== '' && value !== false);

/** The choice as the filter of the query. */
export const toDecisionFilter = ({ text, year, body, ...choice }: RegisterChoice): DecisionFilter => ({
  search: text || null,
  year: year ? Number(year) : null,
  board: body === 'board' ? true : null,
  workingGroupId: body.startsWith('wkg_') ? body : null,
  result: choice.result ? ({ angenommen: 'ADOPTED', abgelehnt: 'REJECTED' } as const)[choice.result] : null,
  state: choice.state ? ({ offen: 'OPEN', erledigt: 'DONE' } as const)[choice.state] : null,
  jointPosition: choice.joint ? true : null,
});
