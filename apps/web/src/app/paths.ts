/** All addresses of the web app: the only place where they are written down. */
export const paths = {
  start: '/',
  members: '/mitglieder',
  member: (id: string) => `/mitglieder/${encodeURIComponent(id)}`,
  /** What the people of an organization keep: roles, office, confirmations. */
  manageMember: (id: string) => `/mitglieder/${encodeURIComponent(id)}/verwalten`,
  manageMembership: (id: string) => `/mitglieder/${encodeURIComponent(id)}/verwalten/mitgliedschaft`,
  manageOffice: (id: string) => `/mitglieder/${encodeURIComponent(id)}/verwalten/koordinierungsstelle`,
  manageUsage: (id: string) => `/mitglieder/${encodeURIComponent(id)}/verwalten/nachnutzung`,
  manageDecisions: (id: string) => `/mitglieder/${encodeURIComponent(id)}/verwalten/beschluesse`,
  manageAssociation: (id: string) => `/mitglieder/${encodeURIComponent(id)}/verwalten/verbund`,
  network: '/netzwerk',
  circles: '/kreise',
  offices: '/koordinierungsstellen',
  apply: '/mitmachen',
  /** The same with the organization chosen. */
  applyFor: (id: string) => `/mitmachen?fuer=${encodeURIComponent(id)}`,
  /** The links in mails carry their token behind `#`: it never reaches a server's log. */
  application: '/antrag',
  /** The same for people of the organization, who need no token. */
  ownApplication: (id: string) => `/antrag?nr=${encodeURIComponent(id)}`,
  confirmApplication: '/antrag/bestaetigen',
  invitation: '/einladung',
  forgottenPassword: '/passwort-vergessen',
  newPassword: '/passwort-neu',
  projects: '/projekte',
  project: (slug: string) => `/projekte/${encodeURIComponent(slug)}`,
  editProject: (slug: string) => `/projekte/${encodeURIComponent(slug)}/bearbeiten`,
  newProject: '/projekte/neu',
  importProject: '/projekte/importieren',
  meetings: '/sitzungen',
  planMeetings: '/sitzungen/planen',
  meetingSeries: '/sitzungen/reihen',
  meeting: (id: string) => `/sitzungen/${encodeURIComponent(id)}`,
  /** Where who presides orders the agenda and invites. */
  editMeeting: (id: string) => `/sitzungen/${encodeURIComponent(id)}/bearbeiten`,
  /** The running session, for who presides. */
  runMeeting: (id: string) => `/sitzungen/${encodeURIComponent(id)}/leiten`,
  /** The same on the wall of the room. */
  meetingRoom: (id: string) => `/sitzungen/${encodeURIComponent(id)}/saal`,
  meetingMinutes: (id: string) => `/sitzungen/${encodeURIComponent(id)}/niederschrift`,
  proposals: '/vorschlaege',
  newProposal: '/vorschlaege/neu',
  proposal: (id: string) => `/vorschlaege/${encodeURIComponent(id)}`,
  ballot: (id: string) => `/abstimmungen/${encodeURIComponent(id)}`,
  decisions: '/beschluesse',
  decision: (number: string) => `/beschluesse/${encodeURIComponent(number)}`,
  workingGroups: '/arbeitsgruppen',
  workingGroup: (slug: string) => `/arbeitsgruppen/${encodeURIComponent(slug)}`,
  /** What somebody must read and decide until when. */
  preparation: '/vorbereitung',
  fundingRounds: '/finanzierung',
  fundingRound: (id: string) => `/finanzierung/${encodeURIComponent(id)}`,
  /** Terms, participants and the calculator, for moderators. */
  editFundingRound: (id: string) => `/finanzierung/${encodeURIComponent(id)}/bearbeiten`,
  /** Calls, payments and spends of a round, for who keeps the books. */
  roundBooks: (id: string) => `/finanzierung/${encodeURIComponent(id)}/kasse`,
  newFundingRound: '/finanzierung/neu',
  /** The same with the project chosen. */
  newFundingRoundFor: (slug: string) => `/finanzierung/neu?projekt=${encodeURIComponent(slug)}`,
  /** What one's own organizations have pledged, by year, and what must go to council when. */
  commitments: '/finanzierung/zusagen',
  /** The same with the organization chosen. */
  commitmentsOf: (id: string) => `/finanzierung/zusagen?organisation=${encodeURIComponent(id)}`,
  treasury: '/finanzierung/kasse',
  funds: '/finanzierung/fonds',
  fund: (slug: string) => `/finanzierung/fonds/${encodeURIComponent(slug)}`,
  programmes: '/finanzierung/programme',
  programme: (slug: string) => `/finanzierung/programme/${encodeURIComponent(slug)}`,
  calendar: '/konto/kalender',
  openData: '/offene-daten',
  signIn: '/anmelden',
  /** Sign in and come back to `from`. What stands behind `#` there stays behind `#` here: it may be a secret. */
  signInFrom: (from: string, hash = '') => `/anmelden?weiter=${encodeURIComponent(from)}${hash}`,
  dashboard: '/uebersicht',
  inbox: '/postfach',
  account: '/konto',
  tokens: '/konto/token',
  notifications: '/konto/benachrichtigungen',
  auditLog: '/moderation/protokoll',
  deliveries: '/moderation/zustellungen',
  applications: '/moderation/antraege',
  applicationDesk: (id: string) => `/moderation/antraege/${encodeURIComponent(id)}`,
  seats: '/moderation/sitze',
  territory: '/moderation/gebietsaenderungen',
  usageQueue: '/moderation/nachnutzung',
  unsubscribe: '/abmelden-von-mails',
  accessibility: '/barrierefreiheit',
  imprint: '/impressum',
  privacy: '/datenschutz',
} as const;

/**
 * Reads `?weiter=` and accepts only addresses inside the app, so that a link cannot lead people astray.
 * @param hash of the address itself, handed on to the page that sign-in leads to
 */
export function readReturnPath(search: URLSearchParams, hash = ''): string {
  const path = search.get('weiter') ?? '';
  const base = 'https://allmende.invalid';
  const inside = path.startsWith('/') && URL.canParse(path, base) && new URL(path, base).origin === base;
  return inside ? path + hash : paths.start;
}
