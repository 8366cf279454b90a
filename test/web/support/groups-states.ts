import { press, pressAndSend } from './prepare.js';
import type { State } from './states.js';

const list = '/arbeitsgruppen';
const one = '/arbeitsgruppen/client-management';
const route = 'arbeitsgruppen/:slug';

/** The working groups and one of them. */
export const groupsPages: readonly State[] = [
  { route: 'arbeitsgruppen', what: 'working groups', path: list, as: null, shows: '.entry' },
  { route, what: 'working group', path: one, as: 'solingen', shows: '.entry' },
];

export const groupsStates: readonly State[] = [
  {
    route: 'arbeitsgruppen',
    what: 'no ended working groups',
    path: `${list}?stand=beendet`,
    as: null,
    shows: '.al-empty',
  },
  {
    route: 'arbeitsgruppen',
    what: 'dialog to found a working group, left empty',
    path: list,
    as: 'moderation',
    prepare: pressAndSend(/^(Arbeitsgruppe gründen|Found a working group)$/),
  },
  { route, what: 'working group for strangers', path: one, as: null, shows: '.entry' },
  { route, what: 'working group that is not there', path: '/arbeitsgruppen/nein', as: null },
  {
    route,
    what: 'dialog to add a member, left empty',
    path: one,
    as: 'moderation',
    prepare: pressAndSend(/^(Mitglied aufnehmen|Add a member)$/),
  },
  {
    route,
    what: 'dialog to add a member, choosing the person',
    path: one,
    as: 'moderation',
    prepare: async (page) => {
      await press(/^(Mitglied aufnehmen|Add a member)$/)(page);
      await page.getByRole('searchbox').fill('Dortmund');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('radio').first().check();
      await page.getByRole('dialog').locator('select').waitFor();
    },
  },
  {
    route,
    what: 'dialog to edit a working group',
    path: one,
    as: 'moderation',
    prepare: press(/^(Arbeitsgruppe bearbeiten|Edit working group)$/),
  },
  {
    route,
    what: 'dialog to end a working group, left empty',
    path: one,
    as: 'moderation',
    prepare: pressAndSend(/^(Arbeitsgruppe beenden|End working group)$/),
  },
  {
    route,
    what: 'dialog to appoint the chair',
    path: one,
    as: 'moderation',
    prepare: press(/^(Mit der Leitung betrauen|Appoint as chair) /),
  },
];
