import { isModerator, organizationsOf, type Actor } from '@allmende/kernel';
import {
  fault,
  forbidden,
  textFaults,
  type OperationError,
  type Text,
  type UserFault,
} from '@allmende/platform/graphql';
import { webAddressFault } from '../web-address.js';
import type { CoordinationOfficeEntity } from './coordination-office.entity.js';

/** An office as a whole, texts trimmed, nothing undefined. */
export type Office = Pick<
  CoordinationOfficeEntity,
  | 'state'
  | 'name'
  | 'vacancyUrl'
  | 'vacancyUntil'
  | 'holderName'
  | 'contactEmail'
  | 'contactPhone'
  | 'website'
  | 'since'
>;

/** Why the actor may not say who answers for open source there, or null. */
export const whyNotOfficeKeeper = (actor: Actor, organizationId: string): OperationError | null =>
  isModerator(actor) ||
  (actor.kind === 'account' &&
    organizationsOf(actor, 'COORDINATOR', 'REPRESENTATIVE').includes(organizationId))
    ? null
    : forbidden({
        de: 'Die Angaben zur Koordinierungsstelle pflegen die Koordination oder die Vertretung der Organisation selbst, oder die Moderation.',
        en: 'The office is kept by the organization’s own coordinators or representatives, or by a moderator.',
      });

/**
 * All that is wrong with an office.
 * @param day today, `YYYY-MM-DD`
 */
export const officeFaults = (office: Office, day: string): UserFault[] => [
  ...vacancyFaults(office, day),
  ...holderFaults(office),
  ...textFaults('input.name', office.name ?? '', 200),
  ...textFaults('input.contactPhone', office.contactPhone ?? '', 50),
  ...addressFaults('input.website', office.website),
  ...(office.since !== null && office.since > day ? [fault('DATE_IN_FUTURE', 'input.since', inFuture)] : []),
];

function vacancyFaults({ state, vacancyUrl, vacancyUntil }: Office, day: string): UserFault[] {
  if (state !== 'ADVERTISED') {
    return [
      ...misplaced('input.vacancyUrl', vacancyUrl, onlyAdvertised),
      ...misplaced('input.vacancyUntil', vacancyUntil, onlyAdvertised),
    ];
  }
  const late = vacancyUntil !== null && vacancyUntil < day;
  return [
    ...textFaults('input.vacancyUrl', vacancyUrl ?? '', 2_000, 1),
    ...addressFaults('input.vacancyUrl', vacancyUrl),
    ...textFaults('input.vacancyUntil', vacancyUntil ?? '', 10, 1),
    ...(late ? [fault('DATE_IN_PAST', 'input.vacancyUntil', inPast)] : []),
  ];
}

function holderFaults({ state, holderName, contactEmail }: Office): UserFault[] {
  const filled = state === 'FILLED';
  const badAddress = contactEmail !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contactEmail);
  return [
    ...(filled
      ? textFaults('input.holderName', holderName ?? '', 200, 1)
      : misplaced('input.holderName', holderName, onlyFilled)),
    ...(badAddress
      ? [fault('INVALID_EMAIL', 'input.contactEmail', noEmail)]
      : textFaults('input.contactEmail', contactEmail ?? '', 254, filled ? 1 : 0)),
  ];
}

const misplaced = (path: string, value: string | null, text: Text): UserFault[] =>
  value === null ? [] : [fault('NOT_IN_THIS_STATE', path, text)];

const addressFaults = (path: string, address: string | null): UserFault[] => {
  const text = address && webAddressFault(address);
  return text ? [fault('BAD_ADDRESS', path, text)] : [];
};

const onlyAdvertised: Text = {
  de: 'Diese Angabe gehört nur zu einer ausgeschriebenen Stelle. Bitte leer lassen oder den Stand „ausgeschrieben“ wählen.',
  en: 'This belongs to an advertised office only. Leave it empty, or choose the state "advertised".',
};
const onlyFilled: Text = {
  de: 'Einen Namen gibt es nur bei einer besetzten Stelle. Bitte leer lassen oder den Stand „besetzt“ wählen.',
  en: 'Only a filled office has a holder. Leave it empty, or choose the state "filled".',
};
const inPast: Text = {
  de: 'Die Bewerbungsfrist ist schon vorbei. Bitte eine neue Frist oder einen anderen Stand angeben.',
  en: 'The time to apply is over. Give a new last day, or another state.',
};
const inFuture: Text = {
  de: 'Der Tag liegt in der Zukunft. Bitte heute oder einen früheren Tag angeben.',
  en: 'The day lies in the future. Give today or an earlier day.',
};
const noEmail: Text = {
  de: 'Das ist keine E-Mail-Adresse. Bitte so schreiben: open-source@example.org.',
  en: 'This is no e-mail address. Write it like open-source@example.org.',
};
