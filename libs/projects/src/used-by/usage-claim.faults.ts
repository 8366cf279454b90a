import { fault, forbidden, UserFaults, type Text } from '@allmende/platform/graphql';
import type { UsageClaimEntity, UsageClaimState } from './usage-claim.entity.js';

/** The claim is in a state in which this can't be done; the answer carries it as it is now. */
export const notInState = ({ id, state }: UsageClaimEntity, code: string): UserFaults =>
  new UserFaults(fault(code, 'input.usageClaimId', stateTexts[state])).with({ usageClaim: id });

const stateTexts: Record<UsageClaimState, Text> = {
  UNSURE: {
    de: 'Wer gemeint ist, muss zuerst die Moderation entscheiden.',
    en: 'A moderator has to decide first who is meant.',
  },
  PROPOSED: {
    de: 'Die Angabe wartet auf die Antwort der Organisation.',
    en: 'This waits for the answer of the organization.',
  },
  CONFIRMED: {
    de: 'Die Organisation hat die Nachnutzung bereits bestätigt. Beenden lässt sie sich bei den Beteiligungen.',
    en: 'The organization has confirmed the use already. It can be ended among the participations.',
  },
  DENIED: {
    de: 'Die Organisation hat bereits verneint. Nutzt sie das Projekt doch, kann sie ihm als Nachnutzerin beitreten.',
    en: 'The organization has denied it already. If it does use the project, it can join it as a user.',
  },
  NOBODY: {
    de: 'Die Moderation hat entschieden, dass niemand aus dem Verzeichnis gemeint ist.',
    en: 'A moderator has decided that nobody of the directory is meant.',
  },
  GONE: {
    de: 'Die Datei des Projekts nennt diesen Namen nicht mehr.',
    en: "The project's file no longer has this name.",
  },
};

export const noSuchOrganization = (): UserFaults =>
  new UserFaults(
    fault('NO_SUCH_ORGANIZATION', 'input.organizationId', {
      de: 'Diese Organisation gibt es im Verzeichnis nicht. Bitte wählen Sie eine andere.',
      en: 'The directory has no such organization. Please choose another one.',
    }),
  );

export const notYourClaim = () =>
  forbidden({
    de: 'Ob eine Organisation ein Projekt nutzt, sagen nur ihre Koordinierungsstelle und deren Vertretung.',
    en: 'Whether an organization uses a project is said by its coordinators and their deputies only.',
  });
