import { toNodeId } from '@allmende/kernel';

/** Addresses of the web app that notices and mails point to. */
export const projectPath = (slug: string): string => `/projekte/${encodeURIComponent(slug)}`;
export const organizationPath = (id: string): string => `/mitglieder/${toNodeId('Organization', id)}`;
export const preferencesPath = '/konto/benachrichtigungen';
export const unsubscribePage = (token: string): string =>
  `/abmelden-von-mails?token=${encodeURIComponent(token)}`;

/** Address of the API that unsubscribes by one click, without login (RFC 8058). */
export const unsubscribeEndpoint = (token: string): string =>
  `/notifications/unsubscribe?token=${encodeURIComponent(token)}`;
