import { formatAmount } from '@allmende/kernel';
import type { Text } from '@allmende/platform/graphql';
import type { CostKeyData, CostKeyKind } from './cost-key.data.js';
import type { CostFault, Participant } from './shares.js';

type Field = CostFault['field'];
const at = (code: CostFault['code'], place: number | null, field: Field, text: Text): CostFault => ({
  ...{ code, at: place, field, text },
});
const de = (cents: bigint): string => formatAmount(cents, 'de');
const en = (cents: bigint): string => formatAmount(cents, 'en');

/** What is wrong with what a key goes by: who it is, and what to do. */
export const baseFault = {
  nobody: () =>
    at('NO_PARTICIPANTS', null, null, {
      de: 'Der Schlüssel hat niemanden, auf den er verteilen kann. Bitte mindestens eine Organisation aufnehmen.',
      en: 'The key has nobody to split the sum between. Add at least one organization.',
    }),
  noPopulation: ({ name }: Participant, place: number) =>
    at('MISSING_BASE', place, 'population', {
      de: `${name} hat im Verzeichnis keine Einwohnerzahl. Bitte dort nachtragen, die Organisation herausnehmen oder einen Schlüssel ohne Einwohnerzahl wählen.`,
      en: `${name} has no population in the directory. Add it there, take the organization out, or choose a key that does not go by population.`,
    }),
  noPoints: ({ name }: Participant, place: number) =>
    at('MISSING_BASE', place, 'weight', {
      de: `${name} hat noch keine Punkte. Bitte Punkte angeben; 0 heißt: zahlt nichts.`,
      en: `${name} has no points yet. Enter them; 0 means: pays nothing.`,
    }),
  noSecondBase: ({ name }: Participant, place: number, base: string | null) =>
    at('MISSING_BASE', place, 'secondBase', {
      de: `Für ${name} fehlt die Angabe „${base ?? 'zweite Größe'}“. Bitte nachtragen oder die Organisation herausnehmen.`,
      en: `"${base ?? 'second base'}" is missing for ${name}. Enter it or take the organization out.`,
    }),
  zeroPopulation: ({ name }: Participant, place: number) =>
    at('ZERO_BASE', place, 'population', {
      de: `${name} hat laut Verzeichnis 0 Einwohnerinnen und Einwohner und würde nichts zahlen. Bitte die Zahl berichtigen oder die Organisation herausnehmen.`,
      en: `${name} has a population of 0 in the directory and would pay nothing. Correct the figure or take the organization out.`,
    }),
  bothZero: ({ name }: Participant, place: number) =>
    at('ZERO_BASE', place, 'secondBase', {
      de: `Für ${name} sind beide Größen 0; sie würde nichts zahlen. Bitte die Angaben berichtigen oder die Organisation herausnehmen.`,
      en: `Both bases of ${name} are 0, so it would pay nothing. Correct them or take the organization out.`,
    }),
  allZeroSecond: (base: string | null) =>
    at('ZERO_BASE', null, 'secondBase', {
      de: `„${base ?? 'Die zweite Größe'}“ ist bei allen 0; danach lässt sich nicht verteilen. Bitte Werte angeben oder einen anderen Schlüssel wählen.`,
      en: `"${base ?? 'The second base'}" is 0 for all; nothing can be split by that. Enter values or choose another key.`,
    }),
  allZeroPopulation: () =>
    at('ZERO_BASE', null, 'population', {
      de: 'Die Einwohnerzahl ist bei allen 0; danach lässt sich nicht verteilen. Bitte das Verzeichnis berichtigen oder einen anderen Schlüssel wählen.',
      en: 'The population is 0 for all; nothing can be split by that. Correct the directory or choose another key.',
    }),
  allZero: (kind: CostKeyKind) =>
    kind === 'TIERED'
      ? at('ZERO_BASE', null, null, {
          de: 'Alle Organisationen liegen in Größenklassen mit Gewicht 0. Bitte einer dieser Klassen ein Gewicht geben oder weitere Organisationen aufnehmen.',
          en: 'All organizations are in classes with weight 0. Give one of these classes a weight or add organizations.',
        })
      : at('ZERO_BASE', null, 'weight', {
          de: 'Alle haben 0 Punkte. Bitte mindestens einer Organisation Punkte geben.',
          en: 'All have 0 points. Give points to at least one organization.',
        }),
};

/** Bounds of one participant that contradict each other, or her fixed sum. */
export function boundFaults({ kind }: CostKeyData, participants: readonly Participant[]): CostFault[] {
  return participants.flatMap((one, place) => {
    const { name, least, most, fixed } = one;
    if (least !== null && most !== null && least > most)
      return [
        at('BOUNDS_CROSS', place, 'leastCents', {
          de: `${name} soll mindestens ${de(least)} und höchstens ${de(most)} zahlen. Bitte einen der beiden Beträge ändern.`,
          en: `${name} is to pay at least ${en(least)} and at most ${en(most)}. Change one of the two.`,
        }),
      ];
    if (kind !== 'FIXED' || fixed === null) return [];
    return fixed < (least ?? fixed) || fixed > (most ?? fixed)
      ? [
          at('FIXED_OUT_OF_BOUNDS', place, 'fixedCents', {
            de: `Der feste Betrag von ${name}, ${de(fixed)}, liegt außerhalb der eigenen Grenzen. Bitte den Betrag ändern oder die Grenzen weglassen.`,
            en: `The fixed sum of ${name}, ${en(fixed)}, is outside of its own bounds. Change it or leave the bounds out.`,
          }),
        ]
      : [];
  });
}

/** Why the bounds together do not allow the amount, or null. */
export function reachFault(
  key: CostKeyData,
  amount: bigint,
  { least, most }: { least: bigint; most: bigint | null },
  participants: readonly Participant[],
): CostFault | null {
  if (key.kind === 'FIXED' && participants.every(({ fixed }) => fixed !== null))
    return least === amount ? null : fixedTotal(amount, least);
  if (least > amount)
    return at('LEAST_EXCEED_TOTAL', null, key.kind === 'FIXED' ? 'fixedCents' : 'leastCents', {
      de: `Mindestbeträge und feste Beträge ergeben zusammen ${de(least)}, ${de(least - amount)} mehr als zu verteilen sind (${namesOf(participants, 'least')}). Bitte sie senken.`,
      en: `Least and fixed sums come to ${en(least)}, ${en(least - amount)} more than there is to split (${namesOf(participants, 'least')}). Lower them.`,
    });
  if (most !== null && most < amount)
    return at('MOST_MISS_TOTAL', null, 'mostCents', {
      de: `Mit den Höchstbeträgen kommen nur ${de(most)} zusammen, es fehlen ${de(amount - most)} (${namesOf(participants, 'most')}). Bitte Höchstbeträge anheben oder weitere Organisationen aufnehmen.`,
      en: `The most sums come to ${en(most)} only, ${en(amount - most)} are missing (${namesOf(participants, 'most')}). Raise them or add organizations.`,
    });
  return null;
}

const fixedTotal = (amount: bigint, sum: bigint): CostFault =>
  at('FIXED_TOTAL', null, 'fixedCents', {
    de: `Die festen Beträge ergeben ${de(sum)}; zu verteilen sind ${de(amount)}. Bitte die Beträge anpassen oder bei einer Organisation den festen Betrag weglassen: Sie trägt dann den Rest.`,
    en: `The fixed sums come to ${en(sum)}; there is ${en(amount)} to split. Change them, or leave the fixed sum of one organization out: it bears the rest then.`,
  });

const shown = 3;

/** The names of those with such a bound, the first few of them. */
function namesOf(participants: readonly Participant[], bound: 'least' | 'most'): string {
  const names = participants
    .filter((one) => one[bound] !== null || (bound === 'least' && one.fixed !== null))
    .map(({ name }) => name);
  return names.length > shown ? `${names.slice(0, shown).join(', ')}, …` : names.join(', ');
}
