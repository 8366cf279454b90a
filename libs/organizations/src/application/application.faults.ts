import { fault, UserFaults, type Text } from '@allmende/platform/graphql';
import type { ApplicationState } from './application.machine.js';

/** The confirmation comes too late, or the application has been cleared away since. */
export const expired = (): UserFaults =>
  new UserFaults(
    fault('EXPIRED', 'input.token', {
      de: 'Diese Bestätigung ist abgelaufen, und die Angaben sind gelöscht. Bitte stellen Sie den Antrag noch einmal.',
      en: 'This confirmation has expired and the details are deleted. Please apply again.',
    }),
  );

/**
 * A fault of the membership in the words of the application.
 * @param path place of all faults, where the reader has no form before her
 */
export function inApplication(error: unknown, path?: string): unknown {
  if (!(error instanceof UserFaults)) return error;
  if (error.faults.some(({ code }) => code === 'ALREADY_APPLIED'))
    return alreadyOpen(path ?? 'input.organizationId');
  return path ? new UserFaults(...error.faults.map((one) => ({ ...one, path }))) : error;
}

/** The organization has asked for a place already; told only to those who may know. */
const alreadyOpen = (path: string): UserFaults =>
  new UserFaults(
    fault('ALREADY_OPEN', path, {
      de: 'Für diese Organisation läuft schon ein Antrag. Bitte warten Sie die Entscheidung ab, oder wenden Sie sich an die Moderation.',
      en: 'An application of this organization is open already. Please wait for its decision, or ask the moderators.',
    }),
  );

/** Nothing is asked at the moment. */
export const notAsked = (): UserFaults =>
  new UserFaults(
    fault('NOT_ASKED', 'input.text', {
      de: 'Zurzeit ist keine Frage offen; Ihre letzte Antwort ist angekommen.',
      en: 'No question is open at the moment; your last answer has arrived.',
    }),
  );

/** The application is closed; the text says how. Answered with the application, so that the reader sees it. */
export const closed = (state: ApplicationState, path: string): UserFaults =>
  new UserFaults(
    fault(state === 'WITHDRAWN' ? 'WITHDRAWN' : 'ALREADY_DECIDED', path, closedTexts[state] ?? decided),
  );

const decided: Text = {
  de: 'Über diesen Antrag ist schon entschieden.',
  en: 'This application has been decided already.',
};

const closedTexts: Partial<Record<ApplicationState, Text>> = {
  ADMITTED: {
    de: 'Über diesen Antrag ist schon entschieden: Die Organisation ist aufgenommen.',
    en: 'This application has been decided already: the organization was admitted.',
  },
  DECLINED: {
    de: 'Über diesen Antrag ist schon entschieden: Er wurde abgelehnt.',
    en: 'This application has been decided already: it was declined.',
  },
  WAITING: {
    de: 'Über diesen Antrag ist schon entschieden: Die Organisation steht auf der Warteliste.',
    en: 'This application has been decided already: the organization is on the waiting list.',
  },
  WITHDRAWN: { de: 'Dieser Antrag wurde zurückgezogen.', en: 'This application was withdrawn.' },
};

/** Proof of being the applicant: the token of the link, or the id for those who act for the organization. */
export const exactlyOne = (): UserFaults =>
  new UserFaults(
    fault('EXACTLY_ONE', 'input.token', {
      de: 'Bitte entweder token oder applicationId angeben.',
      en: 'Give either token or applicationId.',
    }),
  );

export const boardDecisionNeeded = (): UserFaults =>
  new UserFaults(
    fault('REQUIRED', 'input.boardDecision', {
      de: 'Einen Sitz im Board vergibt das Board selbst. Bitte nennen Sie seinen Beschluss, zum Beispiel „B-2026-014“.',
      en: 'The board itself gives its seats. Please name its decision, e.g. "B-2026-014".',
    }),
  );
