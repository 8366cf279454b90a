import type { Sentence } from '../publiccode.js';

/** Advice for a deprecated key that nothing replaces. */
export const obsolete: Sentence = { de: 'Er kann entfallen.', en: 'It can be dropped.' };

/** Advice for a deprecated key that another one replaces. */
export const instead = (key: string): Sentence => ({
  de: `Bitte „${key}“ verwenden.`,
  en: `Please use “${key}”.`,
});
