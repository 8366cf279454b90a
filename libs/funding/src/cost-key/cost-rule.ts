import type { Text } from '@allmende/platform/graphql';
import type { CostKeyData } from './cost-key.data.js';

/** The rule in words, as it stands on the proof sheet. */
export function ruleOf(key: CostKeyData): Text {
  const split = splitting(key);
  return { de: `${split.de} ${remainders.de}`, en: `${split.en} ${remainders.en}` };
}

const remainders: Text = {
  de: 'Mindest- und Höchstbeträge gehen dem Schlüssel vor; den Unterschied tragen die Übrigen im selben Verhältnis. Jeder Anteil wird auf ganze Cent abgerundet; die übrigen Cent gehen einzeln an die größten Nachkommareste, bei gleichem Rest an die größere Bemessungsgrundlage, danach an den kleineren amtlichen Schlüssel.',
  en: 'Least and most sums go before the key; the others bear the difference in the same proportion. Each share is cut to whole cents; the cents left over go one by one to the largest remainders, among equal ones to the larger base, then to the smaller official key.',
};

function splitting(key: CostKeyData): Text {
  switch (key.kind) {
    case 'EQUAL':
      return { de: 'Alle tragen den gleichen Anteil.', en: 'All bear the same share.' };
    case 'PER_CAPITA':
      return {
        de: 'Verteilt wird im Verhältnis der Einwohnerzahlen.',
        en: 'Split in proportion to the populations.',
      };
    case 'TIERED':
      return tiered(key);
    case 'FIXED':
      return {
        de: 'Feste Beträge stehen fest; den Rest tragen die übrigen zu gleichen Teilen.',
        en: 'Fixed sums stand; the others bear the rest in equal parts.',
      };
    case 'WEIGHTED':
      return {
        de: 'Verteilt wird im Verhältnis der vergebenen Punkte.',
        en: 'Split in proportion to the points that were given.',
      };
    case 'TWO_FACTOR':
      return twoFactor(key);
  }
}

function tiered({ tiers }: CostKeyData): Text {
  const classes = (locale: 'de' | 'en', upTo: string, above: string): string =>
    tiers
      .map(
        (tier) =>
          `${tier.upTo === null ? above : `${upTo} ${tier.upTo.toLocaleString(locale)}`}: ${tier.weight}`,
      )
      .join('; ');
  return {
    de: `Jede Größenklasse hat ein Gewicht, innerhalb einer Klasse tragen alle gleich viel (nach Einwohnerzahl: ${classes('de', 'bis', 'darüber')}).`,
    en: `Each class of size has a weight, within a class all bear the same (by population: ${classes('en', 'up to', 'above')}).`,
  };
}

const twoFactor = ({ firstPart, secondPart, secondBaseName }: CostKeyData): Text => {
  const all = (firstPart ?? 0) + (secondPart ?? 0);
  return {
    de: `Verteilt wird zu ${firstPart}/${all} nach „${secondBaseName}“ und zu ${secondPart}/${all} nach der Einwohnerzahl.`,
    en: `Split by ${firstPart}/${all} according to "${secondBaseName}" and by ${secondPart}/${all} according to population.`,
  };
};
