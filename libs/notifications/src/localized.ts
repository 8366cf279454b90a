import type { Locale } from '@allmende/kernel';

/** A text in every language of the platform. */
export type Localized = Record<Locale, string>;
