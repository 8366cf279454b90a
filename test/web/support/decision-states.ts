import type { Page } from 'playwright-core';
import { press, pressAndSend, sendDialog, summary } from './prepare.js';
import type { State } from './states.js';

const register = '/beschluesse';
const joint = '/beschluesse/{jointDecision}';
const route = 'beschluesse/:number';
const record = /^(Stand für eine Organisation eintragen|Enter the state for an organization)$/;

/** The register of decisions and one of them. */
export const decisionPages: readonly State[] = [
  { route: 'beschluesse', what: 'register of decisions', path: register, as: null, shows: '.entry' },
  { route, what: 'decision', path: joint, as: 'mannheim', shows: '.adoption' },
];

const choose = async (page: Page, state: string) => {
  await press(record)(page);
  await page.getByRole('dialog').locator(`input[value=${state}]`).check();
};

/** Reads from an address that the server refuses. */
const readInternal = async (page: Page) => {
  await choose(page, 'DECIDED');
  const dialog = page.getByRole('dialog');
  await dialog.locator('summary').click();
  await dialog.locator('details input[type=url]').fill('http://127.0.0.1/');
  await dialog.locator('details button').click();
  await dialog.locator('details .kern-error').waitFor();
};

export const decisionStates: readonly State[] = [
  {
    route: 'beschluesse',
    what: 'register of decisions without a hit',
    path: `${register}?suche=qqqzzz&jahr=2020`,
    as: null,
    shows: '.al-empty',
  },
  { route, what: 'decision for strangers', path: joint, as: null, shows: '.adoption' },
  { route, what: 'decision that was rejected', path: '/beschluesse/{rejectedDecision}', as: null },
  { route, what: 'decision that is not there', path: '/beschluesse/B-1999-001', as: null },
  {
    route,
    what: 'who sees to a decision',
    path: joint,
    as: 'moderation',
    prepare: press(/^(Zuständigkeit und Termine ändern|Change responsibility and dates)$/),
  },
  {
    route,
    what: 'decision to be reported as done',
    path: joint,
    as: 'moderation',
    prepare: press(/^(Als erledigt melden|Report as done)$/),
  },
  {
    route,
    what: 'joint position to be carried',
    path: joint,
    as: 'mannheim',
    prepare: press(/^(Position mittragen|Carry the position)$/),
  },
  {
    route,
    what: 'endorsement to be withdrawn',
    path: joint,
    as: 'dortmund',
    prepare: press(/^(Zurückziehen|Withdraw): /),
  },
  { route, what: 'planned day left out', path: joint, as: 'mannheim', prepare: pressAndSend(record) },
  {
    route,
    what: 'council decision left empty',
    path: joint,
    as: 'mannheim',
    prepare: async (page) => {
      await choose(page, 'DECIDED');
      await sendDialog(page);
      await summary(page);
    },
  },
  { route, what: 'OParl address refused', path: joint, as: 'mannheim', prepare: readInternal },
];
