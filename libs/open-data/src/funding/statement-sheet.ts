import type { Locale } from '@allmende/kernel';
import { plain, type Draft } from '../documents/agenda.js';
import type { Part } from '../documents/document.js';
import type { Run } from '../documents/pdf/lines.js';
import { statementSums, type ReadStatement, type ReadStatementRow } from './funding-document.reads.js';
import { fundingWords, type FundingWords } from './funding-words.js';
import { dayIn, euro } from './proof-sheet.js';

/** What an organization has pledged, paid and helped to spend in a year, booking by booking. */
export function statementSheet(statement: ReadStatement, locale: Locale, madeAt: Date): Draft {
  const words = fundingWords[locale];
  const { organizationName, fiscalYear } = statement;
  const sums = statementSums.map((name): [string, Run[]] => [
    words.sums[name],
    plain(euro(statement[name], locale)),
  ]);
  return {
    title: `${words.statement} ${fiscalYear}${words.colon}${organizationName}`,
    heading: `${words.statement} ${fiscalYear}`,
    parts: [
      {
        kind: 'facts',
        rows: [
          [words.organization, plain(organizationName)],
          [words.fiscalYear, plain(String(fiscalYear))],
          [words.asOfDay, plain(dayIn(words, madeAt.toISOString()))],
          ...sums,
        ],
      },
      { kind: 'heading', text: words.bookings },
      bookings(statement, words, locale),
    ],
  };
}

function bookings({ rows, paid, available }: ReadStatement, words: FundingWords, locale: Locale): Part {
  if (rows.length === 0) return { kind: 'paragraph', runs: plain(words.noBookings) };
  const head = [words.number, words.day, words.booking, words.amount, words.paidAfter, words.availableAfter];
  const total = [words.sum, '', '', '', euro(paid, locale), euro(available, locale)];
  return {
    kind: 'table',
    shares: [0.11, 0.13, 0.31, 0.15, 0.15, 0.15],
    head: head.map(plain),
    rows: [
      ...rows.map((row) => bookingRow(row, words, locale)),
      total.map((text): Run[] => [{ text, style: 'bold' }]),
    ],
    rowHeader: 0,
  };
}

const bookingRow = (row: ReadStatementRow, words: FundingWords, locale: Locale): Run[][] => [
  plain(String(row.entryNumber)),
  plain(dayIn(words, row.bookedOn)),
  [
    { text: words.bookingKinds[row.kind], style: 'bold' },
    { text: `\n${row.text}\n${row.roundTitle} · ${row.reference}` },
  ],
  plain(euro(row.amount, locale)),
  plain(euro(row.paidAfter, locale)),
  plain(euro(row.availableAfter, locale)),
];
