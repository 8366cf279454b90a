import { describe, expect, it } from '@jest/globals';
import { sumCell, wordCell } from './csv.js';
import { statementCsv } from './statement-csv.js';
import { statementSums, type ReadStatement } from './funding-document.reads.js';

const sum = (amountCents: number) => ({ amountCents });
const sums = Object.fromEntries(statementSums.map((name) => [name, sum(0)])) as Record<
  (typeof statementSums)[number],
  { amountCents: number }
>;
const statement = (text: string): ReadStatement => ({
  ...{ organizationName: 'Bühl', fiscalYear: 2027, ...sums },
  rows: [
    {
      ...{
        entryNumber: 7,
        bookedOn: '2027-01-02',
        kind: 'REVERSAL',
        text,
        roundTitle: '@Runde',
        reference: 'Z-1',
      },
      ...{ amount: sum(5), committed: sum(-5), called: sum(0), paid: sum(-123_456), spent: sum(0) },
      ...{ paidAfter: sum(0), availableAfter: sum(0) },
    },
  ],
});

describe('a statement for spreadsheets', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('does not let %j be a formula', (text) => {
    expect(wordCell(text)).toBe(`'${text}`);
    expect(statementCsv(statement(text), 'de')).toContain(`'${text}`);
  });

  it('keeps a sum below zero a number, in the way of the language', () => {
    expect([sumCell(sum(-123_456), 'de'), sumCell(sum(-5), 'en')]).toEqual(['-1234,56', '-0.05']);
    expect(statementCsv(statement('Storno'), 'de')).toContain(
      "7;2027-01-02;Storno;Storno;'@Runde;Z-1;0,05;-0,05;0,00;-1234,56;0,00;0,00;0,00\r\n",
    );
    expect(statementCsv(statement('Reversal'), 'en')).toContain(
      "7,2027-01-02,Reversal,Reversal,'@Runde,Z-1,0.05,-0.05,0.00,-1234.56,0.00,0.00,0.00\r\n",
    );
  });
});
