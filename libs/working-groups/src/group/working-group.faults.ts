import { fault, requiredText, textFaults, UserFaults, type UserFault } from '@allmende/platform/graphql';

/** What a moderator says of a group. */
export interface WorkingGroupTexts {
  name: string;
  /** Markdown. */
  mandate: string;
  foundingNote: string | null;
  foundingDecisionId: string | null;
  /** Last day of the mandate, `YYYY-MM-DD`; null: until the board ends it. */
  endsOn: string | null;
}

/** What changes; null clears what may be empty, what is left out stays. */
export type WorkingGroupChanges = { [Key in keyof WorkingGroupTexts]?: WorkingGroupTexts[Key] | null };

/** Trimmed texts, null for an empty note; what is left out stays out. A name or mandate of null is an empty one. */
export function tidy({
  name,
  mandate,
  foundingNote,
  ...rest
}: WorkingGroupChanges): Partial<WorkingGroupTexts> {
  return {
    ...(name !== undefined && { name: (name ?? '').trim() }),
    ...(mandate !== undefined && { mandate: (mandate ?? '').trim() }),
    ...(foundingNote !== undefined && { foundingNote: foundingNote?.trim() || null }),
    ...rest,
  };
}

export const longestReason = 2000;

/** What is wrong with the given ones; what is left out is not looked at. @param day today */
export function faultsOf(given: Partial<WorkingGroupTexts>, foundedOn: string, day: string): UserFault[] {
  const { name, mandate, foundingNote, endsOn } = given;
  return [
    ...(name === undefined ? [] : textFaults('input.name', name, 200, 1)),
    ...(mandate === undefined ? [] : textFaults('input.mandate', mandate, 10_000, 1)),
    ...textFaults('input.foundingNote', foundingNote ?? '', 500),
    ...(foundedOn > day ? [foundedInFuture()] : []),
    ...(endsOn && endsOn < day ? [endInPast()] : []),
    ...(endsOn && endsOn >= day && endsOn <= foundedOn ? [endsBeforeFounding()] : []),
  ];
}

/** @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT */
export const reasonOf = (given: string): string => requiredText('input.reason', given, longestReason);

const foundedInFuture = () =>
  fault('DATE_IN_FUTURE', 'input.foundedOn', {
    de: 'Der Tag der Gründung liegt in der Zukunft. Bitte heute oder einen früheren Tag angeben.',
    en: 'The day of the founding lies in the future. Give today or an earlier day.',
  });

const endInPast = () =>
  fault('DEADLINE_IN_PAST', 'input.endsOn', {
    de: 'Dieses Ende liegt in der Vergangenheit. Bitte heute oder einen späteren Tag angeben, oder die Arbeitsgruppe beenden.',
    en: 'This end lies in the past. Give today or a later day, or end the working group.',
  });

const endsBeforeFounding = () =>
  fault('ENDS_BEFORE_START', 'input.endsOn', {
    de: 'Der Auftrag endet nicht nach dem Tag der Gründung. Bitte einen späteren Tag angeben.',
    en: 'The mandate does not end after the day of the founding. Give a later day.',
  });

export const nameTaken = (): UserFaults =>
  new UserFaults(
    fault('NAME_TAKEN', 'input.name', {
      de: 'Eine Arbeitsgruppe mit diesem Namen gibt es schon. Bitte einen anderen wählen.',
      en: 'There is a working group with this name already. Choose another one.',
    }),
  );

export const noSuchDecision = (): UserFaults =>
  new UserFaults(
    fault('NO_SUCH_DECISION', 'input.foundingDecisionId', {
      de: 'Diesen Beschluss gibt es nicht. Bitte einen aus dem Beschlussregister wählen.',
      en: 'There is no such decision. Choose one from the register.',
    }),
  );

export const changedMeanwhile = (id: string): UserFaults =>
  new UserFaults(
    fault('CHANGED_MEANWHILE', 'input.version', {
      de: 'Die Arbeitsgruppe wurde inzwischen geändert. Bitte neu laden und die Änderung noch einmal vornehmen.',
      en: 'The working group has been changed in the meantime. Please reload and make your change again.',
    }),
  ).with({ workingGroup: id });

export const alreadyEnded = (id: string, endedOn: string): UserFaults =>
  new UserFaults(
    fault('ALREADY_ENDED', 'input.workingGroupId', {
      de: `Die Arbeitsgruppe ist schon seit dem ${endedOn.split('-').reverse().join('.')} beendet. Bitte laden Sie die Seite neu.`,
      en: `The working group has ended already, on ${endedOn}. Please reload the page.`,
    }),
  ).with({ workingGroup: id });
