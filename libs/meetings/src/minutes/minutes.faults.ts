import { fault, UserFaults, type Text } from '@allmende/platform/graphql';
import type { MinutesState } from './minutes.machine.js';

const fail = (code: string, path: string, text: Text): UserFaults => new UserFaults(fault(code, path, text));

export const meetingNotClosed = () =>
  fail('MEETING_NOT_CLOSED', 'input.meetingId', {
    de: 'Die Niederschrift entsteht aus der beendeten Sitzung. Bitte schließen Sie zuerst die Sitzung.',
    en: 'Minutes are drafted from a closed session. Please close the session first.',
  });

/** Thrown after the commit: what was sent is kept, and the answer carries it beside the section. */
export const changedMeanwhile = () =>
  fail('CHANGED_MEANWHILE', 'input.version', {
    de: 'Jemand anderes hat diesen Abschnitt inzwischen gespeichert. Ihr Text ist als zweite Fassung aufbewahrt. Bitte führen Sie beide Fassungen zusammen.',
    en: 'Somebody else has saved this section meanwhile. Your text is kept as a second version. Please bring both together.',
  });

export const versionAhead = () =>
  fail('UNKNOWN_VERSION', 'input.version', {
    de: 'Diese Fassung des Abschnitts gibt es noch nicht. Bitte laden Sie die Seite neu.',
    en: 'The section has no such version yet. Please load the page again.',
  });

const stateTexts: Record<MinutesState, Text> = {
  DRAFT: {
    de: 'Die Niederschrift ist noch ein Entwurf. Bitte versenden Sie sie zuerst.',
    en: 'The minutes are still a draft. Please circulate them first.',
  },
  CIRCULATED: {
    de: 'Die Niederschrift ist versendet und noch nicht genehmigt. Bitte lassen Sie sie zuerst in einer späteren Sitzung genehmigen.',
    en: 'The minutes are circulated and not approved yet. Please have them approved in a later session first.',
  },
  APPROVED: {
    de: 'Die Niederschrift ist genehmigt; ihr Text steht fest. Bitte fügen Sie für eine Berichtigung einen Nachtrag hinzu.',
    en: 'The minutes are approved; their text is final. Please add an addendum for a correction.',
  },
  PUBLISHED: {
    de: 'Die Niederschrift ist veröffentlicht; ihr Text steht fest. Bitte fügen Sie für eine Berichtigung einen Nachtrag hinzu.',
    en: 'The minutes are published; their text is final. Please add an addendum for a correction.',
  },
};

/** The minutes are not in a state in which this can be done: MINUTES_DRAFT, MINUTES_CIRCULATED, MINUTES_APPROVED, MINUTES_PUBLISHED. */
export const inState = (state: MinutesState, path = 'input.id') =>
  fail(`MINUTES_${state}`, path, stateTexts[state]);

export const alreadyCirculated = () =>
  fail('MINUTES_CIRCULATED', 'input.id', {
    de: 'Die Niederschrift ist schon versendet; ihre Frist steht fest.',
    en: 'The minutes have been circulated already; their deadline stands.',
  });

export const deadlineInPast = () =>
  fail('DEADLINE_IN_PAST', 'input.objectionsUntil', {
    de: 'Die Frist für Einwendungen muss in der Zukunft liegen. Bitte wählen Sie einen späteren Zeitpunkt.',
    en: 'The deadline for objections must lie in the future. Please choose a later moment.',
  });

export const objectionsClosed = () =>
  fail('OBJECTIONS_CLOSED', 'input.minutesId', {
    de: 'Die Frist für Einwendungen ist abgelaufen. Bitte sprechen Sie es in der Sitzung an, in der die Niederschrift genehmigt wird.',
    en: 'The time for objections is over. Please raise it in the session that approves the minutes.',
  });

export const notASectionOfThem = () =>
  fail('OTHER_MINUTES', 'input.sectionId', {
    de: 'Dieser Abschnitt gehört zu einer anderen Niederschrift. Bitte laden Sie die Seite neu.',
    en: 'This section belongs to other minutes. Please load the page again.',
  });

export const alreadyAnswered = () =>
  fail('ALREADY_ANSWERED', 'input.id', {
    de: 'Diese Einwendung ist schon beantwortet. Bitte laden Sie die Seite neu.',
    en: 'This objection has been answered already. Please load the page again.',
  });

export const openObjections = (open: number) =>
  fail('OPEN_OBJECTIONS', 'input.id', {
    de:
      open === 1
        ? 'Eine Einwendung ist noch offen. Bitte beantworten Sie sie zuerst.'
        : `${open} Einwendungen sind noch offen. Bitte beantworten Sie sie zuerst.`,
    en:
      open === 1
        ? 'One objection is still open. Please answer it first.'
        : `${open} objections are still open. Please answer them first.`,
  });

export const openVariants = (open: number) =>
  fail('OPEN_VARIANTS', 'input.id', {
    de:
      open === 1
        ? 'Zu einem Abschnitt liegt noch eine zweite Fassung vor. Bitte führen Sie beide zuerst zusammen.'
        : `Es liegen noch ${open} zweite Fassungen von Abschnitten vor. Bitte führen Sie sie zuerst zusammen.`,
    en:
      open === 1
        ? 'A second version of a section still waits. Please bring both together first.'
        : `${open} second versions of sections still wait. Please bring them together first.`,
  });

export const notAnItemForIt = () =>
  fail('NOT_AN_APPROVAL_ITEM', 'input.agendaItemId', {
    de: 'Unter diesem Tagesordnungspunkt wird diese Niederschrift nicht genehmigt. Bitte wählen Sie den Punkt „Genehmigung der Niederschrift“.',
    en: 'These minutes are not approved under this item. Please choose the item for the approval of minutes.',
  });

export const otherBody = () =>
  fail('OTHER_BODY', 'input.agendaItemId', {
    de: 'Eine Niederschrift genehmigt nur das Gremium, das getagt hat. Bitte wählen Sie einen Punkt aus einer Sitzung desselben Gremiums.',
    en: 'Minutes are approved by the body that met. Please choose an item of a session of the same body.',
  });

export const notALaterMeeting = () =>
  fail('NOT_A_LATER_MEETING', 'input.agendaItemId', {
    de: 'Eine Niederschrift wird in einer späteren Sitzung genehmigt. Bitte wählen Sie einen Punkt aus einer späteren Sitzung.',
    en: 'Minutes are approved in a later session. Please choose an item of a later session.',
  });

export const meetingNotRunning = () =>
  fail('MEETING_NOT_RUNNING', 'input.agendaItemId', {
    de: 'Genehmigt wird in einer laufenden Sitzung. Bitte eröffnen Sie die Sitzung zuerst.',
    en: 'Approval is given in a running session. Please start the session first.',
  });
