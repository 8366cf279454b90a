import type { Localisation } from '../publiccode.js';
import { flag, listOf, required, section } from '../reader.js';
import { language } from '../values.js';

export const localisation = section<Localisation>({
  localisationReady: required(flag),
  availableLanguages: required(listOf(language, 1)),
});
