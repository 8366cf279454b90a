import type { Page } from 'playwright-core';
import { press, pressAndSend } from './prepare.js';
import type { State } from './states.js';

const route = 'sitzungen/:id/niederschrift';
const published = '/sitzungen/{publishedMeeting}/niederschrift';
const circulated = '/sitzungen/{circulatedMeeting}/niederschrift';

/** The minutes of a session as everybody reads them. */
export const minutesPages: readonly State[] = [
  { route, what: 'published minutes', path: published, as: null, shows: '.markdown' },
];

const edit = async (page: Page) => {
  await page
    .getByRole('button', { name: /^(Bearbeiten|Edit): / })
    .first()
    .click();
  await page.locator('.minutes-edit textarea').waitFor();
};

const leaveUnsaved = async (page: Page) => {
  await edit(page);
  await page.locator('.minutes-edit textarea').fill(`- ${Math.random()}`);
  await page.locator('main nav a').first().click();
  await page.getByRole('dialog').waitFor();
};

/** Somebody else saves the same section first; what is typed here is kept beside it. */
const saveSecond = async (page: Page) => {
  await edit(page);
  await page.locator('.minutes-edit textarea').fill(`Zweite Fassung ${Math.random()}\n\nGemeinsam`);
  const { origin, pathname } = new URL(page.url());
  const ask = async (query: string, variables: object) => {
    const response = await page.context().request.post(`${origin}/graphql`, { data: { query, variables } });
    return ((await response.json()) as { data: unknown }).data;
  };
  const { meeting } = (await ask(
    'query ($id: ID!) { meeting(id: $id) { minutes { sections { id version } } } }',
    { id: pathname.split('/')[2] },
  )) as { meeting: { minutes: { sections: [{ id: string; version: number }] } } };
  const input = { ...meeting.minutes.sections[0], text: `Erste Fassung ${Math.random()}\n\nGemeinsam` };
  await ask(
    'mutation ($input: SaveMinutesSectionInput!) { saveMinutesSection(input: $input) { userErrors { code } } }',
    { input },
  );
  await page.locator('.minutes-edit ~ * .kern-btn--primary, .minutes-edit ~ .al-row button').first().click();
  await page.locator('.minutes-variant').first().waitFor();
};

export const minutesStates: readonly State[] = [
  { route, what: 'circulated minutes', path: circulated, as: 'dortmund', shows: '.al-steps' },
  { route, what: 'minutes to be edited', path: circulated, as: 'moderation', prepare: edit },
  { route, what: 'minutes left unsaved', path: circulated, as: 'moderation', prepare: leaveUnsaved },
  { route, what: 'minutes in two versions', path: circulated, as: 'moderation', prepare: saveSecond },
  {
    route,
    what: 'session without minutes',
    path: '/sitzungen/{invitedMeeting}/niederschrift',
    as: null,
    shows: '.al-empty',
  },
  {
    route,
    what: 'objection left empty',
    path: circulated,
    as: 'dortmund',
    prepare: pressAndSend(/^(Einwendung erheben|Raise an objection)$/),
  },
  {
    route,
    what: 'answer to an objection left empty',
    path: circulated,
    as: 'moderation',
    prepare: pressAndSend(/^(Beantworten|Answer): /),
  },
  {
    route,
    what: 'approval while no session is running',
    path: circulated,
    as: 'moderation',
    prepare: press(/^(Genehmigen|Approve)$/),
  },
  {
    route,
    what: 'addendum left empty',
    path: published,
    as: 'moderation',
    prepare: pressAndSend(/^(Nachtrag schreiben|Write an addendum)$/),
  },
  {
    route,
    what: 'checksum of minutes',
    path: published,
    as: null,
    prepare: (page) => page.locator('main summary').last().click(),
  },
];
