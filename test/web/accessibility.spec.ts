import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findingsOf } from './support/axe.js';
import { findPlaces, type Places } from './support/places.js';
import { settled, Stage } from './support/stage.js';
import { fullPages, otherStates, routesOfTheApp, type State } from './support/states.js';

jest.setTimeout(120_000);

const desktop = 1280;
const phone = 390;
/** 1280 px at 400 % zoom. */
const zoomed = 320;
type Language = 'de' | 'en';

let stage: Stage;
let places: Places;

beforeAll(async () => {
  stage = await Stage.start();
  await stage.addBeginner();
  await stage.addTerritorialChanges();
  places = await findPlaces(stage);
});
afterEach(() => expect(stage.complaints.splice(0)).toEqual([]));
afterAll(() => stage?.stop());

const pathOf = ({ path }: State): string =>
  path.replace(/\{(\w+)\}/g, (_, place: string) => places[place as keyof Places]);

const languageOf = async (page: Page): Promise<Language> =>
  (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'de';

/** Chooses the language as a reader does, where the head of the page has room for the button; an account keeps it. */
async function speak(page: Page, language: Language): Promise<void> {
  if ((await languageOf(page)) === language) return;
  await page.setViewportSize({ width: desktop, height: 900 });
  await page.locator(`header button[lang=${language}]`).click();
  await page.locator(`html[lang=${language}]`).waitFor();
  await settled(page);
}

/** How many pixels the page is wider than the window. */
const overhangOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Everything that is wrong with the page as it stands, at the given widths. */
async function faultsOf(page: Page, ...widths: number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = width === zoomed ? [] : await findingsOf(page);
    faults.push(...found.map((finding) => `${width} px: ${finding}`));
    const overhang = await overhangOf(page);
    if (overhang > 0) faults.push(`${width} px: scrolls sideways by ${overhang} px`);
  }
  return faults;
}

/** Checks a page in one language, then in the other, each at its widths. */
async function faultsIn(state: State, widthsOf: Record<Language, number[]>): Promise<string[]> {
  const page = await stage.desk(state.as);
  const arrive = async () => {
    // Where only what stands behind # differs, a browser stays on the page.
    if (pathOf(state).includes('#')) await page.goto('about:blank');
    await page.goto(stage.url + pathOf(state));
    await settled(page);
  };
  await arrive();
  const first = await languageOf(page);
  const faults: string[] = [];
  for (const language of first === 'de' ? (['de', 'en'] as const) : (['en', 'de'] as const)) {
    // Nobody can change the language while a dialog is open.
    if (language !== first && state.prepare) await arrive();
    await speak(page, language);
    await state.prepare?.(page);
    if (state.shows) await page.locator(state.shows).first().waitFor();
    faults.push(...(await faultsOf(page, ...widthsOf[language])).map((fault) => `${language}, ${fault}`));
  }
  return faults;
}

const named = (states: readonly State[]) => states.map((state) => [state.what, state] as const);

describe('the list of pages under test', () => {
  it('has every route of the app', () => {
    expect(fullPages.map(({ route }) => route).sort()).toEqual(routesOfTheApp().sort());
  });
});

describe('accessible in German and English, on a desktop, on a phone and at 400 % zoom', () => {
  it.each(named(fullPages))('%s', async (_, state) => {
    const widths = [desktop, phone, zoomed];
    expect(await faultsIn(state, { de: widths, en: widths })).toEqual([]);
  });

  it.each(named(otherStates))('%s', async (_, state) => {
    expect(await faultsIn(state, { de: [phone, zoomed], en: [desktop, zoomed] })).toEqual([]);
  });
});

describe('accessible while the server does not answer', () => {
  const everyQuery = '**/graphql';
  const asking = fullPages.filter(({ fixed }) => !fixed);

  it.each(named(asking))('%s', async (_, state) => {
    const page = await stage.desk(state.as);
    // What makes the state otherwise never comes.
    const { shows: _never, ...failing } = state;
    await page.route(everyQuery, (route) => route.abort());
    try {
      expect(await faultsIn(failing, { de: [desktop], en: [phone, zoomed] })).toEqual([]);
      const again = page.getByRole('button', { name: /^(Erneut versuchen|Try again)$/ });
      expect(await again.count()).toBeGreaterThan(0);
    } finally {
      await page.unroute(everyQuery);
    }
  });

  it('the part of a project page that fails alone, and comes back when asked again', async () => {
    await speak(await stage.open('mannheim', '/projekte'), 'de');
    const page = await stage.page('mannheim');
    await page.route(everyQuery, (route) =>
      route.request().postData()?.includes('query TakePart') ? route.abort() : route.fallback(),
    );
    await page.goto(`${stage.url}/projekte/opsi`);
    const again = page.getByRole('button', { name: 'Erneut versuchen' });
    await again.waitFor();
    expect(await faultsOf(page, desktop, phone)).toEqual([]);
    await page.unroute(everyQuery);
    await again.click();
    await page.getByRole('button', { name: /eteiligung eintragen$/ }).waitFor();
  });
});

describe('by keyboard alone', () => {
  /** Presses Tab until something with the given name has the focus. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      if ((await page.locator(selector).and(page.locator(':focus')).count()) > 0) return;
    }
    throw new Error(`Tab never leads to ${selector}`);
  }

  it('a coordinator joins a project, hears what she did, and takes it back', async () => {
    const page = await stage.open('mannheim', '/projekte/opsi');
    // The pages before may have left her account in English.
    await speak(page, 'de');
    await page.reload();
    await settled(page);
    await tabTo(page, 'button:has-text("eteiligung eintragen")');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').textContent()).toBe('Beteiligung an OPSI eintragen');
    await tabTo(page, 'input[type=radio]');
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Nachnutzung' }).isChecked()).toBe(true);
    await tabTo(page, 'dialog textarea');
    await page.keyboard.type('Nur für uns');
    await tabTo(page, 'dialog footer button');
    await page.keyboard.press('Enter');
    await page.locator('.takes-focus:focus', { hasText: 'Mannheim beteiligt sich jetzt' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.takes-focus:focus', { hasText: 'Der Eintrag ist zurückgenommen' }).waitFor();
  });

  it('a dialog keeps the focus inside, and Escape gives it back to the button that opened it', async () => {
    const page = await stage.open('mannheim', '/projekte/opsi');
    // The pages before may have left her account in English.
    await speak(page, 'de');
    await page.reload();
    await settled(page);
    const opener = page.getByRole('button', { name: /eteiligung eintragen$/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    for (let i = 0; i < 15; i++) {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus:not(dialog, dialog *)').count()).toBe(0);
    }
    await page.keyboard.press('Escape');
    await opener.and(page.locator(':focus')).waitFor();
  });

  it('the skip link leads past the navigation', async () => {
    const page = await stage.open(null, '/projekte');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('content');
  });
});
