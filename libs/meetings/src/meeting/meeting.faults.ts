import { fault, UserFaults, type UserFault } from '@allmende/platform/graphql';
import type { MeetingState } from './meeting.machine.js';

export const endsBeforeStart = (): UserFault =>
  fault('ENDS_BEFORE_START', 'input.endsAt', {
    de: 'Die Sitzung endet, bevor sie beginnt. Bitte ein Ende nach dem Beginn angeben.',
    en: 'The meeting ends before it begins. Please give an end after the beginning.',
  });

export const meetingInPast = (path: string): UserFault =>
  fault('MEETING_IN_PAST', path, {
    de: 'Der Beginn der Sitzung liegt in der Vergangenheit. Bitte einen künftigen Zeitpunkt wählen.',
    en: 'The meeting would begin in the past. Please choose a time to come.',
  });

export const deadlineInPast = (): UserFault =>
  fault('DEADLINE_IN_PAST', 'input.proposalsUntil', {
    de: 'Der Anmeldeschluss liegt in der Vergangenheit. Bitte einen künftigen Zeitpunkt wählen oder das Feld leer lassen.',
    en: 'The deadline for proposals lies in the past. Please choose a time to come, or leave it empty.',
  });

export const deadlineAfterStart = (): UserFault =>
  fault('DEADLINE_AFTER_START', 'input.proposalsUntil', {
    de: 'Der Anmeldeschluss liegt nach dem Beginn der Sitzung. Bitte einen früheren Zeitpunkt wählen.',
    en: 'The deadline for proposals lies after the beginning of the meeting. Please choose an earlier time.',
  });

export const badUrl = (path: string): UserFault =>
  fault('INVALID_URL', path, {
    de: 'Das ist keine Adresse im Netz. Sie beginnt mit https:// oder http://.',
    en: 'This is no web address. It begins with https:// or http://.',
  });

/** Closed is read-only, and a cancelled meeting has no agenda any more. */
export const meetingClosed = (state: MeetingState, path = 'input.id'): UserFaults =>
  new UserFaults(
    fault(
      'MEETING_CLOSED',
      path,
      state === 'CANCELLED'
        ? {
            de: 'Diese Sitzung ist abgesagt; an ihr lässt sich nichts mehr ändern. Bitte eine neue Sitzung planen.',
            en: 'This meeting has been cancelled; it cannot be changed any more. Please plan a new one.',
          }
        : {
            de: 'Diese Sitzung ist geschlossen und nur noch lesbar. Berichtigungen gehören in die Niederschrift.',
            en: 'This meeting is closed and can only be read. Corrections belong into its minutes.',
          },
    ),
  );

export const meetingRunning = (path: string): UserFaults =>
  new UserFaults(
    fault('MEETING_RUNNING', path, {
      de: 'Die Sitzung läuft bereits. Dafür bitte die Sitzung schließen.',
      en: 'The meeting is running already. Please close it instead.',
    }),
  );

export const groupEnded = (): UserFaults =>
  new UserFaults(
    fault('GROUP_ENDED', 'input.workingGroupId', {
      de: 'Diese Arbeitsgruppe ist beendet und tagt nicht mehr. Bitte ein anderes Gremium wählen.',
      en: 'This working group has ended and meets no more. Please choose another body.',
    }),
  );

/** Somebody else saved first; what is stored now comes with the answer. */
export const changedMeanwhile = (): UserFaults =>
  new UserFaults(
    fault('CHANGED_MEANWHILE', 'input.version', {
      de: 'Das hat inzwischen jemand anderes geändert. Bitte die Seite neu laden und die Änderung noch einmal eintragen.',
      en: 'Somebody else has changed this meanwhile. Please reload the page and make your change again.',
    }),
  );
