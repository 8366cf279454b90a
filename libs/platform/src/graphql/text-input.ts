import { fault, UserFaults, type UserFault } from './errors.js';

/**
 * Characters that no text may hold: control characters (tab and line breaks aside), halves of surrogate pairs, and what
 * turns the direction of the text that follows, so that a name or an address reads as another one.
 */
const unfit = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/**
 * What is wrong with a text, as a list of none or one: INVALID_TEXT, REQUIRED, TOO_LONG. Lengths are counted in
 * characters after trimming.
 */
export function textFaults(path: string, value: string, max: number, min = 0): UserFault[] {
  const length = [...value.trim()].length;
  if (unfit.test(value))
    return [
      fault('INVALID_TEXT', path, {
        de: 'Der Text enthält ein unsichtbares Steuerzeichen. Bitte entfernen.',
        en: 'The text contains an invisible control character. Please remove it.',
      }),
    ];
  if (length < min)
    return [
      fault('REQUIRED', path, {
        de: 'Diese Angabe fehlt.',
        en: 'This is missing.',
      }),
    ];
  if (length > max)
    return [
      fault('TOO_LONG', path, {
        de: `Der Text hat ${length} Zeichen; höchstens ${max} sind möglich.`,
        en: `The text has ${length} characters; at most ${max} are possible.`,
      }),
    ];
  return [];
}

/**
 * A text that may be left out; blank counts as left out.
 * @throws UserFaults INVALID_TEXT, TOO_LONG
 */
export function optionalText(path: string, value: string | null | undefined, max: number): string | null {
  const faults = textFaults(path, value ?? '', max);
  if (faults.length > 0) throw new UserFaults(...faults);
  return value?.trim() || null;
}

/**
 * A text that must be given.
 * @throws UserFaults REQUIRED, INVALID_TEXT, TOO_LONG
 */
export function requiredText(path: string, value: string | null | undefined, max: number): string {
  const faults = textFaults(path, value ?? '', max, 1);
  if (faults.length > 0) throw new UserFaults(...faults);
  return value!.trim();
}
