import type { Role } from '@allmende/kernel';
import { fault, type Text, type UserFault } from '@allmende/platform/graphql';

/** The days on which a DEPUTY stands in; both count. A missing one leaves that end open. */
export interface RoleWindow {
  validFrom?: string | null;
  validUntil?: string | null;
}

/**
 * What is wrong with the days of a role, or null.
 * @param today the calendar day in Germany
 */
export function windowFault(
  role: Role,
  { validFrom, validUntil }: RoleWindow,
  today: string,
): UserFault | null {
  const wrong = (field: string, text: Text): UserFault => fault('WRONG_WINDOW', `input.${field}`, text);
  if (role !== 'DEPUTY' && (validFrom || validUntil)) {
    return wrong(validFrom ? 'validFrom' : 'validUntil', {
      de: 'Nur eine Stellvertretung kann befristet sein. Bitte lassen Sie die Tage weg.',
      en: 'Only a deputy can stand in for a while. Please leave the days out.',
    });
  }
  if (!validUntil) return null;
  if (validFrom && validUntil < validFrom) {
    return wrong('validUntil', {
      de: 'Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie die Angaben.',
      en: 'The last day lies before the first one. Please check both.',
    });
  }
  if (validUntil >= today) return null;
  return wrong('validUntil', {
    de: 'Der letzte Tag ist schon vorbei. Bitte wählen Sie heute oder einen späteren Tag.',
    en: 'The last day is over already. Please choose today or a later day.',
  });
}
