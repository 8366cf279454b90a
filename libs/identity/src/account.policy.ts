import type { Actor } from '@allmende/kernel';
import { isModerator } from '@allmende/kernel';
import { forbidden } from '@allmende/platform/graphql';

/** Somebody signed in by browser. */
export type Person = Extract<Actor, { kind: 'account' }>;

/** The actor as a person. @throws OperationError FORBIDDEN for tokens, the anonymous and the system */
export function personOf(actor: Actor): Person {
  if (actor.kind === 'account') return actor;
  throw forbidden({
    de: 'Das geht nur angemeldet im Browser, nicht mit einem Token.',
    en: 'This needs a person signed in by browser; a token cannot do it.',
  });
}

/** Making accounts and giving out roles is for moderators. @throws OperationError FORBIDDEN */
export function demandModerator(actor: Actor): void {
  if (isModerator(actor)) return;
  throw forbidden({ de: 'Das darf nur die Moderation.', en: 'Only moderators may do this.' });
}
