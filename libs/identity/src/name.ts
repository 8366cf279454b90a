import { fault, type UserFault } from '@allmende/platform/graphql';

/** Why a name of one line can't be used, or null. `name` is trimmed already. */
export function nameFault(name: string, path: string, longest: number): UserFault | null {
  if (name.length < 1 || name.length > longest) {
    return fault('NAME_LENGTH', path, {
      de: `Der Name muss 1 bis ${longest} Zeichen haben.`,
      en: `The name must have 1 to ${longest} characters.`,
    });
  }
  // The ranges turn the direction of what follows: a name would read as another one.
  if (!/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(name)) return null;
  return fault('FORBIDDEN_CHARACTER', path, {
    de: 'Der Name enthält ein Steuerzeichen, etwa einen Zeilenumbruch.',
    en: 'The name contains a control character, such as a line break.',
  });
}
