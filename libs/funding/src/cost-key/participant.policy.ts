import { largestAmount, uuidOf } from '@allmende/kernel';
import { fault, textFaults, type UserFault } from '@allmende/platform/graphql';
import type { CostParticipantInput } from './cost-key.inputs.js';
import type { CostFault } from './shares.js';

export const mostParticipants = 500;
const longestSource = 500;
const largest = {
  weight: 1_000_000_000_000n,
  secondBase: 100_000_000_000_000n,
  fixedCents: largestAmount,
  leastCents: largestAmount,
  mostCents: largestAmount,
} as const;
type Figure = keyof typeof largest;
const figures = Object.keys(largest) as Figure[];

/**
 * What is wrong with participants as they were sent, all at once; whether the organizations are there is not asked.
 * @param path place in the input: `input.participants`
 */
export function participantFaults(participants: readonly CostParticipantInput[], path: string): UserFault[] {
  if (participants.length < 1 || participants.length > mostParticipants) return [count(path)];
  return participants.flatMap((one, place) => [
    ...idFaults(participants, place, `${path}.${place}.organizationId`),
    ...figures.flatMap((name) => figureFault(one[name], largest[name], `${path}.${place}.${name}`)),
    ...textFaults(`${path}.${place}.source`, one.source ?? '', longestSource),
  ]);
}

/** Faults of a split as those of an input; without a place they concern the whole list. */
export const placed = (faults: readonly CostFault[], path: string): UserFault[] =>
  faults.map(({ code, at, field, text }) =>
    fault(code, at === null ? path : `${path}.${at}.${inputField(field)}`, text),
  );

/** The population is no input: what is wrong with it is the organization's. */
const inputField = (field: CostFault['field']): string =>
  field === null || field === 'population' ? 'organizationId' : field;

const count = (path: string): UserFault =>
  fault('PARTICIPANTS', path, {
    de: `Bitte 1 bis ${mostParticipants} Organisationen angeben.`,
    en: `Give 1 to ${mostParticipants} organizations.`,
  });

function idFaults(participants: readonly CostParticipantInput[], place: number, path: string): UserFault[] {
  const { organizationId } = participants[place]!;
  const uuid = uuidOf('Organization', organizationId);
  if (!uuid) return [unknownOrganization(organizationId, path)];
  const first = participants.findIndex((one) => uuidOf('Organization', one.organizationId) === uuid);
  return first === place
    ? []
    : [
        fault('TWICE', path, {
          de: 'Diese Organisation steht schon in der Liste. Bitte einmal herausnehmen.',
          en: 'This organization is in the list already. Take it out once.',
        }),
      ];
}

export const unknownOrganization = (id: string, path: string): UserFault =>
  fault('UNKNOWN_ORGANIZATION', path, {
    de: `Eine Organisation „${id.slice(0, 60)}“ gibt es im Verzeichnis nicht. Bitte eine aus dem Verzeichnis wählen.`,
    en: `There is no organization "${id.slice(0, 60)}" in the directory. Choose one from the directory.`,
  });

const figureFault = (value: bigint | null | undefined, most: bigint, path: string): UserFault[] =>
  value === null || value === undefined || (value >= 0n && value <= most)
    ? []
    : [
        fault('OUT_OF_RANGE', path, {
          de: `Bitte eine ganze Zahl von 0 bis ${most.toLocaleString('de')} angeben.`,
          en: `Give a whole number from 0 to ${most.toLocaleString('en')}.`,
        }),
      ];
