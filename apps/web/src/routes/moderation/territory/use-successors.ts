import type { Choice } from '@allmende/web-kern';
import { useOrganizationHint } from '../../../parts/organization-hint.js';
import type { Change } from './territory-page.js';

/** Who may have taken the place: the proposed one first, each with what speaks for it. */
export function useSuccessors({ successor, candidates }: Change): Choice[] {
  const hint = useOrganizationHint();
  const why = new Map(candidates.map((candidate) => [candidate.organization.id, candidate.why]));
  const found = [...(successor ? [successor] : []), ...candidates.map((one) => one.organization)];
  const each = [...new Map(found.map((organization) => [organization.id, organization])).values()];
  return each.map((organization) => ({
    value: organization.id,
    label: organization.name,
    hint: [hint(organization), why.get(organization.id)].filter(Boolean).join('. '),
  }));
}
