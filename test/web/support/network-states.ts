import type { Page } from 'playwright-core';
import { press, pressAndSend, sendDialog, summary } from './prepare.js';
import type { State } from './states.js';

const usage = '/moderation/nachnutzung';
const territory = '/moderation/gebietsaenderungen';
const confirm = /^(Nachfolge bestätigen|Confirm the successor): /;

/** The network as a whole, and what its moderators decide about uses and territories. */
export const networkPages: readonly State[] = [
  { route: 'netzwerk', what: 'network', path: '/netzwerk', as: null, shows: '.timeline' },
  { route: 'kreise', what: 'circles', path: '/kreise', as: null },
  {
    route: 'koordinierungsstellen',
    what: 'coordination offices',
    path: '/koordinierungsstellen',
    as: null,
    shows: 'article',
  },
  { route: 'moderation/nachnutzung', what: 'uses to match', path: usage, as: 'moderation' },
  {
    route: 'moderation/gebietsaenderungen',
    what: 'territorial changes',
    path: territory,
    as: 'moderation',
  },
];

/** A file that is another one at each call, by which a project in the catalogue changes. */
const changedFile = (): string => `publiccodeYmlVersion: "0.5.0"
name: Wandelwerk
url: https://example.org/wandelwerk.git
softwareVersion: "${Math.random()}"
platforms: [web]
categories: [collaboration]
developmentStatus: stable
softwareType: standalone/web
description:
  de:
    shortDescription: Ändert sich ${Math.random()}
    longDescription: ${`Wandelt sich und bleibt sich treu ${Math.random()}. `.repeat(10)}
    features: [Wandel]
legal:
  license: EUPL-1.2
maintenance:
  type: community
  contacts: [{ name: Wanda Beispiel }]
localisation:
  localisationReady: true
  availableLanguages: [de]
`;

/** Imports a file, and another state of it: the second changes the entry. */
const importTwice = async (page: Page): Promise<void> => {
  for (let time = 0; time < 2; time++) {
    await page.locator('main textarea').fill(changedFile());
    await page.locator('main form[novalidate] button[type=button]').click();
    if (time === 0) await page.locator('.kern-alert--success button').click();
  }
  await page.locator('.changes table').waitFor();
};

const openFirst = async (page: Page): Promise<void> => page.locator('main summary').first().click();

/** The same empty, refused, with a dialog open; and members and projects in the states that come of it. */
export const networkStates: readonly State[] = [
  { route: 'netzwerk', what: 'network with its table', path: '/netzwerk', as: null, prepare: openFirst },
  {
    route: 'netzwerk',
    what: 'who could vote before there was a board',
    path: '/netzwerk?tag=2022-01-01',
    as: null,
  },
  {
    route: 'koordinierungsstellen',
    what: 'coordination offices without a hit',
    path: '/koordinierungsstellen?suche=qqqzzz',
    as: null,
    shows: '.al-empty',
  },
  { route: 'moderation/nachnutzung', what: 'uses for others', path: usage, as: 'solingen' },
  {
    route: 'moderation/nachnutzung',
    what: 'no uses in a state',
    path: `${usage}?stand=GONE`,
    as: 'moderation',
    shows: '.al-empty',
  },
  {
    route: 'moderation/nachnutzung',
    what: 'dialog to match a use, left empty',
    path: usage,
    as: 'moderation',
    prepare: pressAndSend(/^(Zuordnen|Match): /),
  },
  {
    route: 'moderation/nachnutzung',
    what: 'dialog to match a use with nobody found',
    path: usage,
    as: 'moderation',
    prepare: async (page) => {
      await press(/^(Zuordnen|Match): /)(page);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio').nth(-2).check();
      await dialog.getByRole('searchbox').fill('qqqzzz');
      await page.keyboard.press('Enter');
      await sendDialog(page);
      await summary(page);
    },
  },
  { route: 'moderation/gebietsaenderungen', what: 'territories for others', path: territory, as: 'solingen' },
  {
    route: 'moderation/gebietsaenderungen',
    what: 'territorial changes carried out',
    path: `${territory}?stand=APPLIED`,
    as: 'moderation',
    shows: '.entry',
  },
  {
    route: 'moderation/gebietsaenderungen',
    what: 'no territorial changes in a state',
    path: `${territory}?stand=DISMISSED`,
    as: 'moderation',
    shows: '.al-empty',
  },
  {
    route: 'moderation/gebietsaenderungen',
    what: 'dialog to confirm a successor',
    path: territory,
    as: 'moderation',
    prepare: press(confirm),
  },
  {
    route: 'moderation/gebietsaenderungen',
    what: 'dialog to confirm another successor, left empty',
    path: territory,
    as: 'moderation',
    prepare: async (page) => {
      await press(confirm)(page);
      await page.getByRole('dialog').getByRole('radio').last().check();
      await sendDialog(page);
      await summary(page);
    },
  },
  {
    route: 'moderation/gebietsaenderungen',
    what: 'dialog to dismiss a change, left empty',
    path: territory,
    as: 'moderation',
    prepare: pressAndSend(/^(Verwerfen|Dismiss): /),
  },
  {
    route: 'mitglieder/:id',
    what: 'member with its history',
    path: '/mitglieder/{buehl}',
    as: 'moderation',
    prepare: openFirst,
  },
  { route: 'mitglieder/:id', what: 'association', path: '/mitglieder/{redi}', as: null },
  { route: 'mitglieder/:id', what: 'city of an association', path: '/mitglieder/{rastatt}', as: 'beginner' },
  {
    route: 'mitglieder/:id',
    what: 'town that no longer exists',
    path: '/mitglieder/{dissolved}',
    as: null,
    shows: '.kern-alert--warning',
  },
  {
    route: 'projekte/:slug',
    what: 'project with named users and its imports',
    path: '/projekte/palim-palim',
    as: 'moderation',
    prepare: openFirst,
  },
  {
    route: 'projekte/importieren',
    what: 'project import with changes',
    path: '/projekte/importieren',
    as: 'solingen',
    prepare: importTwice,
  },
];
