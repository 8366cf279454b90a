import { fault, forbidden, UserFaults, type Text } from '@allmende/platform/graphql';
import type { ParticipationEntity, ParticipationState } from './participation.entity.js';
import { participationKindNames } from './words.js';

/** A second join of the same kind. The answer carries the participation that is there already. */
export function alreadyOpen({ id, kind, since, state }: ParticipationEntity): UserFaults {
  const proposed = state === 'PROPOSED';
  const { de, en } = participationKindNames[kind];
  return new UserFaults(
    fault('ALREADY_OPEN', 'input.kind', {
      de: proposed
        ? `Die Anfrage „${de}“ ist schon gestellt und wartet auf Antwort.`
        : `Die Organisation ist hier schon seit ${germanDay(since)} mit „${de}“ beteiligt.`,
      en: proposed
        ? `The request "${en}" has been made already and waits for an answer.`
        : `The organization takes part as "${en}" already, since ${since}.`,
    }),
  ).with({ participation: id });
}

/** The participation is no longer in a state in which this can be done. */
export function notInState({ id, state }: ParticipationEntity, code: string, path: string): UserFaults {
  return new UserFaults(fault(code, path, stateTexts[state])).with({ participation: id });
}

const stateTexts: Record<ParticipationState, Text> = {
  PROPOSED: { de: 'Diese Anfrage wartet noch auf Antwort.', en: 'This request still waits for an answer.' },
  OPEN: {
    de: 'Diese Beteiligung läuft bereits; es ist nichts mehr zu beantworten.',
    en: 'This participation is open already; there is nothing left to answer.',
  },
  ENDED: { de: 'Diese Beteiligung ist bereits beendet.', en: 'This participation has ended already.' },
  WITHDRAWN: {
    de: 'Diese Anfrage wurde bereits zurückgezogen.',
    en: 'This request has been withdrawn already.',
  },
  DECLINED: { de: 'Diese Anfrage wurde bereits abgelehnt.', en: 'This request has been declined already.' },
};

export const dateOutOfRange = (earliest: string, latest: string): UserFaults =>
  new UserFaults(
    fault('DATE_OUT_OF_RANGE', 'input.since', {
      de: `Das Datum muss zwischen dem ${germanDay(earliest)} und dem ${germanDay(latest)} liegen.`,
      en: `The date must lie between ${earliest} and ${latest}.`,
    }),
  );

export const notYourOrganization = () =>
  forbidden({
    de: 'Für diese Organisation handeln nur ihre Koordinierungsstelle und deren Vertretung.',
    en: 'Only the coordinators of this organization and their deputies may act for it.',
  });

export const notALeader = () =>
  forbidden({
    de: 'Über die Federführung entscheidet, wer das Projekt derzeit führt.',
    en: 'Requests to lead are answered by those who lead the project now.',
  });

const germanDay = (day: string): string => day.split('-').reverse().join('.');
