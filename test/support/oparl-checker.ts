/**
 * Our own checker of OParl 1.1, written from the text of the standard: chapter 2 (addresses, JSON, lists, paging, deleted
 * objects) and chapter 3 (properties). The JSON schema beside the text asks for too little.
 */

type Json = Record<string, unknown>;
/** How a value must look; a list is of one type. */
type Shape =
  | 'url'
  | 'text'
  | 'date'
  | 'instant'
  | 'boolean'
  | 'count'
  | 'any'
  | `[${'url' | 'text'}]`
  | { inner: string }
  | { inners: string };

interface Type {
  mandatory: readonly string[];
  properties: Record<string, Shape>;
}

const common: Record<string, Shape> = {
  id: 'url',
  type: 'url',
  created: 'instant',
  modified: 'instant',
  deleted: 'boolean',
  web: 'url',
  license: 'url',
  keyword: '[text]',
};
/** In OParl 1.1 on every object, whatever the schema says. */
const always = ['id', 'type', 'created', 'modified'];

const types: Record<string, Type> = {
  System: {
    mandatory: ['oparlVersion', 'body'],
    properties: {
      oparlVersion: 'url',
      body: 'url',
      name: 'text',
      website: 'url',
      contactEmail: 'text',
      contactName: 'text',
      vendor: 'url',
      product: 'url',
      otherOparlVersions: '[url]',
    },
  },
  Body: {
    mandatory: [
      'name',
      'organization',
      'person',
      'meeting',
      'paper',
      'legislativeTerm',
      'agendaItem',
      'consultation',
      'file',
      'locationList',
      'legislativeTermList',
      'membership',
    ],
    properties: {
      system: 'url',
      name: 'text',
      shortName: 'text',
      website: 'url',
      classification: 'text',
      legislativeTerm: { inners: 'LegislativeTerm' },
      organization: 'url',
      person: 'url',
      meeting: 'url',
      paper: 'url',
      agendaItem: 'url',
      consultation: 'url',
      file: 'url',
      locationList: 'url',
      legislativeTermList: 'url',
      membership: 'url',
    },
  },
  Organization: {
    mandatory: ['body'],
    properties: {
      body: 'url',
      name: 'text',
      shortName: 'text',
      membership: '[url]',
      meeting: 'url',
      organizationType: 'text',
      classification: 'text',
      subOrganizationOf: 'url',
      startDate: 'date',
      endDate: 'date',
      website: 'url',
      location: { inner: 'Location' },
    },
  },
  Person: {
    mandatory: ['body'],
    properties: { body: 'url', name: 'text', status: '[text]', membership: { inners: 'Membership' } },
  },
  Membership: {
    mandatory: ['organization'],
    properties: {
      person: 'url',
      organization: 'url',
      role: 'text',
      votingRight: 'boolean',
      startDate: 'date',
      endDate: 'date',
      onBehalfOf: 'url',
    },
  },
  Meeting: {
    mandatory: ['organization'],
    properties: {
      name: 'text',
      meetingState: 'text',
      cancelled: 'boolean',
      start: 'instant',
      end: 'instant',
      location: { inner: 'Location' },
      organization: '[url]',
      participant: '[url]',
      invitation: { inner: 'File' },
      resultsProtocol: { inner: 'File' },
      auxiliaryFile: { inners: 'File' },
      agendaItem: { inners: 'AgendaItem' },
    },
  },
  AgendaItem: {
    mandatory: ['order'],
    properties: {
      meeting: 'url',
      number: 'text',
      order: 'count',
      name: 'text',
      public: 'boolean',
      consultation: 'url',
      result: 'text',
      resolutionText: 'text',
      resolutionFile: { inner: 'File' },
      auxiliaryFile: { inners: 'File' },
      start: 'instant',
      end: 'instant',
    },
  },
  Paper: {
    mandatory: ['body'],
    properties: {
      body: 'url',
      name: 'text',
      reference: 'text',
      date: 'date',
      paperType: 'text',
      relatedPaper: '[url]',
      mainFile: { inner: 'File' },
      auxiliaryFile: { inners: 'File' },
      originatorOrganization: '[url]',
      originatorPerson: '[url]',
      underDirectionOf: '[url]',
      consultation: { inners: 'Consultation' },
    },
  },
  Consultation: {
    mandatory: [],
    properties: {
      paper: 'url',
      agendaItem: 'url',
      meeting: 'url',
      organization: '[url]',
      authoritative: 'boolean',
      role: 'text',
    },
  },
  File: {
    mandatory: ['accessUrl'],
    properties: {
      name: 'text',
      fileName: 'text',
      mimeType: 'text',
      date: 'instant',
      size: 'count',
      sha512Checksum: 'text',
      accessUrl: 'url',
      downloadUrl: 'url',
      meeting: '[url]',
      agendaItem: '[url]',
      paper: '[url]',
    },
  },
  Location: {
    mandatory: [],
    properties: { description: 'text', meeting: '[url]', organization: '[url]' },
  },
  LegislativeTerm: { mandatory: [], properties: {} },
};

/** What leads back is left out where an object lies within the one that it would lead to. */
const leadsBack: Record<string, readonly string[]> = {
  AgendaItem: ['meeting'],
  Membership: ['person'],
  Consultation: ['paper'],
  File: ['meeting', 'agendaItem', 'paper'],
  Location: ['meeting', 'organization'],
};

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;
const isUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0;

function wrong(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'object')
    return 'inner' in shape ? typeof value !== 'object' || Array.isArray(value) : !Array.isArray(value);
  switch (shape) {
    case 'url':
      return !isUrl(value);
    case 'text':
      return !isText(value);
    case 'date':
      return typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'instant':
      return typeof value !== 'string' || !instant.test(value) || Number.isNaN(Date.parse(value));
    case 'boolean':
      return typeof value !== 'boolean';
    case 'count':
      return !Number.isInteger(value) || (value as number) < 0;
    case '[url]':
      return !Array.isArray(value) || !value.every(isUrl);
    case '[text]':
      return !Array.isArray(value) || !value.every(isText);
    case 'any':
      return false;
  }
}

/** Everything that is wrong with an object, one sentence each. `within`: it lies inside another one. */
export function faultsOf(object: Json, within = false): string[] {
  const name = /^https:\/\/schema\.oparl\.org\/1\.1\/(\w+)$/.exec(String(object['type']))?.[1] ?? '';
  const type = types[name];
  const at = `${name || 'object'} ${String(object['id'])}`;
  if (!type) return [`${at}: type ${String(object['type'])} is none of OParl 1.1`];
  if (object['deleted'] === true) return tombstoneFaults(object, at);
  const properties = { ...common, ...type.properties };
  const missing = [...always, ...type.mandatory].filter(
    (key) => object[key] === undefined || object[key] === null,
  );
  const faults = missing.map((key) => `${at}: ${key} is mandatory`);
  for (const [key, value] of Object.entries(object)) {
    const shape = properties[key];
    if (value === null) faults.push(`${at}: ${key} is null instead of left out`);
    else if (!shape && !key.startsWith('allmende:')) faults.push(`${at}: ${key} is no property of ${name}`);
    else if (shape && wrong(value, shape))
      faults.push(`${at}: ${key} is not of the form ${JSON.stringify(shape)}: ${JSON.stringify(value)}`);
    else if (Array.isArray(value) && value.length === 0 && !type.mandatory.includes(key))
      faults.push(`${at}: ${key} is an empty list instead of left out`);
    if (within && leadsBack[name]?.includes(key))
      faults.push(`${at}: ${key} leads back and is left out inside another object`);
    faults.push(...innerOf(value).flatMap((inner) => faultsOf(inner, true)));
  }
  if (String(object['created']) > String(object['modified'])) faults.push(`${at}: modified before created`);
  return [...faults, ...orderFaults(object, at)];
}

const innerOf = (value: unknown): Json[] =>
  [value].flat().filter((one): one is Json => typeof one === 'object' && one !== null && 'id' in one);

/** Items of a meeting count from 0 without gaps, in the order in which they lie there. */
function orderFaults(object: Json, at: string): string[] {
  const items = object['agendaItem'];
  // Other objects name their items by address.
  if (!Array.isArray(items) || !String(object['type']).endsWith('/Meeting')) return [];
  return items.every((item: Json, index) => item['order'] === index)
    ? []
    : [`${at}: order of its items has gaps`];
}

/** Of what is deleted only four things remain, besides that it is. */
function tombstoneFaults(object: Json, at: string): string[] {
  const rest = Object.keys(object).filter((key) => ![...always, 'deleted'].includes(key));
  const missing = always.filter((key) => object[key] === undefined);
  return [
    ...rest.map((key) => `${at}: ${key} outlives its deletion`),
    ...missing.map((key) => `${at}: ${key} is missing`),
  ];
}

/** One part of an external list, as chapter 2.5 has it. */
export function partFaults(part: Json, address: string): string[] {
  const faults = ['data', 'pagination', 'links']
    .filter((key) => typeof part[key] !== 'object')
    .map((key) => `${address}: ${key} is mandatory`);
  for (const [key, url] of Object.entries((part['links'] as Json | undefined) ?? {}))
    if (!isUrl(url)) faults.push(`${address}: link ${key} is no address`);
  return faults;
}
