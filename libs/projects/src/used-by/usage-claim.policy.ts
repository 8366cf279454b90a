import { belongsToNetwork, isModerator, organizationsOf, type Actor } from '@allmende/kernel';
import { mayActFor } from '@allmende/organizations';
import type { UsageClaimState } from './usage-claim.entity.js';

/** States that the whole network sees; the others are for moderators and for the organization that is meant. */
export const networkSees: readonly UsageClaimState[] = ['PROPOSED', 'CONFIRMED'];

/** Strangers see none: what a file says of an organization is not what the organization says. */
export const maySeeClaim = (
  actor: Actor,
  { state, organizationId }: { state: UsageClaimState; organizationId: string | null },
): boolean =>
  isModerator(actor) ||
  (belongsToNetwork(actor) && networkSees.includes(state)) ||
  (organizationId !== null && organizationsOf(actor).includes(organizationId));

/** Only the organization's own people say whether it uses a project; a moderator does not. */
export const mayAnswerFor = mayActFor;
