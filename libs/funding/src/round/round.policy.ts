import type { Actor } from '@allmende/kernel';
import { forbidden, type OperationError } from '@allmende/platform/graphql';
import { mayManage } from '../access.js';

/** Why the actor may not plan rounds, or null. */
export const whyNotPlanner = (actor: Actor): OperationError | null =>
  mayManage(actor)
    ? null
    : forbidden({
        de: 'Finanzierungsrunden plant und eröffnet die Moderation des Netzwerks.',
        en: 'Funding rounds are planned and opened by the moderators of the network.',
      });

/** @throws OperationError FORBIDDEN */
export function demandPlanner(actor: Actor): void {
  const refusal = whyNotPlanner(actor);
  if (refusal) throw refusal;
}
