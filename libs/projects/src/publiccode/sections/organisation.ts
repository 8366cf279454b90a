import type { NamedBody } from '../publiccode.js';
import { optional, reportMissing, says, section, text, type Reader } from '../reader.js';
import { organisationUri } from '../values.js';

const keys = section<NamedBody>({ name: optional(text), uri: optional(organisationUri) });

/**
 * An organisation that publishes or pays. The standard first demanded its name and later its URI, so either will do.
 */
export const namedBody: Reader<NamedBody> = (place, reading) => {
  const value = keys(place, reading);
  if (value && !says(place, 'name', reading) && !says(place, 'uri', reading))
    reportMissing(place, 'uri', reading);
  return value;
};
