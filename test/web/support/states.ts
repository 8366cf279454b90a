import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { applicationPages, applicationStates } from './application-states.js';
import { decisionPages, decisionStates } from './decision-states.js';
import { fundPages, fundStates } from './fund-states.js';
import { fundingEditPages, fundingEditStates } from './funding-edit-states.js';
import { meetingPages, meetingStates } from './meeting-states.js';
import { minutesPages, minutesStates } from './minutes-states.js';
import { networkPages, networkStates } from './network-states.js';
import { peoplePages, peopleStates } from './people-states.js';
import { groupsPages, groupsStates } from './groups-states.js';
import { pledgePages, pledgeStates } from './pledge-states.js';
import { roundPages, roundStates } from './round-states.js';
import { proposalsPages, proposalsStates } from './proposals-states.js';
import { seriesPages, seriesStates } from './series-states.js';
import { press, pressAndSend, sendDialog, sendEmpty, summary } from './prepare.js';
import type { Person } from './stage.js';

/** A page of the app in one of the states in which people meet it. */
export interface State {
  /** As `routes.tsx` has it; empty for the start page. */
  route: string;
  what: string;
  /** What stands in braces, e.g. `{dortmund}`, is one of the `Places`. */
  path: string;
  /** Null: a stranger. */
  as: Person | null;
  /** Selector of what makes the state; waited for. */
  shows?: string;
  /** Its content is the same for everybody and asked from nowhere. */
  fixed?: boolean;
  /** Brings the page into its state; must not depend on the language. */
  prepare?: (page: Page) => Promise<void>;
}

const join = press(/eteiligung eintragen$|^Enter a.* participation$/);

/** Every page of the app as it mostly is; the test fails when a route is missing here. */
export const fullPages: readonly State[] = [
  ...applicationPages,
  ...peoplePages,
  ...networkPages,
  ...seriesPages,
  ...proposalsPages,
  ...groupsPages,
  ...decisionPages,
  ...fundPages,
  ...fundingEditPages,
  ...meetingPages,
  ...minutesPages,
  ...pledgePages,
  ...roundPages,
  { route: '', what: 'start page', path: '/', as: null },
  { route: 'mitglieder', what: 'members', path: '/mitglieder', as: null },
  { route: 'mitglieder/:id', what: 'member', path: '/mitglieder/{dortmund}', as: 'dortmund' },
  { route: 'projekte', what: 'catalogue', path: '/projekte', as: null },
  { route: 'projekte/neu', what: 'new project', path: '/projekte/neu', as: 'solingen' },
  { route: 'projekte/importieren', what: 'project import', path: '/projekte/importieren', as: 'solingen' },
  { route: 'projekte/:slug', what: 'project', path: '/projekte/open-smartcity-app', as: 'solingen' },
  {
    route: 'projekte/:slug/bearbeiten',
    what: 'edit project',
    path: '/projekte/opsi/bearbeiten',
    as: 'solingen',
  },
  { route: 'anmelden', what: 'sign-in', path: '/anmelden', as: null, fixed: true },
  { route: 'uebersicht', what: 'dashboard', path: '/uebersicht', as: 'solingen' },
  { route: 'postfach', what: 'inbox', path: '/postfach', as: 'solingen' },
  { route: 'konto', what: 'account', path: '/konto', as: 'dortmund' },
  { route: 'konto/token', what: 'tokens', path: '/konto/token', as: 'dortmund' },
  {
    route: 'konto/benachrichtigungen',
    what: 'preferences',
    path: '/konto/benachrichtigungen',
    as: 'dortmund',
  },
  { route: 'moderation/protokoll', what: 'audit log', path: '/moderation/protokoll', as: 'moderation' },
  {
    route: 'moderation/zustellungen',
    what: 'deliveries',
    path: '/moderation/zustellungen',
    as: 'moderation',
  },
  {
    route: 'abmelden-von-mails',
    what: 'unsubscribe',
    path: '/abmelden-von-mails?token=x',
    as: null,
    fixed: true,
  },
  { route: 'impressum', what: 'imprint', path: '/impressum', as: null, fixed: true },
  { route: 'datenschutz', what: 'privacy', path: '/datenschutz', as: null, fixed: true },
  { route: 'barrierefreiheit', what: 'accessibility', path: '/barrierefreiheit', as: null, fixed: true },
  { route: '*', what: 'unknown address', path: '/gibt/es/nicht', as: null, fixed: true },
];

/** The same pages empty, refused, half filled in, with a dialog open. */
export const otherStates: readonly State[] = [
  ...applicationStates,
  ...peopleStates,
  ...networkStates,
  ...seriesStates,
  ...proposalsStates,
  ...groupsStates,
  ...decisionStates,
  ...fundStates,
  ...fundingEditStates,
  ...meetingStates,
  ...minutesStates,
  ...pledgeStates,
  ...roundStates,
  {
    route: 'projekte',
    what: 'catalogue without a hit',
    path: '/projekte?suche=qqqzzz',
    as: null,
    shows: '.al-empty',
  },
  {
    route: 'mitglieder',
    what: 'members without a hit',
    path: '/mitglieder?suche=qqqzzz',
    as: null,
    shows: '.al-empty',
  },
  { route: 'projekte/:slug', what: 'project for strangers', path: '/projekte/opsi', as: null },
  {
    route: 'projekte/:slug',
    what: 'project for a beginner',
    path: '/projekte/smart-village-app',
    as: 'beginner',
  },
  { route: 'projekte/:slug', what: 'project that is not there', path: '/projekte/nein', as: null },
  {
    route: 'uebersicht',
    what: 'dashboard on the first day',
    path: '/uebersicht',
    as: 'beginner',
    shows: '.al-empty ol',
  },
  { route: 'uebersicht', what: 'dashboard of a moderator', path: '/uebersicht', as: 'moderation' },
  { route: 'uebersicht', what: 'dashboard for strangers', path: '/uebersicht', as: null },
  {
    route: 'postfach',
    what: 'inbox without a message',
    path: '/postfach',
    as: 'beginner',
    shows: '.al-empty',
  },
  {
    route: 'postfach',
    what: 'inbox with all read',
    path: '/postfach?nur=ungelesen',
    as: 'beginner',
    shows: '.al-empty',
  },
  {
    route: 'moderation/zustellungen',
    what: 'deliveries for others',
    path: '/moderation/zustellungen',
    as: 'solingen',
  },
  { route: 'abmelden-von-mails', what: 'unsubscribe without token', path: '/abmelden-von-mails', as: null },
  { route: 'anmelden', what: 'sign-in left empty', path: '/anmelden', as: null, prepare: sendEmpty },
  {
    route: 'projekte/neu',
    what: 'new project left empty',
    path: '/projekte/neu',
    as: 'solingen',
    prepare: sendEmpty,
  },
  {
    route: 'projekte/importieren',
    what: 'project import with faults',
    path: '/projekte/importieren',
    as: 'solingen',
    prepare: async (page) => {
      await page.locator('main textarea').fill('publiccodeYmlVersion: "0.7"\nname: [\n');
      await page.locator('main form[novalidate] button[type=submit]').first().click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
    },
  },
  {
    route: 'projekte/:slug',
    what: 'join dialog left empty',
    path: '/projekte/opsi',
    as: 'solingen',
    prepare: async (page) => {
      await join(page);
      await sendDialog(page);
      await summary(page);
    },
  },
  {
    route: 'projekte/:slug',
    what: 'join dialog with a request to lead',
    path: '/projekte/mucgpt',
    as: 'solingen',
    prepare: async (page) => {
      await join(page);
      await page.getByRole('radio').last().check();
    },
  },
  {
    route: 'uebersicht',
    what: 'leave dialog',
    path: '/uebersicht',
    as: 'solingen',
    prepare: press(/^(Beenden|End): /),
  },
  {
    route: 'uebersicht',
    what: 'dialog to answer a request, left empty',
    path: '/uebersicht',
    as: 'solingen',
    prepare: pressAndSend(/^(Beantworten|Answer): /),
  },
  {
    route: 'konto/token',
    what: 'token dialog left empty',
    path: '/konto/token',
    as: 'dortmund',
    prepare: pressAndSend(/^(Neues Token|New token)$/),
  },
];

/** The routes that the app has, read from its source. */
export function routesOfTheApp(): string[] {
  const file = fileURLToPath(new URL('../../../apps/web/src/app/routes.tsx', import.meta.url));
  const source = readFileSync(file, 'utf8');
  const named = [...source.matchAll(/path: '([^']+)'/g)].map(([, route]) => route!);
  return source.includes('index: true') ? ['', ...named] : named;
}
