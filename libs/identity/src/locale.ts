import type { Locale } from '@allmende/kernel';

/** The better liked of our languages by an `Accept-Language` header; German when it names neither. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const liked = { de: 0, en: 0 };
  for (const entry of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'de' && language !== 'en') continue;
    const weight = parameters.map((p) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(p)?.[1]).find(Boolean);
    liked[language] = Math.max(liked[language], Number(weight ?? 1));
  }
  return liked.en > liked.de ? 'en' : 'de';
}
