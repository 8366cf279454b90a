import { fault, UserFaults, type UserFault } from '@allmende/platform/graphql';

const shown = (day: string): string => day.split('-').reverse().join('.');

export const changedMeanwhile = (): UserFaults =>
  new UserFaults(
    fault('CHANGED_MEANWHILE', 'input.version', {
      de: 'Jemand hat die Sitzungsreihe inzwischen geändert. Bitte neu laden und die Änderung noch einmal eintragen.',
      en: 'Somebody has changed the series meanwhile. Please reload and enter your change again.',
    }),
  );

export const seriesEnded = (path: string, endedOn: string): UserFaults =>
  new UserFaults(
    fault('SERIES_ENDED', path, {
      de: `Die Sitzungsreihe ist seit dem ${shown(endedOn)} beendet. Bitte eine neue anlegen.`,
      en: `The series has ended on ${endedOn}. Please create a new one.`,
    }),
  );

export const groupEnded = (path: string): UserFaults =>
  new UserFaults(
    fault('GROUP_ENDED', path, {
      de: 'Die Arbeitsgruppe ist beendet und hat keine Sitzungen mehr.',
      en: 'The working group has ended and has no more meetings.',
    }),
  );

export const dayPast = (path: string, today: string): UserFaults =>
  new UserFaults(
    fault('DAY_PAST', path, {
      de: `Dieser Tag ist vorbei. Bitte einen Tag ab dem ${shown(today)} wählen.`,
      en: `This day is past. Choose one from ${today} on.`,
    }),
  );

export const tooFarAhead = (path: string, latest: string): UserFaults =>
  new UserFaults(
    fault('TOO_FAR_AHEAD', path, {
      de: `So weit im Voraus wird nicht geplant. Bitte einen Tag bis zum ${shown(latest)} wählen.`,
      en: `Nothing is planned so far ahead. Choose a day up to ${latest}.`,
    }),
  );

export const endsBeforeStart = (startsOn: string): UserFaults =>
  new UserFaults(
    fault('ENDS_BEFORE_START', 'input.endsOn', {
      de: `Die Sitzungsreihe beginnt erst am ${shown(startsOn)}. Bitte einen späteren letzten Tag wählen.`,
      en: `The series begins on ${startsOn} only. Choose a later last day.`,
    }),
  );

/** @param next days of the rule that may have been meant */
export const noDayOfSeries = (next: readonly string[]): UserFaults => {
  const [de, en] = [next.map(shown).join(', '), next.join(', ')];
  return new UserFaults(
    fault('NO_DAY_OF_SERIES', 'input.occursOn', {
      de: `An diesem Tag ist nach der Regel keine Sitzung.${de && ` Die nächsten Tage sind: ${de}.`}`,
      en: `The rule has no session on this day.${en && ` The next days are: ${en}.`}`,
    }),
  );
};

/** With the meeting, so that it can be opened from where the fault is told. */
export const occurrencePrepared = (state: string): UserFault =>
  fault('OCCURRENCE_PREPARED', 'input.occursOn', {
    de:
      state === 'DRAFT'
        ? 'Die Sitzung dieses Tages ist schon vorbereitet. Bitte in der Sitzung absagen.'
        : 'Zur Sitzung dieses Tages ist schon eingeladen. Bitte in der Sitzung absagen.',
    en:
      state === 'DRAFT'
        ? 'The session of this day is prepared already. Please cancel the meeting itself.'
        : 'The session of this day has been invited to already. Please cancel the meeting itself.',
  });
