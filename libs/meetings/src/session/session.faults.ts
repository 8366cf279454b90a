import { fault, UserFaults } from '@allmende/platform/graphql';
import type { AgendaItemState } from '../agenda/agenda-item.machine.js';
import type { MeetingState } from '../meeting/meeting.machine.js';

export const notInvited = (path: string): UserFaults =>
  new UserFaults(
    fault('MEETING_NOT_INVITED', path, {
      de: 'Zu dieser Sitzung wurde noch nicht eingeladen. Bitte zuerst einladen.',
      en: 'Nobody has been invited to this meeting yet. Please invite first.',
    }),
  );

const states: Record<MeetingState, { de: string; en: string }> = {
  DRAFT: {
    de: 'Die Sitzung ist noch ein Entwurf. Bitte zuerst einladen und die Sitzung eröffnen.',
    en: 'The meeting is still a draft. Please invite to it and open it first.',
  },
  INVITED: {
    de: 'Die Sitzung ist noch nicht eröffnet. Bitte zuerst die Sitzung eröffnen.',
    en: 'The meeting has not been opened yet. Please open it first.',
  },
  RUNNING: { de: 'Die Sitzung läuft bereits.', en: 'The meeting is running already.' },
  CLOSED: {
    de: 'Die Sitzung ist geschlossen und wird nicht mehr geändert. Korrekturen gehören in die Niederschrift.',
    en: 'The meeting is closed and does not change any more. Corrections belong into the minutes.',
  },
  CANCELLED: {
    de: 'Die Sitzung wurde abgesagt. Bitte planen Sie eine neue.',
    en: 'The meeting was cancelled. Please plan a new one.',
  },
};

/** The meeting is not running (any more), or runs already. */
export const wrongState = (state: MeetingState, path: string): UserFaults =>
  new UserFaults(
    fault(
      state === 'CLOSED' || state === 'CANCELLED'
        ? 'MEETING_CLOSED'
        : state === 'RUNNING'
          ? 'MEETING_RUNNING'
          : 'MEETING_NOT_RUNNING',
      path,
      states[state],
    ),
  );

export const repliesClosed = (): UserFaults =>
  new UserFaults(
    fault('MEETING_STARTED', 'input.meetingId', {
      de: 'Die Sitzung hat schon begonnen. Bitte melden Sie sich bei der Sitzungsleitung.',
      en: 'The meeting has begun. Please talk to those who lead it.',
    }),
  );

const itemStates: Partial<Record<AgendaItemState, { de: string; en: string }>> = {
  HANDLED: {
    de: 'Dieser Punkt ist schon behandelt. Rufen Sie ihn bei Bedarf erneut auf.',
    en: 'This item has been handled. Call it up again if needed.',
  },
  POSTPONED: {
    de: 'Dieser Punkt ist vertagt. Er steht als neuer Vorschlag im Themenspeicher.',
    en: 'This item was postponed. It waits in the backlog as a new proposal.',
  },
};

/** The item cannot be called up, finished or postponed as it is. */
export const itemNotOnAgenda = (state: AgendaItemState): UserFaults =>
  new UserFaults(
    fault(
      'ITEM_STATE',
      'input.id',
      itemStates[state] ?? {
        de: 'Dieser Punkt steht nicht auf der Tagesordnung. Bitte setzen Sie ihn zuerst auf die Tagesordnung.',
        en: 'This item is not on the agenda. Please place it there first.',
      },
    ),
  );

export const notOpen = (): UserFaults =>
  new UserFaults(
    fault('ITEM_NOT_OPEN', 'input.id', {
      de: 'Dieser Punkt ist nicht aufgerufen. Bitte rufen Sie ihn zuerst auf.',
      en: 'This item is not called up. Please call it up first.',
    }),
  );

export const ballotsOpen = (questions: readonly string[]): UserFaults =>
  new UserFaults(
    fault('BALLOT_OPEN', 'input.id', {
      de: `Noch offen: ${questions.map((q) => `„${q}“`).join(', ')}. Bitte schließen Sie erst diese Abstimmungen oder brechen Sie sie ab.`,
      en: `Still open: ${questions.map((q) => `"${q}"`).join(', ')}. Please close or cancel these ballots first.`,
    }),
  );

/** Both texts go along, so that nobody's is lost. */
export const notesChanged = (
  agendaItem: string,
  conflict: { yours: string; theirs: string; version: number },
): UserFaults =>
  new UserFaults(
    fault('CHANGED_MEANWHILE', 'input.version', {
      de: 'Jemand hat die Notizen inzwischen geändert. Beide Fassungen sind erhalten: Bitte führen Sie sie zusammen und speichern Sie erneut.',
      en: 'Somebody has changed the notes in between. Both texts are kept: please merge them and save again.',
    }),
  ).with({ agendaItem, conflict });

export const noSuchPerson = (): UserFaults =>
  new UserFaults(
    fault('NOT_FOUND', 'input.accountId', {
      de: 'Diese Person hat kein aktives Konto. Bitte laden Sie sie zuerst ein.',
      en: 'This person has no active account. Please invite her first.',
    }),
  );

export const notOfOrganization = (path: string): UserFaults =>
  new UserFaults(
    fault('NO_ROLE', path, {
      de: 'Für diese Organisation besteht keine Berechtigung. Bitte wählen Sie eine andere Organisation oder „Gast“.',
      en: 'There is no role for this organization. Please choose another organization or "guest".',
    }),
  );

export const noVoice = (path: string): UserFaults =>
  new UserFaults(
    fault('NO_VOICE', path, {
      de: 'Diese Organisation hat hier keine Stimme. Bitte als Gast aufnehmen.',
      en: 'This organization has no voice here. Please record a guest.',
    }),
  );

export const organizationNeeded = (): UserFaults =>
  new UserFaults(
    fault('REQUIRED', 'input.organizationId', {
      de: 'Bitte geben Sie an, für welche Organisation.',
      en: 'Please say for which organization.',
    }),
  );
