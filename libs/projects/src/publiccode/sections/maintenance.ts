import type { Contact, Contractor, Maintenance } from '../publiccode.js';
import {
  listOf,
  many,
  oneOf,
  optional,
  reportMissing,
  required,
  says,
  section,
  text,
  type Reader,
} from '../reader.js';
import { date, email, webUrl } from '../values.js';

const contractor = section<Contractor>({
  name: required(text),
  until: required(date),
  email: optional(email),
  website: optional(webUrl),
});

const contact = section<Contact>({
  name: required(text),
  email: optional(email),
  affiliation: optional(text),
  phone: optional(text),
});

const keys = section<Maintenance>({
  type: required(oneOf(['internal', 'contract', 'community', 'none'])),
  contractors: many(listOf(contractor)),
  contacts: many(listOf(contact)),
});

/** Who must be named, by type of maintenance. */
const mustName = {
  internal: 'contacts',
  community: 'contacts',
  contract: 'contractors',
  none: undefined,
} as const;

export const maintenance: Reader<Maintenance> = (place, reading) => {
  const value = keys(place, reading);
  const needed = value?.type && mustName[value.type];
  if (needed && !says(place, needed, reading)) reportMissing(place, needed, reading);
  return value;
};
