import type { Page } from 'playwright-core';
import { press, pressAndSend, sendEmpty } from './prepare.js';
import type { State } from './states.js';

const desk = '/moderation/antraege/{application}';

/** Fills the form in and sends it as somebody without an account. */
const apply = async (page: Page): Promise<void> => {
  await page.locator('main input[type=search]').fill('Stutensee');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Stutensee' }).check();
  await page.locator('main textarea').fill('Wir möchten mitmachen.');
  await page.locator('main input[name=contactName]').fill('Stella Hardt');
  await page.locator('main input[name=contactEmail]').fill('stutensee@example.org');
  await page.locator('main input[name=consent]').check();
  await page.locator('main button[type=submit]').click();
};

/** The way in, the moderators' desk and the seats as they mostly are. */
export const applicationPages: readonly State[] = [
  { route: 'mitmachen', what: 'application form', path: '/mitmachen', as: null },
  { route: 'antrag', what: 'application with a question', path: '{applicationLink}', as: null },
  {
    route: 'antrag/bestaetigen',
    what: 'application to be confirmed',
    path: '{confirmationLink}',
    as: null,
  },
  {
    route: 'moderation/antraege',
    what: 'applications',
    path: '/moderation/antraege',
    as: 'moderation',
  },
  { route: 'moderation/antraege/:id', what: 'application on the desk', path: desk, as: 'moderation' },
  {
    route: 'moderation/sitze',
    what: 'seats',
    path: '/moderation/sitze',
    as: 'moderation',
  },
];

/** The same refused, empty, with a dialog open. */
export const applicationStates: readonly State[] = [
  {
    route: 'mitmachen',
    what: 'application form left empty',
    path: '/mitmachen',
    as: null,
    prepare: sendEmpty,
  },
  {
    route: 'mitmachen',
    what: 'application form for a member, with a decision of its council',
    path: '/mitmachen?fuer={dortmund}&kreis=BOARD',
    as: null,
    shows: '.kern-alert',
    prepare: (page) => page.locator('main input[type=checkbox]').first().check(),
  },
  {
    route: 'mitmachen',
    what: 'application sent',
    path: '/mitmachen?kreis=NETWORK',
    as: null,
    prepare: apply,
    shows: '.takes-focus .kern-alert',
  },
  { route: 'mitmachen', what: 'application form of a coordinator', path: '/mitmachen', as: 'beginner' },
  { route: 'antrag', what: 'application by a wrong link', path: '/antrag#x', as: null },
  {
    route: 'antrag',
    what: 'application with an empty answer',
    path: '{applicationLink}',
    as: null,
    prepare: sendEmpty,
  },
  {
    route: 'antrag',
    what: 'dialog to withdraw an application',
    path: '{applicationLink}',
    as: null,
    prepare: press(/^(Antrag zurückziehen|Withdraw the application)$/),
  },
  { route: 'antrag/bestaetigen', what: 'confirmation by no link', path: '/antrag/bestaetigen', as: null },
  {
    route: 'moderation/antraege',
    what: 'no applications in a state',
    path: '/moderation/antraege?stand=WITHDRAWN',
    as: 'moderation',
    shows: '.al-empty',
  },
  {
    route: 'moderation/antraege',
    what: 'applications for others',
    path: '/moderation/antraege',
    as: 'solingen',
  },
  {
    route: 'moderation/antraege/:id',
    what: 'application that is not there',
    path: '/moderation/antraege/app_nein',
    as: 'moderation',
  },
  {
    route: 'moderation/antraege/:id',
    what: 'dialog to ask, left empty',
    path: desk,
    as: 'moderation',
    prepare: pressAndSend(/^(Frage stellen|Ask a question)$/),
  },
  {
    route: 'moderation/antraege/:id',
    what: 'dialog to recommend, left empty',
    path: desk,
    as: 'moderation',
    prepare: pressAndSend(/^(Empfehlung abgeben|Give a recommendation)$/),
  },
  {
    route: 'moderation/antraege/:id',
    what: 'dialog to decide',
    path: desk,
    as: 'moderation',
    prepare: async (page) => {
      await press(/^(Entscheiden|Decide)$/)(page);
      await page.getByRole('dialog').getByRole('radio').first().check();
    },
  },
  { route: 'moderation/sitze', what: 'seats for others', path: '/moderation/sitze', as: 'solingen' },
  {
    route: 'moderation/sitze',
    what: 'dialog to change the number of seats',
    path: '/moderation/sitze',
    as: 'moderation',
    prepare: press(/^(Zahl der Sitze ändern|Change the number of seats)$/),
  },
  {
    route: 'moderation/sitze',
    what: 'dialog to end a membership, left empty',
    path: '/moderation/sitze',
    as: 'moderation',
    prepare: pressAndSend(/^(Mitgliedschaft beenden|End the membership): /),
  },
  {
    route: 'moderation/sitze',
    what: 'dialog to admit directly, left empty',
    path: '/moderation/sitze',
    as: 'moderation',
    prepare: pressAndSend(/^(Aufnehmen|Admit)$/),
  },
];
