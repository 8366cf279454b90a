import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type de from './de.js';

/** Languages of the screen; German is the default. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof de };
  }
}

const storageKey = 'allmende.language';
const loaders = { de: () => import('./de.js'), en: () => import('./en.js') };

/** Narrows any text, e.g. the locale of an account, to one of our languages. */
export function toLanguage(text: string | null | undefined): Language | undefined {
  return languages.find((language) => language === text);
}

/** Loads the texts of the language chosen earlier, else German; must be done before anything is drawn. */
export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  const language = toLanguage(localStorage.getItem(storageKey)) ?? 'de';
  const { default: texts } = await loaders[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: texts } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** Switches the screen to another language and remembers it in this browser. */
export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const { default: texts } = await loaders[language]();
    i18next.addResourceBundle(language, 'translation', texts);
  }
  await i18next.changeLanguage(language);
}
