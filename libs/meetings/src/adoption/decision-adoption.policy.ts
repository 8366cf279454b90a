import { fault, optionalText, UserFaults, type Text, type UserFault } from '@allmende/platform/graphql';
import { dayFault, missing } from '../decision/decision.faults.js';
import type { AdoptionState, DecisionAdoptionEntity } from './decision-adoption.entity.js';

/** What is told of an adoption, checked; its council decision aside. */
export type AdoptionFacts = Pick<DecisionAdoptionEntity, 'state' | 'plannedOn' | 'note'>;

interface Told {
  state: AdoptionState;
  plannedOn?: string | null;
  councilDecisionId?: string | null;
  councilDecision?: object | null;
  note?: string | null;
}

/**
 * What each state needs, and may not have. A planned day that was told before may have passed since.
 * @param day today
 * @throws UserFaults REQUIRED, NOT_WITH_STATE, EXACTLY_ONE, DATE_IN_PAST, TOO_LONG, INVALID_TEXT
 */
export function checkedAdoption(
  told: Told,
  before: Pick<DecisionAdoptionEntity, 'plannedOn'> | null,
  day: string,
): AdoptionFacts {
  const { state, plannedOn = null } = told;
  const note = optionalText('input.note', told.note, 1_000);
  const named = [told.councilDecisionId, told.councilDecision].filter(Boolean).length;
  const faults = [
    ...dayFaults(state, plannedOn, before?.plannedOn === plannedOn ? plannedOn : day),
    ...councilFaults(state, named),
    ...(state === 'NOT_NEEDED' && !note ? [missing('input.note', why)] : []),
  ].filter((one) => one !== null);
  if (faults.length > 0) throw new UserFaults(...faults);
  return { state, plannedOn, note };
}

const dayFaults = (
  state: AdoptionState,
  plannedOn: string | null,
  earliest: string | null,
): (UserFault | null)[] =>
  state === 'PLANNED'
    ? [plannedOn ? dayFault('input.plannedOn', plannedOn, earliest!) : missing('input.plannedOn', when)]
    : [plannedOn ? fault('NOT_WITH_STATE', 'input.plannedOn', notPlanned) : null];

function councilFaults(state: AdoptionState, named: number): UserFault[] {
  if (state !== 'DECIDED')
    return named > 0 ? [fault('NOT_WITH_STATE', 'input.councilDecision', notDecided)] : [];
  return named === 1 ? [] : [fault('EXACTLY_ONE', 'input.councilDecision', whichDecision)];
}

export const foreignCouncilDecision = () =>
  new UserFaults(
    fault('FOREIGN_COUNCIL_DECISION', 'input.councilDecisionId', {
      de: 'Diesen Ratsbeschluss gibt es bei der Organisation nicht. Bitte wählen Sie einen ihrer Ratsbeschlüsse oder tragen Sie einen neuen ein.',
      en: 'The organization has no such council decision. Please choose one of its own or enter a new one.',
    }),
  );

const when: Text = {
  de: 'Bitte geben Sie den Tag an, an dem der Rat oder Ausschuss darüber beraten soll.',
  en: 'Please give the day on which the council or committee is to deal with it.',
};
const why: Text = {
  de: 'Bitte schreiben Sie, warum kein Ratsbeschluss nötig ist, zum Beispiel „Geschäft der laufenden Verwaltung“.',
  en: 'Please say why no council decision is needed, for example “day-to-day business of the administration”.',
};
const notPlanned: Text = {
  de: 'Ein geplanter Tag gehört nur zu „geplant“. Bitte lassen Sie ihn weg.',
  en: 'A planned day goes with “planned” only. Please leave it out.',
};
const notDecided: Text = {
  de: 'Ein Ratsbeschluss gehört nur zu „beschlossen“. Bitte lassen Sie ihn weg oder wählen Sie „beschlossen“.',
  en: 'A council decision goes with “decided” only. Please leave it out or choose “decided”.',
};
const whichDecision: Text = {
  de: 'Bitte wählen Sie einen eingetragenen Ratsbeschluss oder tragen Sie einen neuen ein, nicht beides.',
  en: 'Please choose a recorded council decision or enter a new one, not both.',
};
