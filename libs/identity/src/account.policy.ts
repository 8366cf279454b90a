import type { Actor } from '@allmende/kernel';
import { isModerator, newId } from '@allmende/kernel';
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

/** What operators do by the command line, and nobody else. @throws OperationError FORBIDDEN */
export function demandSystem(actor: Actor): void {
  if (actor.kind === 'system') return;
  throw forbidden({ de: 'Das darf nur der Betrieb.', en: 'Only the operators may do this.' });
}

/**
 * The account as the one who acts where a secret of hers has proved it, but no session is there: signing in, a link in a
 * mail. May do nothing by itself.
 */
export const pseudoPerson = (accountId: string, sessionId = newId()): Person => ({
  kind: 'account',
  accountId,
  sessionId,
  grants: [],
  locale: 'de',
});
