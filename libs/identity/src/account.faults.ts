import { z } from 'zod';
import type { Locale } from '@allmende/kernel';
import { fault, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { nameFault } from './name.js';

const longestName = 200;

/** Throws all faults that were found, if any. @throws UserFaults */
export function refuseIfAny(...faults: (UserFault | null)[]): void {
  const found = faults.filter((one) => one !== null);
  if (found.length > 0) throw new UserFaults(...found);
}

/** INVALID_EMAIL, or null. `email` is trimmed already. */
export const emailFault = (email: string): UserFault | null =>
  z.email().max(320).safeParse(email).success
    ? null
    : fault('INVALID_EMAIL', 'input.email', {
        de: 'Das ist keine gültige E-Mail-Adresse. Bitte prüfen Sie die Schreibweise.',
        en: 'This is not a valid e-mail address. Please check how it is written.',
      });

/** NAME_LENGTH or FORBIDDEN_CHARACTER for the name of a person, or null. `name` is trimmed already. */
export const personNameFault = (name: string): UserFault | null =>
  nameFault(name, 'input.displayName', longestName);

export const isLocale = (locale: string): locale is Locale => locale === 'de' || locale === 'en';

export const localeFault = (locale: string): UserFault | null =>
  isLocale(locale)
    ? null
    : fault('UNKNOWN_LOCALE', 'input.locale', {
        de: 'Als Sprache geht „de“ oder „en“.',
        en: 'The language must be "de" or "en".',
      });

export const emailTaken = (): UserFault =>
  fault('EMAIL_TAKEN', 'input.email', {
    de: 'Für diese E-Mail-Adresse gibt es schon ein Konto.',
    en: 'There is already an account for this e-mail address.',
  });

export const wrongPassword = (): UserFault =>
  fault('WRONG_PASSWORD', 'input.currentPassword', {
    de: 'Das bisherige Passwort stimmt nicht.',
    en: 'The current password is wrong.',
  });

export const lastModerator = (): UserFault =>
  fault('LAST_MODERATOR', 'input.accountId', {
    de: 'Das ist das letzte aktive Konto der Moderation. Bitte vorher ein anderes anlegen oder freigeben.',
    en: 'This is the last active moderator; make or enable another one first.',
  });
