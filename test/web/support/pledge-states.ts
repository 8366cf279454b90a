import type { Page } from 'playwright-core';
import { press, pressAndSend, sendDialog, summary } from './prepare.js';
import type { State } from './states.js';

const route = 'finanzierung/zusagen';
const path = '/finanzierung/zusagen';
const edit = /^(Ändern|Change): /;

/** What an organization has pledged. */
export const pledgePages: readonly State[] = [
  { route, what: 'own pledges', path, as: 'mannheim', shows: '.year-bars' },
];

/** Opens the pledge of Mannheim and waits for its fields. */
const openPledge = async (page: Page) => {
  await press(edit)(page);
  await page.getByRole('dialog').locator('input[inputmode=decimal]').first().waitFor();
};

/** An amount that can be read in no way, and years that no longer add up. */
const refuseAmount = async (page: Page) => {
  await openPledge(page);
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[inputmode=decimal]').first().fill('1e3');
  await dialog.locator('summary').first().click();
  await sendDialog(page);
  await summary(page);
};

/** The summary with the terms, which nobody has accepted. */
const refuseTerms = async (page: Page) => {
  await openPledge(page);
  await sendDialog(page);
  await page.getByRole('dialog').locator('input[type=checkbox]').waitFor();
  await sendDialog(page);
  await summary(page);
};

/** Opens the way of the first pledge in the list. */
const openHistory = async (page: Page) => {
  await page.locator('details summary').first().click();
  await page.locator('.al-steps').first().waitFor();
};

export const pledgeStates: readonly State[] = [
  { route, what: 'own pledges of who has none', path, as: 'beginner', shows: '.al-empty' },
  { route, what: 'way of a pledge', path, as: 'dortmund', shows: '.year-bars', prepare: openHistory },
  { route, what: 'pledge with an amount refused', path, as: 'mannheim', prepare: refuseAmount },
  { route, what: 'pledge with its terms not accepted', path, as: 'mannheim', prepare: refuseTerms },
  {
    route,
    what: 'reservation without a day',
    path,
    as: 'mannheim',
    prepare: pressAndSend(/^(Unter Haushaltsvorbehalt stellen|Reserve until the council decides): /),
  },
  {
    route,
    what: 'withdrawal without a reason',
    path,
    as: 'mannheim',
    prepare: pressAndSend(/^(Zurückziehen|Withdraw): /),
  },
  {
    route: 'finanzierung/:id',
    what: 'share of a programme approved without its notice',
    path: '/finanzierung/{openRound}',
    as: 'moderation',
    prepare: pressAndSend(/^(Verbindlich machen|Make binding): /),
  },
];
