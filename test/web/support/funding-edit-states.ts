import { press, pressAndSend, sendEmpty } from './prepare.js';
import type { State } from './states.js';

const fresh = '/finanzierung/neu';
const desk = '/finanzierung/{draftRound}/bearbeiten';
const opened = '/finanzierung/{openRound}/bearbeiten';
const route = 'finanzierung/:id/bearbeiten';

/** Planning a funding round, and the desk of its terms. */
export const fundingEditPages: readonly State[] = [
  {
    route: 'finanzierung/neu',
    what: 'new round',
    path: `${fresh}?projekt=opsi`,
    as: 'moderation',
    shows: 'form',
  },
  { route, what: 'desk of a draft', path: desk, as: 'moderation', shows: '#what-if' },
];

export const fundingEditStates: readonly State[] = [
  {
    route: 'finanzierung/neu',
    what: 'new round left empty',
    path: fresh,
    as: 'moderation',
    prepare: sendEmpty,
  },
  { route: 'finanzierung/neu', what: 'new round for others', path: fresh, as: 'solingen' },
  {
    route,
    what: 'shares with somebody switched off',
    path: desk,
    as: 'moderation',
    prepare: async (page) => {
      const whatIf = page.locator('section[aria-labelledby=what-if]');
      await whatIf.getByRole('checkbox').first().uncheck();
      await whatIf.locator('table').nth(1).waitFor();
    },
  },
  {
    route,
    what: 'dialog to open a round',
    path: desk,
    as: 'moderation',
    prepare: press(/^(Runde eröffnen|Open the round)$/),
  },
  { route, what: 'desk of an open round', path: opened, as: 'moderation', shows: 'form' },
  {
    route,
    what: 'longer deadline left empty',
    path: opened,
    as: 'moderation',
    prepare: pressAndSend(/^(Frist verlängern|Extend the deadline)$/),
  },
  {
    route,
    what: 'round called off without a reason',
    path: opened,
    as: 'moderation',
    prepare: pressAndSend(/^(Runde absagen|Cancel the round)$/),
  },
];
