import type { Page } from 'playwright-core';
import { press, pressAndSend, summary } from './prepare.js';
import type { State } from './states.js';

const round = '/finanzierung/{openRound}';
const books = '/finanzierung/{fundedRound}/kasse';
const booksRoute = 'finanzierung/:id/kasse';

/** Funding rounds, and the books of who keeps them. */
export const roundPages: readonly State[] = [
  { route: 'finanzierung', what: 'rounds', path: '/finanzierung', as: 'moderation', shows: '.round-bar' },
  { route: 'finanzierung/:id', what: 'round', path: round, as: null, shows: '.round-chart' },
  {
    route: 'finanzierung/kasse',
    what: 'treasury',
    path: '/finanzierung/kasse',
    as: 'treasurer',
    shows: 'table',
  },
  { route: booksRoute, what: 'books of a round', path: books, as: 'treasurer', shows: '.entries' },
];

/** Everything that can be opened on a page, opened. */
const openAll = (page: Page): Promise<void> =>
  page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);

export const roundStates: readonly State[] = [
  {
    route: 'finanzierung',
    what: 'rounds of a stage without any',
    path: '/finanzierung?zustand=beendet&zweck=EVENT',
    as: null,
  },
  {
    route: 'finanzierung/:id',
    what: 'round with what the network sees',
    path: round,
    as: 'mannheim',
    shows: '.round-chart',
    prepare: openAll,
  },
  { route: 'finanzierung/:id', what: 'round that is not there', path: '/finanzierung/nein', as: null },
  {
    route: 'finanzierung/:id',
    what: 'funded round with its spends',
    path: '/finanzierung/{fundedRound}',
    as: null,
    shows: '.round-chart',
    prepare: openAll,
  },
  {
    route: 'finanzierung/kasse',
    what: 'rule of four eyes with a wrong amount',
    path: '/finanzierung/kasse',
    as: 'moderation',
    prepare: async (page) => {
      await press(/^(Betrag ändern|Change amount)$/)(page);
      await page.getByRole('dialog').locator('input').fill('1e3');
      await page.getByRole('dialog').locator('footer button').first().click();
      await summary(page);
    },
  },
  { route: booksRoute, what: 'journal with its lines', path: books, as: 'treasurer', prepare: openAll },
  {
    route: booksRoute,
    what: 'spend left empty',
    path: books,
    as: 'treasurer',
    prepare: pressAndSend(/^(Ausgabe erfassen|Record a spend)$/),
  },
  {
    route: booksRoute,
    what: 'reversal without a reason',
    path: books,
    as: 'treasurer',
    prepare: pressAndSend(/^(Buchung|Reverse entry) \d+/),
  },
];
