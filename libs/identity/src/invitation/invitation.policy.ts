import type { Actor } from '@allmende/kernel';
import { fault, forbidden, type OperationError, type UserFault } from '@allmende/platform/graphql';
import { coordinates } from '../grant.policy.js';

export type InvitationState = 'OPEN' | 'EXPIRED' | 'ACCEPTED' | 'REVOKED';

/** How long a letter may lie (days), unless the days of the deputy are over sooner. */
export const invitationDays = 14;
/** How long one that nobody accepted is kept after that (days). */
export const keptDays = 90;

/** So many invitations of one organization go to one address within 24 hours, those taken back among them. */
export const lettersPerDay = 5;

/** What tells the state of an invitation. */
export interface InvitationDates {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

/** Where an invitation stands at that instant; accepted and revoked are for good. */
export function stateOf({ acceptedAt, revokedAt, expiresAt }: InvitationDates, now: Date): InvitationState {
  if (acceptedAt) return 'ACCEPTED';
  if (revokedAt) return 'REVOKED';
  return expiresAt <= now ? 'EXPIRED' : 'OPEN';
}

/** Why the actor may not ask somebody in for this organization, or take that back; or null. */
export const whyNotHost = (actor: Actor, organizationId: string): OperationError | null =>
  coordinates(actor, organizationId)
    ? null
    : forbidden({
        de: 'Einladen dürfen die Koordinierenden der Organisation und die Moderation.',
        en: 'Invitations are for the coordinators of the organization and for moderators.',
      });

/** Why the link of an invitation in that state opens nothing, or null. */
export function linkFault(state: InvitationState): UserFault | null {
  const wrong = (code: string, de: string, en: string) => fault(code, 'input.token', { de, en });
  switch (state) {
    case 'OPEN':
      return null;
    case 'EXPIRED':
      return wrong(
        'EXPIRED',
        'Diese Einladung ist abgelaufen. Bitte lassen Sie sich eine neue schicken.',
        'This invitation has expired. Please ask for a new one.',
      );
    case 'ACCEPTED':
      return wrong(
        'ALREADY_USED',
        'Diese Einladung ist schon angenommen. Bitte melden Sie sich an.',
        'This invitation was accepted already. Please sign in.',
      );
    case 'REVOKED':
      return wrong(
        'REVOKED',
        'Diese Einladung wurde zurückgezogen. Bitte wenden Sie sich an die Organisation, die Sie eingeladen hat.',
        'This invitation was withdrawn. Please turn to the organization that invited you.',
      );
  }
}

export const signInFirst = (): UserFault =>
  fault('SIGN_IN_FIRST', 'input.token', {
    de: 'Für diese E-Mail-Adresse gibt es schon ein Konto. Bitte melden Sie sich an und öffnen Sie den Link dann noch einmal.',
    en: 'There is an account for this e-mail address already. Please sign in and open the link again.',
  });

export const forSomebodyElse = (): OperationError =>
  forbidden({
    de: 'Diese Einladung gilt einer anderen Person. Bitte melden Sie sich ab und öffnen Sie den Link dann noch einmal.',
    en: 'This invitation is for somebody else. Please sign out and open the link again.',
  });

export const wrongRole = (): UserFault =>
  fault('WRONG_ROLE', 'input.role', {
    de: 'In die Moderation wird nicht eingeladen. Bitte wählen Sie eine Rolle der Organisation.',
    en: 'Nobody is invited to moderate. Please choose a role of the organization.',
  });

export const alreadyInvited = (): UserFault =>
  fault('ALREADY_INVITED', 'input.email', {
    de: 'Für diese Adresse ist schon eine Einladung zu dieser Rolle offen. Ziehen Sie sie zurück, um neu einzuladen.',
    en: 'An invitation to this role is open for this address already. Withdraw it to invite again.',
  });

export const invitedTooOften = (): UserFault =>
  fault('INVITED_TOO_OFTEN', 'input.email', {
    de: `An diese Adresse gingen in den letzten 24 Stunden schon ${lettersPerDay} Einladungen. Bitte prüfen Sie die Adresse, oder versuchen Sie es morgen noch einmal.`,
    en: `${lettersPerDay} invitations went to this address within the last 24 hours. Please check the address, or try again tomorrow.`,
  });

export const notTheHolder = (): UserFault =>
  fault('NOT_THE_HOLDER', 'input.succeedsAccountId', {
    de: 'Die genannte Person hat diese Rolle für diese Organisation nicht. Bitte wählen Sie die Person neu.',
    en: 'The person named does not have this role for this organization. Please choose again.',
  });

export const notOpen = (): UserFault =>
  fault('NOT_OPEN', 'input.invitationId', {
    de: 'Diese Einladung ist nicht mehr offen; es gibt nichts zurückzuziehen.',
    en: 'This invitation is not open any more; there is nothing to withdraw.',
  });
