import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled, untilShown } from './support/stage.js';
import { TimedStage } from './support/timed-stage.js';

jest.setTimeout(300_000);

const title = 'OPSI: gemeinsame Pflege für zwei Jahre';
const day = 86_400_000;
/** Of the one spend, in cents. */
const spent = 3_333_333n;

/** The six cities, the names of their coordinators' accounts, and of those who approve. */
const cities = {
  Berlin: 'berlin',
  München: 'muenchen',
  Dortmund: 'dortmund',
  Mannheim: 'mannheim',
  Solingen: 'solingen',
  Bühl: 'buehl',
} as const;
type City = keyof typeof cities;
const payers: readonly City[] = ['Berlin', 'München', 'Dortmund', 'Mannheim'];

let stage: TimedStage;
let moderator: Page;
/** Path of the round, `/finanzierung/<id>`. */
let round = '';
/** Shares by city as the proof sheet shows them, in cents. */
const shares = new Map<string, bigint>();
let years: [number, number];
let closes: Date;

beforeAll(async () => {
  stage = await TimedStage.start();
  for (const [city, name] of Object.entries(cities))
    await stage.addPerson(`${name}.kasse`, `Kasse ${city}`, 'TREASURER', city);
  moderator = await stage.page('moderation');
  years = [stage.now().getUTCFullYear() + 1, stage.now().getUTCFullYear() + 2];
  closes = new Date(stage.now().getTime() + 40 * day);
});
afterEach(() => expect(stage.complaints.splice(0)).toEqual([]));
afterAll(() => stage?.stop());

const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const confirm = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();
/** A day as a date field takes it. */
const dateOf = (time: Date): string => time.toISOString().slice(0, 10);
/** `1.234,56 €` → 123456n. */
const centsIn = (text: string): bigint => BigInt(text.replaceAll(/[^\d]/g, ''));
const sum = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((a, b) => a + b, 0n);

async function open(name: string, path = round): Promise<Page> {
  const page = await stage.page(name);
  await stage.go(page, path);
  return page;
}

/** Declares a city's pledge in the dialog; what is special is filled in by `special`. */
async function pledge(city: City, special?: (page: Page) => Promise<void>): Promise<void> {
  const page = await open(cities[city]);
  await press(page, `Für ${city} zusagen`);
  if (special) await special(page);
  else await press(page, 'Anteil übernehmen');
  await confirm(page, 'Weiter zur Zusammenfassung');
  await dialog(page).getByRole('checkbox').check();
  await confirm(page, 'Zusage erklären');
  await page.getByText(`Die Zusage von ${city} zur Runde`).waitFor();
  await page.close();
}

/** Makes a city's pledge binding by its treasury. */
async function approve(city: City): Promise<void> {
  const page = await open(`${cities[city]}.kasse`);
  await press(page, `Verbindlich machen: ${city}`);
  await dialog(page).getByLabel('Zuständigkeit der Verwaltung').check();
  await dialog(page).getByLabel('Nachweis').fill('Geschäft der laufenden Verwaltung, Freigabe der Kämmerei.');
  await confirm(page, 'Verbindlich machen');
  await page.getByText('Die Zusage ist verbindlich').first().waitFor();
  await page.close();
}

/** What a city's statement of a year says of this round: sums of its columns, read as the CSV file that she downloads. */
async function statementOf(page: Page, year: number): Promise<{ paid: bigint; spent: bigint }> {
  const link = page.getByRole('link', { name: new RegExp(`${year}.*CSV`) }).first();
  const response = await page.request.get(new URL((await link.getAttribute('href'))!, stage.url).href);
  expect(response.status()).toBe(200);
  const rows = (await response.text()).split('\r\n').map((row) => row.split(';'));
  const column = (name: string) => rows[0]!.indexOf(name);
  const ofRound = rows.filter((cells) => cells[column('Finanzierungsrunde')] === title);
  const total = (name: string) => sum(ofRound.map((cells) => centsIn(cells[column(name)]!)));
  return { paid: total('Gezahlt (±) (EUR)'), spent: total('Ausgegeben (±) (EUR)') };
}

/** The rows of a table by its caption: texts of their cells. */
async function rowsOf(page: Page, caption: string | RegExp): Promise<string[][]> {
  const table = page.getByRole('table', { name: caption });
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

describe('a funding round for OPSI', () => {
  it('is prepared by a moderator with a key by population, sees shares change, and is opened', async () => {
    await stage.go(moderator, '/finanzierung/neu');
    await moderator.getByRole('searchbox', { name: 'Projekt' }).fill('OPSI');
    await press(moderator, 'Suchen');
    await moderator.getByRole('radio', { name: /OPSI/i }).first().check();
    await moderator.getByLabel('Titel', { exact: true }).fill(title);
    await moderator.getByLabel('Beschreibung').fill('Sechs Städte pflegen **OPSI** gemeinsam.');
    await moderator.getByLabel('Zweck', { exact: true }).selectOption({ label: 'Pflege' });
    await moderator.getByLabel('Mindestbetrag', { exact: true }).fill('100.000');
    await moderator.getByLabel('Ziel', { exact: true }).fill('120.000,01');
    await moderator.getByLabel('Frist endet am').fill(dateOf(closes));
    await moderator.getByLabel('um (Uhrzeit)').fill('18:00');
    for (const year of years) await moderator.getByRole('checkbox', { name: String(year) }).check();
    await moderator.getByRole('radio', { name: /^Nur die genannten/ }).check();
    await moderator.getByLabel('Bedingungen der Zusage').fill('Abgerufen wird nach Haushaltsjahren.');
    await press(moderator, 'Entwurf anlegen');
    await moderator.waitForURL(/\/finanzierung\/rnd_\w+\/bearbeiten$/);
    await settled(moderator);
    round = new URL(moderator.url()).pathname.replace('/bearbeiten', '');

    await moderator.getByRole('radio', { name: /^Nach Einwohnerzahl/ }).check();
    for (const city of Object.keys(cities)) {
      await moderator.getByRole('searchbox', { name: 'Organisation suchen' }).fill(city);
      await moderator.getByRole('searchbox', { name: 'Organisation suchen' }).press('Enter');
      await moderator
        .getByRole('radio', { name: new RegExp(`^${city}`) })
        .first()
        .check();
      await press(moderator, 'Hinzufügen');
      await moderator.getByText(`${city} ist dabei.`).first().waitFor({ state: 'attached' });
    }
    await moderator.getByText('6 Organisationen teilen sich 120.000,01 €.').waitFor();
    await press(moderator, 'Entwurf speichern');
    await moderator.getByText('Gespeichert', { exact: true }).first().waitFor();
    await moderator.getByRole('checkbox', { name: 'Solingen' }).uncheck();
    await moderator.getByText('5 Organisationen teilen sich 120.000,01 €.').waitFor();

    await press(moderator, 'Runde eröffnen');
    await confirm(moderator, 'Jetzt eröffnen');
    await moderator.waitForURL(stage.url + round);
    await moderator.getByText('Zusagen sind bis', { exact: false }).waitFor();
  });

  it('shows everybody how the shares came about, to the cent', async () => {
    const stranger = await stage.page(null);
    await stage.go(stranger, round);
    const rows = await rowsOf(stranger, 'Berechnung der Anteile');
    for (const cells of rows) {
      const city = Object.keys(cities).find((name) => cells[0]!.startsWith(name));
      if (city) shares.set(city, centsIn(cells.at(-1)!));
    }
    expect(shares.size).toBe(6);
    expect(sum(shares.values())).toBe(12_000_001n);
    await stranger.close();
  });

  it('takes pledges: shares, one that wants four to take part, one in kind, one that waits for its council', async () => {
    for (const city of ['Berlin', 'München', 'Dortmund', 'Solingen'] as const) await pledge(city);
    await pledge('Mannheim', async (page) => {
      await press(page, 'Anteil übernehmen');
      await page.getByLabel('Nur wenn mindestens so viele Organisationen teilnehmen').fill('4');
    });
    await pledge('Bühl', async (page) => {
      await page.getByRole('radio', { name: /^Personentage/ }).check();
      await page.getByRole('textbox', { name: /^Personentage/ }).fill('12');
    });
    const solingen = await open(cities.Solingen);
    await press(solingen, 'Unter Haushaltsvorbehalt stellen: Solingen');
    const councilOn = new Date(stage.now().getTime() + 10 * day);
    await dialog(solingen).getByLabel('Tag der Ratsentscheidung').fill(dateOf(councilOn));
    await confirm(solingen, 'Vorbehalt eintragen');
    await solingen.getByText('Die Zusage steht unter Vorbehalt').waitFor();
    await stage.go(solingen, '/finanzierung/zusagen');
    await solingen.getByRole('heading', { name: 'Was wann in den Rat muss' }).waitFor();
    await solingen
      .getByText('Vorbehaltlich der Zustimmung des Rates', { exact: false })
      .first()
      .waitFor({ state: 'attached' });
  });

  it('does not let the one who declared make it binding, but a second person of her city', async () => {
    const berlin = await open('berlin');
    await berlin.getByText('Eine zweite Person muss zustimmen').waitFor();
    expect(await berlin.getByRole('button', { name: 'Verbindlich machen: Berlin' }).count()).toBe(0);
    for (const city of [...payers, 'Bühl'] as const) await approve(city);
  });

  it('lets the pledge lapse for all to see when its council day has passed', async () => {
    await stage.moveTo(new Date(stage.now().getTime() + 12 * day));
    const dortmund = await open('dortmund');
    await untilShown(dortmund, 'Der Tag des Ratsbeschlusses ist verstrichen');
    await dortmund.getByText('Verfallen').first().waitFor();
  });

  it('is funded once the deadline has passed', async () => {
    await stage.moveTo(new Date(closes.getTime() + day));
    const stranger = await stage.page(null);
    await stage.go(stranger, round);
    await untilShown(stranger, 'Bis zum Ende der Frist war genug verbindlich zugesagt');
    await stranger.getByText('Gilt nur, wenn mindestens 4 Organisationen', { exact: false }).waitFor();
    expect(await stranger.getByText('Solingen').count()).toBeLessThan(3);
  });

  it('is called year by year, paid, and spent by four eyes', async () => {
    const treasurer = await open('treasurer', `${round}/kasse`);
    for (const year of years) {
      await press(treasurer, `Mittel für ${year} abrufen`);
      await dialog(treasurer)
        .getByLabel('Fällig am')
        .fill(dateOf(new Date(stage.now().getTime() + 30 * day)));
      await confirm(treasurer, 'Jetzt abrufen');
      await treasurer.getByText(`Die Mittel für ${year} sind abgerufen`).waitFor();
      for (const city of payers) {
        await press(treasurer, `Zahlung von ${city} für ${year} eintragen`);
        await confirm(treasurer, 'Eintragen');
        await treasurer.getByText(`Die Zahlung von ${city} ist gebucht.`).waitFor();
      }
    }
    await press(treasurer, 'Ausgabe erfassen');
    await dialog(treasurer).getByLabel('Wofür').fill('Pflegevertrag, erstes Jahr');
    await dialog(treasurer).getByLabel('An wen').fill('Beispiel-Systemhaus GmbH');
    await dialog(treasurer).getByLabel('Betrag').fill('33.333,33 €');
    await confirm(treasurer, 'Ausgabe erfassen');
    await treasurer.getByText('Eine zweite Person gibt diese Ausgabe frei.').waitFor();
    const second = await open('moderation', `${round}/kasse`);
    await press(second, 'Ausgabe freigeben');
    await confirm(second, 'Freigeben und buchen');
    await second.getByText('ist gebucht').first().waitFor();
  });

  it('adds up: round, shares of the spend, and the statements of all cities', async () => {
    const page = await open('dortmund');
    const paid = sum(payers.map((city) => shares.get(city)!));
    const balance = (term: string) =>
      page.locator('dl').locator('div', { hasText: term }).locator('dd').first().innerText();
    expect(centsIn(await balance('Bezahlt'))).toBe(paid);
    expect(centsIn(await balance('Ausgegeben'))).toBe(spent);
    expect(centsIn(await balance('Noch verfügbar'))).toBe(paid - spent);
    await page.getByText('Anteile der Beteiligten').click();
    const parts = await page.locator('details[open] dl dd').allInnerTexts();
    expect(parts).toHaveLength(payers.length);
    expect(sum(parts.map(centsIn))).toBe(spent);

    const totals = { paid: 0n, spent: 0n };
    for (const city of payers) {
      const own = await open(cities[city], '/finanzierung/zusagen');
      for (const year of years) {
        const statement = await statementOf(own, year);
        totals.paid += statement.paid;
        totals.spent += statement.spent;
      }
      await own.close();
    }
    expect(totals).toEqual({ paid, spent });
  });
});
