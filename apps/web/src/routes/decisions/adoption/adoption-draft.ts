import type { DecisionPageQuery } from '../../../gql/decision-page.js';
import type { AdoptionState, RecordAdoptionInput } from '../../../gql/schema.js';
import {
  emptyCouncilDraft,
  toCouncilFields,
  type CouncilDraft,
} from '../../../parts/council-decision/council-draft.js';

type Decision = NonNullable<DecisionPageQuery['decision']>;

/** What is said about how an organization takes the decision home. */
export interface AdoptionDraft {
  state: AdoptionState;
  plannedOn: string;
  /** Id of one that is recorded already; empty: a new one. */
  councilDecisionId: string;
  council: CouncilDraft;
  note: string;
}

/** What the organization has said so far; a new one begins with a planned day. */
export function draftFor(decision: Decision, organizationId: string): AdoptionDraft {
  const told = decision.adoptions.nodes.find(({ organization }) => organization.id === organizationId);
  return {
    state: told?.state ?? 'PLANNED',
    plannedOn: told?.plannedOn ?? '',
    councilDecisionId: told?.councilDecision?.id ?? '',
    council: { ...emptyCouncilDraft, title: told?.councilDecision ? '' : decision.title },
    note: told?.note ?? '',
  };
}

/** The draft as the API takes it: of each state only what belongs to it. */
export function toAdoptionInput(draft: AdoptionDraft, decisionId: string, organizationId: string) {
  const { state, plannedOn, councilDecisionId, council, note } = draft;
  const input: RecordAdoptionInput = { decisionId, organizationId, state, note: note.trim() || null };
  if (state === 'PLANNED') return { ...input, plannedOn: plannedOn || null };
  if (state === 'NOT_NEEDED') return input;
  return councilDecisionId
    ? { ...input, councilDecisionId }
    : { ...input, councilDecision: toCouncilFields(council) };
}
