import { toNodeId } from '@allmende/kernel';
import { meetingPath } from '@allmende/meetings';

export { meetingPath };

/** Addresses of the web app that notices and mails point to. */
export const projectPath = (slug: string): string => `/projekte/${encodeURIComponent(slug)}`;
export const organizationPath = (id: string): string => `/mitglieder/${toNodeId('Organization', id)}`;
/** What the people of an organization keep: roles, office, confirmations. */
export const manageOrganizationPath = (id: string): string => `${organizationPath(id)}/verwalten`;
/** Where an organization confirms or denies that it uses what files say of it. */
export const confirmUsagePath = (id: string): string => `${manageOrganizationPath(id)}/nachnutzung`;
export const applicationDeskPath = (id: string): string =>
  `/moderation/antraege/${toNodeId('Application', id)}`;
export const minutesPath = (meetingId: string): string => `${meetingPath(meetingId)}/niederschrift`;
export const proposalsPath = '/vorschlaege';
export const proposalPath = (id: string): string => `${proposalsPath}/${toNodeId('AgendaItem', id)}`;
export const ballotPath = (id: string): string => `/abstimmungen/${toNodeId('Ballot', id)}`;
export const decisionPath = (number: string): string => `/beschluesse/${encodeURIComponent(number)}`;
export const roundPath = (id: string): string => `/finanzierung/${toNodeId('FundingRound', id)}`;
/** The books of a round, for who keeps them. */
export const roundBooksPath = (id: string): string => `${roundPath(id)}/kasse`;
/** What an organization has promised, by year. */
export const commitmentsPath = '/finanzierung/zusagen';
export const programmePath = (slug: string): string => `/finanzierung/programme/${encodeURIComponent(slug)}`;
export const workingGroupPath = (slug: string): string => `/arbeitsgruppen/${encodeURIComponent(slug)}`;
export const territoryPath = '/moderation/gebietsaenderungen';
export const usageQueuePath = '/moderation/nachnutzung';
export const forgottenPasswordPath = '/passwort-vergessen';
export const preferencesPath = '/konto/benachrichtigungen';

/** Pages that letters lead to; the signed token is appended behind `#`, so that it reaches no server's log. */
export const applicationStatusPath = '/antrag';
export const confirmApplicationPath = '/antrag/bestaetigen';
export const invitationPath = '/einladung';
export const newPasswordPath = '/passwort-neu';

export const unsubscribePage = (token: string): string =>
  `/abmelden-von-mails?token=${encodeURIComponent(token)}`;

/** Address of the API that unsubscribes by one click, without login (RFC 8058). */
export const unsubscribeEndpoint = (token: string): string =>
  `/notifications/unsubscribe?token=${encodeURIComponent(token)}`;
