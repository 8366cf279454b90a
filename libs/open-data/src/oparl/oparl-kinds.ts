/** The types of OParl 1.1 that we give out, with the part of the address under which each lies. */
export const kinds = {
  body: 'Body',
  organization: 'Organization',
  person: 'Person',
  membership: 'Membership',
  meeting: 'Meeting',
  agendaItem: 'AgendaItem',
  paper: 'Paper',
  consultation: 'Consultation',
  file: 'File',
  location: 'Location',
} as const;

/** A kind of object by its part of the address. */
export type Kind = keyof typeof kinds;

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

/** Addresses of the schema of OParl 1.1. */
export const schema = 'https://schema.oparl.org/1.1';

/** The one Körperschaft: the board with its groups and members. */
export const bodyKey = 'kosb';

/** Attributes of a Body that lead to the list of all objects of a kind; two have another name than their kind. */
export const listAttributes: Readonly<Record<Exclude<Kind, 'body'>, string>> = {
  organization: 'organization',
  person: 'person',
  membership: 'membership',
  meeting: 'meeting',
  agendaItem: 'agendaItem',
  paper: 'paper',
  consultation: 'consultation',
  file: 'file',
  location: 'locationList',
};
