import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, parseAmount, toNodeId } from '@allmende/kernel';
import { FundedRound } from '../proof/funded-round.js';
import { OpenHouse, startup, type Person } from '../proof/open-house.js';
import { readPdf, type ReadPdf } from '../proof/read-pdf.js';

let house: OpenHouse;
let moderator: Person;
let dortmund: Person;
let solingen: Person;
let treasurer: Person;
let round: FundedRound;
let draft: FundedRound;

const org = (city: 'dortmund' | 'solingen' | 'berlin'): string => toNodeId('Organization', house.demo[city]);

beforeAll(async () => {
  house = await OpenHouse.start();
  moderator = await house.person('MODERATOR');
  treasurer = await house.person('TREASURER');
  dortmund = await house.person('VIEWER', house.demo.dortmund);
  solingen = await house.person('COORDINATOR', house.demo.solingen);
  const cities = [
    { organizationId: org('berlin'), mostCents: 600_000, source: '=1+1' },
    { organizationId: org('dortmund') },
    { organizationId: org('solingen'), leastCents: 200_000 },
  ];
  round = await FundedRound.draft(house, moderator, cities);
  draft = await FundedRound.draft(house, moderator, cities);
  await round.open();
  const pledge = await round.pledged(house.demo.dortmund, 700_001);
  await round.pledged(house.demo.solingen, 100_000);
  await round.called();
  await round.paid(pledge, 400_000);
  await round.spent('=Lizenz für "OPSI"; Teil 1', 123_457);
}, startup * 2);
afterAll(() => house.stop());

const proofPath = (extension: string, id = round.id) => `/documents/funding-rounds/${id}/proof.${extension}`;
const statementPath = (extension: string, year = 2027, city: 'dortmund' | 'solingen' = 'dortmund') =>
  `/documents/organizations/${org(city)}/statement-${year}.${extension}`;

async function pdfOf(path: string, person: Person | null = null, language = 'de'): Promise<ReadPdf> {
  const { status, bytes } = await house.download(path, person, { 'accept-language': language });
  expect([path, status]).toEqual([path, 200]);
  const pdf = await readPdf(bytes);
  expect([pdf.marked, pdf.displaysTitle, pdf.untagged]).toEqual([true, true, 0]);
  return pdf;
}
const statusOf = async (path: string, person: Person | null = null): Promise<number> =>
  (await house.fetch(path, person)).status;

/** The lines of a German table, the cells as they were before quoting. */
async function tableOf(path: string, person: Person | null = null): Promise<string[][]> {
  const { status, bytes } = await house.download(path, person, { 'accept-language': 'de' });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect([path, status, text.charCodeAt(0)]).toEqual([path, 200, 0xfeff]);
  return text.slice(1).trimEnd().split('\r\n').map(cellsOf);
}
function cellsOf(line: string): string[] {
  const cells = [...`${line};`.matchAll(/(?:"((?:[^"]|"")*)"|([^;"]*));/g)];
  expect(cells.map(([whole]) => whole).join('')).toBe(`${line};`);
  return cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}
const cents = (cell: string): bigint => {
  const negative = cell.startsWith('-');
  const parsed = parseAmount(cell.replace('-', ''), 'de');
  const value = 'cents' in parsed ? parsed.cents : 0n;
  return negative ? -value : value;
};
const columnSum = (rows: string[][], column: number): bigint =>
  rows.reduce((sum, row) => sum + cents(row[column]!), 0n);

/** Amounts of a text in their order, in cents. */
const amountsIn = (text: string): bigint[] =>
  [...text.matchAll(/\d{1,3}(?:\.\d{3})*,\d{2}(?=\s€)/g)].map(([amount]) => cents(amount));

describe('the proof of a round', () => {
  it('is a tagged table whose shares come to the target, for everybody', async () => {
    const { text, structure, title, language } = await pdfOf(proofPath('pdf'));
    expect([title, language]).toEqual(['Nachweis der Kostenverteilung: OPSI 2027', 'de-DE']);
    expect(structure.join(' ')).toMatch(/Table\(TR\(TH TH TH TH TH TH\) TR\(TH TD TD TD TD TD\)/);
    expect(text).toContain('Verteilt wird im Verhältnis der Einwohnerzahlen');
    expect(text).toMatch(/Höchstbetrag/);
    expect(text).toMatch(/Mindestbetrag/);
    const csv = (await tableOf(proofPath('csv'))).slice(1, -1);
    for (const row of csv) expect(amountsIn(text)).toContain(cents(row.at(-1)!));
    expect(amountsIn(text).at(-1)).toBe(1_234_567n);
  });

  it('has the same rows in the table for spreadsheets, and they add up', async () => {
    const [head, ...rows] = await tableOf(proofPath('csv'));
    const shares = rows.slice(0, -1);
    expect(head).toHaveLength(14);
    expect(rows.map((row) => row.length)).toEqual([14, 14, 14, 14]);
    expect(columnSum(shares, 13)).toBe(1_234_567n);
    expect(cents(rows.at(-1)![13]!)).toBe(1_234_567n);
    const asked = await house.data<{
      node: { participants: { organization: { name: string }; share: { amountCents: number } }[] };
    }>(
      moderator,
      `query ($id: ID!) { node(id: $id) { ... on FundingRound { participants { organization { name } share { amountCents } } } } }`,
      { id: round.id },
    );
    expect(shares.map((row) => [row[0], Number(cents(row[13]!))])).toEqual(
      asked.node.participants.map(({ organization, share }) => [organization.name, share.amountCents]),
    );
    for (const row of shares) {
      const [exact, floored, share] = [row[7]!, cents(row[8]!), cents(row[13]!)];
      expect(BigInt(exact.replace(',', '')) / 10_000n).toBe(floored);
      expect(share - floored).toBe(row[9] === 'ja' ? 1n : 0n);
    }
    expect(shares.map((row) => row[10])).toEqual(['Höchstbetrag', '', 'Mindestbetrag']);
  });

  it('lets no cell be read as a formula', async () => {
    const { text } = await house.fetch(proofPath('csv'), null, { 'accept-language': 'de' });
    expect(text).toContain(";'=1+1;");
  });

  it('speaks English to who reads English', async () => {
    expect((await pdfOf(proofPath('pdf'), null, 'en')).text).toContain(
      'Split in proportion to the populations',
    );
    const { text } = await house.fetch(proofPath('csv'), null, { 'accept-language': 'en' });
    expect(text).toContain('Organization,Official key,Population');
    expect(text).toMatch(/,12345\.67\r\n$/);
  });

  it('is not there before the round opens, without a round, and under another name', async () => {
    const paths = [
      ...['pdf', 'csv'].map((extension) => proofPath(extension, draft.id)),
      proofPath('pdf', toNodeId('FundingRound', newId())),
      proofPath('pdf', 'x'),
      proofPath('json'),
      proofPath('pdf', org('dortmund')),
    ];
    for (const path of paths) expect([path, await statusOf(path, moderator)]).toEqual([path, 404]);
  });
});

describe('the statement of an organization', () => {
  it('lists bookings whose changes come to its sums, in both forms', async () => {
    const [head, ...rows] = await tableOf(statementPath('csv'), dortmund);
    const [bookings, totals] = [rows.slice(0, -1), rows.at(-1)!];
    expect(head).toHaveLength(13);
    expect(bookings.map((row) => row[2])).toEqual([
      'Verbindliche Zusage',
      'Mittelabruf',
      'Zahlungseingang',
      'Ausgabe',
    ]);
    for (const column of [7, 8, 9, 10]) expect(columnSum(bookings, column)).toBe(cents(totals[column]!));
    expect(totals.slice(7)).toEqual(['0,00', '7000,01', '4000,00', '1234,57', '4000,00', '2765,43']);
    const { text, title, structure } = await pdfOf(statementPath('pdf'), dortmund);
    expect(title).toMatch(/^Kontoauszug 2027: Dortmund/);
    expect(structure.join(' ')).toMatch(/Table\(TR\(TH TH TH TH TH TH\) TR\(TH TD TD TD TD TD\)/);
    expect(amountsIn(text)).toEqual(
      expect.arrayContaining(['7000,01', '4000,00', '1234,57', '2765,43'].map(cents)),
    );
    expect(amountsIn(text).slice(-2)).toEqual([400_000n, 276_543n]);
  });

  it('has the sums of the API', async () => {
    const { organization } = await house.data<{
      organization: { statement: Record<string, { amountCents: number }> };
    }>(
      treasurer,
      `query ($id: ID!) { organization(id: $id) { statement(fiscalYear: 2027) { committed { amountCents }
        called { amountCents } paid { amountCents } spent { amountCents } available { amountCents } } } }`,
      { id: org('dortmund') },
    );
    const totals = (await tableOf(statementPath('csv'), treasurer)).at(-1)!;
    const { committed, called, paid, spent, available } = organization.statement;
    expect([7, 8, 9, 10, 12].map((column) => Number(cents(totals[column]!)))).toEqual(
      [committed, called, paid, spent, available].map((sum) => sum!.amountCents),
    );
  });

  it('keeps sums below zero as numbers, and words as words', async () => {
    const { text } = await house.fetch(statementPath('csv'), dortmund, { 'accept-language': 'de' });
    expect(text).toContain(';-7000,01;');
    expect(text).toContain(';"Ausgabe: =Lizenz für ""OPSI""; Teil 1";');
  });

  it('is there for its own people and who keeps the books; for nobody else', async () => {
    for (const extension of ['pdf', 'csv']) {
      const statuses = [];
      for (const person of [dortmund, treasurer, moderator, solingen, null])
        statuses.push(await statusOf(statementPath(extension), person));
      expect(statuses).toEqual([200, 200, 200, 404, 404]);
    }
  });

  it('says so when nothing is booked', async () => {
    const { text } = await pdfOf(statementPath('pdf', 2026), dortmund);
    expect(text).toContain('In diesem Haushaltsjahr ist nichts gebucht.');
    expect(await tableOf(statementPath('csv', 2026), dortmund)).toHaveLength(2);
  });

  it('is not found under other names', async () => {
    const paths = [
      `/documents/organizations/${org('dortmund')}/statement-27.pdf`,
      `/documents/organizations/${org('dortmund')}/statement-99999.pdf`,
      `/documents/organizations/${toNodeId('Organization', newId())}/statement-2027.csv`,
      `/documents/organizations/x/statement-2027.csv`,
    ];
    for (const path of paths) expect([path, await statusOf(path, moderator)]).toEqual([path, 404]);
  });

  it('is kept in no cache', async () => {
    const { headers } = await house.fetch(statementPath('csv'), dortmund);
    expect(headers['cache-control']).toBe('private, no-store');
  });
});
