import type { Locale } from '@allmende/kernel';
import { countCell, csvFile, decimalCell, sumCell, wordCell } from './csv.js';
import type { ReadProof, ReadProofRow } from './funding-document.reads.js';
import { fundingWords, type FundingWords } from './funding-words.js';

/** How a target was split, a line for each participant and the sum below. */
export function proofCsv({ proof, costKey }: ReadProof, locale: Locale): string {
  const words = fundingWords[locale];
  const total = Array.from({ length: columns(words, null).length }, () => '');
  total[0] = words.sum;
  total[total.length - 1] = sumCell(proof.total, locale);
  return csvFile(
    [columns(words, costKey.secondBaseName), ...proof.rows.map((row) => cells(row, words, locale)), total],
    locale,
  );
}

const columns = (words: FundingWords, secondBase: string | null): string[] => [
  ...[words.organization, words.officialKey, words.population, words.asOf],
  wordCell(secondBase ?? words.secondBase),
  ...[words.source, words.weight, `${words.exact} (EUR)`, `${words.floored} (EUR)`, words.withExtraCent],
  ...[words.bound, `${words.least} (EUR)`, `${words.most} (EUR)`, `${words.share} (EUR)`],
];

const cells = (row: ReadProofRow, words: FundingWords, locale: Locale): string[] => [
  wordCell(row.organizationName),
  ...[countCell(row.officialKey), countCell(row.population), countCell(row.populationDate)],
  ...[countCell(row.secondBase), wordCell(row.source), row.weight, decimalCell(row.exact, locale)],
  ...[sumCell(row.floored, locale), row.extraCent ? words.yes : words.no],
  row.bound ? words.bounds[row.bound] : '',
  ...[sumCell(row.least, locale), sumCell(row.most, locale), sumCell(row.share, locale)],
];
