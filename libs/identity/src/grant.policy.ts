import { isModerator, organizationsOf, type Actor } from '@allmende/kernel';
import { fault, forbidden, notFound, UserFaults, type UserFault } from '@allmende/platform/graphql';
import type { GrantEntity } from './grant.entity.js';

/** A role for one organization. */
export type OrganizationGrant = GrantEntity & { organizationId: string };

/**
 * Roles for an organization, its TREASURER's among them, are ended and handed over by who coordinates for it, by the holder herself, and by moderators.
 * @throws OperationError NOT_FOUND when she may not know of it, FORBIDDEN
 * @throws UserFaults NETWORK_ROLE
 */
export function demandChangeable(actor: Actor, grant: GrantEntity | null): OrganizationGrant {
  if (!grant || !maySee(actor, grant)) throw notFound();
  if (grant.organizationId === null) throw new UserFaults(networkRole());
  const { accountId, organizationId } = grant;
  const own = actor.kind === 'account' && actor.accountId === accountId;
  if (!own && !coordinates(actor, organizationId)) {
    throw forbidden({
      de: 'Rollen einer Organisation ändert, wer für sie koordiniert, wer die Rolle selbst hat, oder die Moderation.',
      en: 'Roles of an organization are changed by its coordinators, by the holder herself, or by moderators.',
    });
  }
  return { ...grant, organizationId };
}

/** True for who may decide about an organization's people: its coordinators, in the browser, and moderators. */
export const coordinates = (actor: Actor, organizationId: string): boolean =>
  isModerator(actor) ||
  (actor.kind === 'account' && organizationsOf(actor, 'COORDINATOR').includes(organizationId));

/** The same rule as in `grant.reads.ts`, for commands; tokens give none. */
function maySee(actor: Actor, { accountId, organizationId }: GrantEntity): boolean {
  if (isModerator(actor)) return true;
  if (actor.kind !== 'account') return false;
  const same = organizationId !== null && organizationsOf(actor).includes(organizationId);
  return same || actor.accountId === accountId;
}

const networkRole = (): UserFault =>
  fault('NETWORK_ROLE', 'input.grantId', {
    de: 'Wer das Netzwerk moderiert oder seine Kasse führt, legt der Betrieb fest. Bitte wenden Sie sich dorthin.',
    en: 'Who moderates the network or keeps its books is decided by its operators. Please turn to them.',
  });

export const lastCoordinator = (): UserFault =>
  fault('LAST_COORDINATOR', 'input.grantId', {
    de: 'Danach koordiniert niemand mehr für diese Organisation. Bitte übergeben Sie die Rolle, laden Sie jemanden ein, oder bestätigen Sie, dass sie unbesetzt bleibt.',
    en: 'Nobody would coordinate for this organization any more. Please hand the role over, invite somebody, or confirm that it stays vacant.',
  });

export const noRoleThere = (): UserFault =>
  fault('NO_ROLE_THERE', 'input.toAccountId', {
    de: 'Diese Person hat keine Rolle für diese Organisation, oder ihr Konto ist gesperrt. Bitte laden Sie sie ein.',
    en: 'This person has no role for this organization, or the account is disabled. Please invite her.',
  });

export const alreadyHasRole = (path: string): UserFault =>
  fault('ALREADY_HAS_ROLE', path, {
    de: 'Diese Person hat diese Rolle für diese Organisation schon.',
    en: 'This person has this role for this organization already.',
  });
