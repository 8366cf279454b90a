import { createBrowserRouter, type RouteObject } from 'react-router';
import { Shell } from './shell.js';
import { NotFound, RouteFailure } from './failures.js';

/** Each page is a module of its own with a `Component`, loaded when someone goes there. */
const pages: RouteObject[] = [
  { index: true, lazy: () => import('../routes/start/start-page.js') },
  { path: 'mitglieder', lazy: () => import('../routes/members/members-page.js') },
  { path: 'mitglieder/:id', lazy: () => import('../routes/members/member-page.js') },
  { path: 'mitmachen', lazy: () => import('../routes/apply/apply-page.js') },
  { path: 'antrag', lazy: () => import('../routes/application/application-page.js') },
  { path: 'antrag/bestaetigen', lazy: () => import('../routes/application/confirm-page.js') },
  { path: 'mitglieder/:id/verwalten', lazy: () => import('../routes/manage-member/people-page.js') },
  {
    path: 'mitglieder/:id/verwalten/mitgliedschaft',
    lazy: () => import('../routes/manage-member/membership-page.js'),
  },
  {
    path: 'mitglieder/:id/verwalten/koordinierungsstelle',
    lazy: () => import('../routes/manage-member/office-page.js'),
  },
  {
    path: 'mitglieder/:id/verwalten/nachnutzung',
    lazy: () => import('../routes/manage-member/usage-page.js'),
  },
  {
    path: 'mitglieder/:id/verwalten/beschluesse',
    lazy: () => import('../routes/manage-member/decisions-page.js'),
  },
  {
    path: 'mitglieder/:id/verwalten/verbund',
    lazy: () => import('../routes/manage-member/association-page.js'),
  },
  { path: 'sitzungen', lazy: () => import('../routes/meetings/meetings-page.js') },
  { path: 'sitzungen/planen', lazy: () => import('../routes/meetings/plan/plan-page.js') },
  { path: 'sitzungen/:id/leiten', lazy: () => import('../routes/session/run-page.js') },
  { path: 'sitzungen/:id/saal', lazy: () => import('../routes/session/room-page.js') },
  { path: 'abstimmungen/:id', lazy: () => import('../routes/ballot/ballot-page.js') },
  { path: 'sitzungen/:id/bearbeiten', lazy: () => import('../routes/meetings/edit/edit-meeting-page.js') },
  { path: 'sitzungen/:id/niederschrift', lazy: () => import('../routes/minutes/minutes-page.js') },
  { path: 'sitzungen/:id', lazy: () => import('../routes/meetings/meeting-page.js') },
  { path: 'beschluesse', lazy: () => import('../routes/decisions/decision-register-page.js') },
  { path: 'beschluesse/:number', lazy: () => import('../routes/decisions/decision-page.js') },
  { path: 'sitzungen/reihen', lazy: () => import('../routes/series/series-page.js') },
  { path: 'vorschlaege', lazy: () => import('../routes/proposals/proposals-page.js') },
  { path: 'vorschlaege/neu', lazy: () => import('../routes/proposals/new/new-proposal-page.js') },
  { path: 'vorschlaege/:id', lazy: () => import('../routes/proposals/proposal-page.js') },
  { path: 'arbeitsgruppen', lazy: () => import('../routes/working-groups/groups-page.js') },
  { path: 'arbeitsgruppen/:slug', lazy: () => import('../routes/working-groups/group-page.js') },
  { path: 'vorbereitung', lazy: () => import('../routes/preparation/preparation-page.js') },
  { path: 'offene-daten', lazy: () => import('../routes/open-data/open-data-page.js') },
  { path: 'netzwerk', lazy: () => import('../routes/network/network-page.js') },
  { path: 'kreise', lazy: () => import('../routes/circles/circles-page.js') },
  { path: 'koordinierungsstellen', lazy: () => import('../routes/offices/offices-page.js') },
  { path: 'projekte', lazy: () => import('../routes/projects/catalogue-page.js') },
  { path: 'projekte/neu', lazy: () => import('../routes/project-entry/new-project-page.js') },
  { path: 'projekte/importieren', lazy: () => import('../routes/import/import-page.js') },
  { path: 'projekte/:slug', lazy: () => import('../routes/projects/project-page.js') },
  { path: 'projekte/:slug/bearbeiten', lazy: () => import('../routes/project-entry/edit-project-page.js') },
  { path: 'anmelden', lazy: () => import('../routes/sign-in/sign-in-page.js') },
  { path: 'einladung', lazy: () => import('../routes/invitation/invitation-page.js') },
  { path: 'passwort-vergessen', lazy: () => import('../routes/password/forgotten-password-page.js') },
  { path: 'passwort-neu', lazy: () => import('../routes/password/new-password-page.js') },
  { path: 'uebersicht', lazy: () => import('../routes/dashboard/dashboard-page.js') },
  { path: 'postfach', lazy: () => import('../routes/inbox/inbox-page.js') },
  { path: 'konto', lazy: () => import('../routes/account/account-page.js') },
  { path: 'konto/token', lazy: () => import('../routes/account/tokens-page.js') },
  { path: 'konto/kalender', lazy: () => import('../routes/account/calendar-page.js') },
  { path: 'konto/benachrichtigungen', lazy: () => import('../routes/account/preferences-page.js') },
  {
    path: 'moderation/antraege',
    lazy: () => import('../routes/moderation/applications/applications-page.js'),
  },
  { path: 'moderation/antraege/:id', lazy: () => import('../routes/moderation/applications/desk-page.js') },
  { path: 'moderation/sitze', lazy: () => import('../routes/moderation/seats/seats-page.js') },
  { path: 'moderation/nachnutzung', lazy: () => import('../routes/moderation/usage/usage-queue-page.js') },
  {
    path: 'moderation/gebietsaenderungen',
    lazy: () => import('../routes/moderation/territory/territory-page.js'),
  },
  { path: 'moderation/protokoll', lazy: () => import('../routes/moderation/audit-log-page.js') },
  { path: 'moderation/zustellungen', lazy: () => import('../routes/moderation/deliveries-page.js') },
  { path: 'abmelden-von-mails', lazy: () => import('../routes/unsubscribe/unsubscribe-page.js') },
  { path: 'impressum', lazy: () => import('../routes/legal/imprint-page.js') },
  { path: 'datenschutz', lazy: () => import('../routes/legal/privacy-page.js') },
  { path: 'barrierefreiheit', lazy: () => import('../routes/legal/accessibility-page.js') },
  { path: '*', Component: NotFound },
];

export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: RouteFailure,
    // Until the first page's module is there, the shell alone would flash.
    HydrateFallback: () => null,
    children: [{ ErrorBoundary: RouteFailure, children: pages }],
  },
]);
