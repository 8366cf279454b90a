import type { Page } from 'playwright-core';
import { press, pressAndSend, summary } from './prepare.js';
import type { State } from './states.js';

const fund = '/finanzierung/fonds/infrastruktur-fonds';
const programme = '/finanzierung/programme/beispielprogramm-des-bundes-offene-software-im-betrieb';
const fundRoute = 'finanzierung/fonds/:slug';
const programmeRoute = 'finanzierung/programme/:slug';

/** Opens a dialog that asks for its choices first, and sends it empty. */
const loadAndSend = (name: RegExp) => async (page: Page) => {
  await press(name)(page);
  await page.getByRole('dialog').locator('select').waitFor();
  await page.getByRole('dialog').locator('footer button').first().click();
  await summary(page);
};

/** Standing funds, and programmes that give money. */
export const fundPages: readonly State[] = [
  { route: 'finanzierung/fonds', what: 'funds', path: '/finanzierung/fonds', as: null, shows: '.kern-card' },
  { route: fundRoute, what: 'fund', path: fund, as: 'moderation', shows: 'table' },
  {
    route: 'finanzierung/programme',
    what: 'programmes',
    path: '/finanzierung/programme',
    as: 'solingen',
    shows: '.kern-card',
  },
  { route: programmeRoute, what: 'programme', path: programme, as: 'moderation', shows: 'dl' },
];

export const fundStates: readonly State[] = [
  {
    route: 'finanzierung/fonds',
    what: 'new fund left empty',
    path: '/finanzierung/fonds',
    as: 'moderation',
    prepare: pressAndSend(/^(Fonds einrichten|Set up a fund)$/),
  },
  { route: fundRoute, what: 'fund that is not there', path: '/finanzierung/fonds/nein', as: null },
  {
    route: fundRoute,
    what: 'allocation left empty',
    path: fund,
    as: 'moderation',
    prepare: loadAndSend(/^(Geld zuteilen|Allocate money)$/),
  },
  {
    route: 'finanzierung/programme',
    what: 'programmes without a hit',
    path: '/finanzierung/programme?suche=qqqzzz',
    as: null,
    shows: '.al-empty',
  },
  {
    route: 'finanzierung/programme',
    what: 'new programme left empty',
    path: '/finanzierung/programme',
    as: 'moderation',
    prepare: pressAndSend(/^(Programm eintragen|List a programme)$/),
  },
  {
    route: programmeRoute,
    what: 'share of a programme left empty',
    path: programme,
    as: 'moderation',
    prepare: loadAndSend(/^(Anteil an einer Runde eintragen|Record a share in a round)$/),
  },
];
