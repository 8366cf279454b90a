import { knownValues } from '../../app/url-values.js';
import type { AgendaItemState, BacklogFilter } from '../../gql/schema.js';

export const stages = ['offen', 'erledigt'] as const;

const states: Record<(typeof stages)[number], AgendaItemState[]> = {
  offen: ['PROPOSED', 'DEFERRED'],
  erledigt: ['DECLINED', 'MERGED', 'WITHDRAWN'],
};

/** What the address of the backlog asks for. */
export interface ProposalsChoice {
  stage: (typeof stages)[number];
  /** `board`, or the id of a working group. */
  body: string;
}

/** Reads the address; unknown values count as not given. */
export function readProposalsChoice(params: URLSearchParams): ProposalsChoice {
  const body = params.get('gremium') ?? '';
  return {
    stage: knownValues(params, 'zustand', stages)[0] ?? 'offen',
    body: body.startsWith('wkg_') ? body : 'board',
  };
}

/** The choice as the filter of the query. */
export const toBacklogFilter = ({ stage, body }: ProposalsChoice): BacklogFilter => ({
  states: states[stage],
  workingGroupId: body === 'board' ? null : body,
});
