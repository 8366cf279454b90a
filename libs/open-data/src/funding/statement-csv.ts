import type { Locale } from '@allmende/kernel';
import { countCell, csvFile, sumCell, wordCell } from './csv.js';
import type { ReadStatement, ReadStatementRow } from './funding-document.reads.js';
import { fundingWords, type FundingWords } from './funding-words.js';

const changes = ['committed', 'called', 'paid', 'spent'] as const;

/** A year's bookings of an organization; the sums below are those of the changes. */
export function statementCsv(statement: ReadStatement, locale: Locale): string {
  const words = fundingWords[locale];
  return csvFile(
    [
      columns(words),
      ...statement.rows.map((row) => cells(row, words, locale)),
      totals(statement, words, locale),
    ],
    locale,
  );
}

const columns = (words: FundingWords): string[] => [
  ...[words.number, words.day, words.booking, words.text, words.round, words.reference],
  ...[`${words.amount} (EUR)`, ...changes.map((name) => `${words.changes[name]} (EUR)`)],
  ...[`${words.paidAfter} (EUR)`, `${words.availableAfter} (EUR)`],
];

const cells = (row: ReadStatementRow, words: FundingWords, locale: Locale): string[] => [
  ...[countCell(row.entryNumber), row.bookedOn, words.bookingKinds[row.kind], wordCell(row.text)],
  ...[wordCell(row.roundTitle), row.reference, sumCell(row.amount, locale)],
  ...changes.map((name) => sumCell(row[name], locale)),
  ...[sumCell(row.paidAfter, locale), sumCell(row.availableAfter, locale)],
];

const totals = (statement: ReadStatement, words: FundingWords, locale: Locale): string[] => [
  ...[words.sum, '', '', '', '', '', ''],
  ...changes.map((name) => sumCell(statement[name], locale)),
  ...[sumCell(statement.paid, locale), sumCell(statement.available, locale)],
];
