import { z } from 'zod';
import { fault, textFaults, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { costKeyKinds, type CostKeyData } from './cost-key.data.js';
import type { CostKeyInput, CostTierInput } from './cost-key.inputs.js';

export const limitsOfKeys = { tiers: 20, tierWeight: 1_000_000, part: 1000, baseName: 200 } as const;

const shape = z.strictObject({
  kind: z.enum(costKeyKinds),
  tiers: z.array(
    z.strictObject({
      upTo: z.int().min(0).nullable(),
      weight: z.int().min(0).max(limitsOfKeys.tierWeight),
    }),
  ),
  firstPart: z.int().min(1).max(limitsOfKeys.part).nullable(),
  secondPart: z.int().min(1).max(limitsOfKeys.part).nullable(),
  secondBaseName: z.string().min(1).max(limitsOfKeys.baseName).nullable(),
});

/** A key as the database has it; throws when it is none: then somebody has written past the commands. */
export const readCostKey = (stored: unknown): CostKeyData => shape.parse(stored);

/**
 * A key as it is stored, from what was sent; all faults at once.
 * @param path place in the input: `input.costKey`
 * @throws UserFaults
 */
export function costKeyOf(input: CostKeyInput, path: string): CostKeyData {
  const faults = costKeyFaults(input, path);
  if (faults.length > 0) throw new UserFaults(...faults);
  return {
    kind: input.kind,
    tiers: (input.tiers ?? []).map(({ upTo, weight }) => ({ upTo: upTo ?? null, weight })),
    firstPart: input.firstPart ?? null,
    secondPart: input.secondPart ?? null,
    secondBaseName: input.secondBaseName?.trim() || null,
  };
}

/** What is wrong with a key, all at once. */
export function costKeyFaults(input: CostKeyInput, path: string): UserFault[] {
  const { kind, tiers, firstPart, secondPart, secondBaseName } = input;
  const parts = { firstPart, secondPart };
  return [
    ...(kind === 'TIERED'
      ? tierFaults(tiers ?? [], `${path}.tiers`)
      : (tiers ?? []).length > 0
        ? [unused(`${path}.tiers`, 'TIERED')]
        : []),
    ...(kind === 'TWO_FACTOR'
      ? [
          ...Object.entries(parts).flatMap(([name, part]) => partFaults(part, `${path}.${name}`)),
          ...textFaults(`${path}.secondBaseName`, secondBaseName ?? '', limitsOfKeys.baseName, 1),
        ]
      : Object.entries({ ...parts, secondBaseName })
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([name]) => unused(`${path}.${name}`, 'TWO_FACTOR'))),
  ];
}

const unused = (path: string, kind: string): UserFault =>
  fault('NOT_OF_THIS_KIND', path, {
    de: `Diese Angabe gehört zum Schlüssel ${kind}. Bitte weglassen oder diesen Schlüssel wählen.`,
    en: `This belongs to a key of the kind ${kind}. Leave it out or choose that kind.`,
  });

const partFaults = (part: number | null | undefined, path: string): UserFault[] =>
  Number.isInteger(part) && part! >= 1 && part! <= limitsOfKeys.part
    ? []
    : [
        fault('OUT_OF_RANGE', path, {
          de: `Bitte eine ganze Zahl von 1 bis ${limitsOfKeys.part} angeben, zum Beispiel 2 und 1 für zwei Drittel zu einem Drittel.`,
          en: `Give a whole number from 1 to ${limitsOfKeys.part}, e.g. 2 and 1 for two thirds to one third.`,
        }),
      ];

function tierFaults(tiers: readonly CostTierInput[], path: string): UserFault[] {
  if (tiers.length === 0 || tiers.length > limitsOfKeys.tiers)
    return [
      fault('TIERS', path, {
        de: `Bitte 1 bis ${limitsOfKeys.tiers} Größenklassen angeben, die kleinste zuerst.`,
        en: `Give 1 to ${limitsOfKeys.tiers} classes, the smallest first.`,
      }),
    ];
  return [
    ...tiers.flatMap((tier, place) => tierFault(tiers, tier, place, `${path}.${place}`)),
    ...(tiers.every(({ weight }) => weight === 0) ? [weightless(path)] : []),
  ];
}

const weightless = (path: string): UserFault =>
  fault('TIERS_WEIGHTLESS', path, {
    de: 'Alle Größenklassen haben Gewicht 0. Bitte mindestens der letzten eines geben.',
    en: 'All classes have weight 0. Give one to the last at least.',
  });

function tierFault(
  tiers: readonly CostTierInput[],
  { upTo, weight }: CostTierInput,
  place: number,
  path: string,
): UserFault[] {
  const before = tiers[place - 1];
  const last = place === tiers.length - 1;
  const limit = upTo ?? null;
  return [
    ...(last && limit !== null ? [openEnd(path)] : []),
    ...(!last && (limit === null || limit < 0 || limit <= (before?.upTo ?? -1)) ? [ascending(path)] : []),
    ...(!Number.isInteger(weight) || weight < 0 || weight > limitsOfKeys.tierWeight
      ? [weightRange(path)]
      : []),
    ...(before && weight < before.weight ? [descending(path)] : []),
  ];
}

const openEnd = (path: string): UserFault =>
  fault('TIER_OPEN_END', `${path}.upTo`, {
    de: 'Die letzte Größenklasse hat keine Obergrenze. Bitte das Feld dort leer lassen.',
    en: 'The last class has no upper end. Leave the field empty there.',
  });
const ascending = (path: string): UserFault =>
  fault('TIER_ASCENDING', `${path}.upTo`, {
    de: 'Obergrenzen müssen von Klasse zu Klasse steigen; nur die letzte Klasse hat keine. Bitte berichtigen.',
    en: 'Upper ends must rise from class to class; only the last class has none. Please correct them.',
  });
const weightRange = (path: string): UserFault =>
  fault('OUT_OF_RANGE', `${path}.weight`, {
    de: `Bitte ein Gewicht von 0 bis ${limitsOfKeys.tierWeight.toLocaleString('de')} angeben.`,
    en: `Give a weight from 0 to ${limitsOfKeys.tierWeight.toLocaleString('en')}.`,
  });
const descending = (path: string): UserFault =>
  fault('TIER_DESCENDING', `${path}.weight`, {
    de: 'Eine größere Klasse darf nicht weniger zählen als eine kleinere. Bitte das Gewicht anheben.',
    en: 'A larger class may not count less than a smaller one. Raise the weight.',
  });
