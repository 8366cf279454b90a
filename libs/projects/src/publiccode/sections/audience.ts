import type { IntendedAudience } from '../publiccode.js';
import { listOf, many, oneOf, section } from '../reader.js';
import { country } from '../values.js';
import { scopes } from '../vocabulary.js';

export const intendedAudience = section<IntendedAudience>({
  countries: many(listOf(country)),
  unsupportedCountries: many(listOf(country)),
  scope: many(listOf(oneOf(scopes))),
});
