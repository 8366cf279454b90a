import { isModerator, organizationsOf, type Actor } from '@allmende/kernel';
import { forbidden, type OperationError } from '@allmende/platform/graphql';
import { actingRoles } from '../directory/organization.policy.js';

/**
 * Ids of the organizations whose applications are the actor's own: she acts for them and is signed in by browser.
 * Contacts and questions are nothing for programs.
 */
export const appliesFor = (actor: Actor): string[] =>
  actor.kind === 'account' ? organizationsOf(actor, ...actingRoles) : [];

/** True when the actor may speak for the applicant: answer and withdraw. Everybody else needs the signed link. */
export const speaksFor = (actor: Actor, organizationId: string): boolean =>
  appliesFor(actor).includes(organizationId);

/** Who sees an application whose address is confirmed; all others have never heard of it. */
export const maySeeApplication = (actor: Actor, organizationId: string): boolean =>
  isModerator(actor) || speaksFor(actor, organizationId);

/** False for who sees no application at all: she is refused before anything is locked for her. */
export const maySeeApplications = (actor: Actor): boolean =>
  isModerator(actor) || appliesFor(actor).length > 0;

/** Why the actor may not ask, recommend and decide, or null. */
export const whyNotAtDesk = (actor: Actor): OperationError | null =>
  isModerator(actor)
    ? null
    : forbidden({
        de: 'Über Anträge auf Aufnahme entscheidet die Moderation.',
        en: 'Applications are decided by the moderators.',
      });

/** Why somebody who sees an application may not speak for the applicant. */
export const notTheApplicant = (): OperationError =>
  forbidden({
    de: 'Das kann nur, wer für die antragstellende Organisation handelt.',
    en: 'Only those who act for the applying organization can do this.',
  });
