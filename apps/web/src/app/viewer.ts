import { useEffect } from 'react';
import { useDocument } from '../api/hooks.js';
import { request } from '../api/request.js';
import { SetLocale } from '../gql/set-locale.js';
import { Viewer, type ViewerQuery } from '../gql/viewer.js';
import { switchLanguage, toLanguage, type Language } from '../i18n/texts.js';

/** The person who is signed in: undefined while it is not known, null when nobody is. */
export type ViewerState = ViewerQuery['viewer'] | undefined;

export function useViewer(): ViewerState {
  return useDocument(Viewer, {}).data?.viewer;
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

/** Switches the screen at once and keeps the choice in the account too; mails then come in that language. */
export async function chooseLanguage(language: Language, viewer: ViewerState): Promise<void> {
  await switchLanguage(language);
  // If the account cannot be reached the screen still has its language; nothing else depends on it.
  if (viewer) await request(SetLocale, { locale: language }).catch(() => undefined);
}
