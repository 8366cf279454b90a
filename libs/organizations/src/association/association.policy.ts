import { isModerator, type Actor } from '@allmende/kernel';
import { forbidden, type OperationError } from '@allmende/platform/graphql';
import { mayActFor } from '../directory/organization.policy.js';

/** Why the actor may not say who belongs to this association, or null. Its members' people don't speak for it. */
export const whyNotAssociationKeeper = (actor: Actor, associationId: string): OperationError | null =>
  isModerator(actor) || mayActFor(actor, associationId)
    ? null
    : forbidden({
        de: 'Wer zu einem Verbund gehört, sagen der Verbund selbst oder die Moderation.',
        en: 'Who belongs to an association is said by the association itself or a moderator.',
      });
