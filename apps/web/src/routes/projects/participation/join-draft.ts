import type { JoinProjectInput, ParticipationKind } from '../../../gql/schema.js';

/** From the lightest to the heaviest, as the form offers them. */
export const participationKinds = [
  'INTERESTED',
  'PILOTING',
  'USING',
  'CONTRIBUTING',
  'LEADING',
] as const satisfies readonly ParticipationKind[];

/** What somebody has chosen so far. */
export interface JoinDraft {
  organizationId: string;
  kind: ParticipationKind | undefined;
  /** Calendar day as the date field has it; empty while it holds none. */
  since: string;
  note: string;
}

/** What is sent; an empty day means today, and the server knows best which one that is. */
export function toJoinInput(
  projectId: string,
  kind: ParticipationKind,
  { organizationId, since, note }: JoinDraft,
): JoinProjectInput {
  return { projectId, organizationId, kind, since: since || null, note: note.trim() || null };
}
