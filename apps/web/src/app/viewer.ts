import { useEffect } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiError } from '../api/api-error.js';
import { useDocument } from '../api/hooks.js';
import { request } from '../api/request.js';
import { SetLocale } from '../gql/set-locale.js';
import { Viewer, type ViewerQuery } from '../gql/viewer.js';
import { switchLanguage, toLanguage, type Language } from '../i18n/texts.js';

/** The person who is signed in: undefined while it is not known, null when nobody is. */
export type ViewerState = ViewerQuery['viewer'] | undefined;

export function useViewer(): ViewerState {
  return useViewerQuery().data?.viewer;
}

/** How often a page that is looked at asks whether there is news, in milliseconds. */
const newsEvery = 60_000;

/** The same with its loading and failure; while somebody is signed in the unread count stays fresh. */
export function useViewerQuery(): UseQueryResult<ViewerQuery, ApiError> {
  return useDocument(Viewer, {}, (data) => (data?.viewer ? newsEvery : false));
}

/** An organization that the viewer may act for. */
export interface ActingOrganization {
  id: string;
  name: string;
}

/** The organizations that the viewer may act for; each once, however many roles she has. */
export function actingOrganizations(viewer: ViewerState): ActingOrganization[] {
  const organizations = (viewer?.grants ?? []).flatMap(({ organization }) => organization ?? []);
  const acting = organizations.filter(({ viewerCanAct }) => viewerCanAct);
  return [...new Map(acting.map(({ id, name }) => [id, { id, name }])).values()];
}

let languageTakenFrom: string | undefined;

/** Takes over the language of the account once after sign-in; later the switch on screen decides. */
export function useAccountLanguage(viewer: ViewerState): void {
  useEffect(() => {
    if (!viewer || languageTakenFrom === viewer.id) return;
    languageTakenFrom = viewer.id;
    const language = toLanguage(viewer.locale);
    if (language) void switchLanguage(language);
  }, [viewer]);
}

/** Keeps the choice in the account too, where there is one, and switches the screen; mails then come in that language. */
export async function chooseLanguage(language: Language, viewer: ViewerState): Promise<void> {
  // The server answers in the language of the account, so it must know before the screen asks anew. If it cannot be
  // reached the screen still has its language; nothing else depends on it.
  if (viewer) await request(SetLocale, { locale: language }).catch(() => undefined);
  await switchLanguage(language);
}
