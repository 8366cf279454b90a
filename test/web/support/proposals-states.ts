import { press, pressAndSend, sendEmpty } from './prepare.js';
import type { State } from './states.js';

const list = '/vorschlaege';
const one = '/vorschlaege/{proposal}';
const fresh = '/vorschlaege/neu';
const route = 'vorschlaege/:id';

/** What is proposed, how to propose, and one proposal. */
export const proposalsPages: readonly State[] = [
  { route: 'vorschlaege', what: 'proposals', path: list, as: 'solingen', shows: '.entry' },
  { route: 'vorschlaege/neu', what: 'new proposal', path: fresh, as: 'solingen', shows: 'form' },
  { route, what: 'proposal', path: one, as: 'solingen', shows: 'dl' },
];

export const proposalsStates: readonly State[] = [
  {
    route: 'vorschlaege',
    what: 'proposals on the first day',
    path: `${list}?zustand=erledigt`,
    as: 'beginner',
  },
  { route: 'vorschlaege', what: 'proposals for who presides', path: list, as: 'moderation', shows: '.entry' },
  { route: 'vorschlaege', what: 'proposals for strangers', path: list, as: null },
  {
    route: 'vorschlaege',
    what: 'dialog to accept',
    path: list,
    as: 'moderation',
    prepare: async (page) => {
      await press(/^(Aufnehmen|Accept) /)(page);
      await page.getByRole('dialog').locator('select').waitFor();
    },
  },
  {
    route: 'vorschlaege',
    what: 'dialog to merge, left empty',
    path: list,
    as: 'moderation',
    prepare: async (page) => {
      await press(/^(Zusammenführen|Merge) /)(page);
      await page.getByRole('dialog').locator('select').waitFor();
      await page.getByRole('dialog').locator('footer button').first().click();
      await page.locator('.al-error-summary').waitFor();
    },
  },
  {
    route: 'vorschlaege',
    what: 'dialog to decline, left empty',
    path: list,
    as: 'moderation',
    prepare: pressAndSend(/^(Ablehnen|Decline) /),
  },
  {
    route: 'vorschlaege/neu',
    what: 'new proposal left empty',
    path: fresh,
    as: 'solingen',
    prepare: sendEmpty,
  },
  {
    route: 'vorschlaege/neu',
    what: 'new proposal, too late',
    path: `${fresh}?sitzung={lateMeeting}`,
    as: 'solingen',
    shows: '.kern-alert--warning',
  },
  { route, what: 'proposal for who presides', path: one, as: 'moderation', shows: 'dl' },
  { route, what: 'proposal that is not there', path: '/vorschlaege/nein', as: 'solingen' },
  {
    route,
    what: 'dialog to change a proposal',
    path: one,
    as: 'solingen',
    prepare: press(/^(Vorschlag bearbeiten|Edit proposal)$/),
  },
  {
    route,
    what: 'dialog to withdraw a proposal',
    path: one,
    as: 'solingen',
    prepare: press(/^(Vorschlag zurückziehen|Withdraw proposal)$/),
  },
];
