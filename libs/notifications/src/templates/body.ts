import type { Audience } from '../audience.js';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { NotificationTopic } from '../topics.js';
import type { NoticeDraft, Words } from './draft.js';

const { DUTIES, MEETINGS } = NotificationTopic;

/** Follows "Sitzung" and "meeting". */
export const ofBody = (workingGroup: Facts['workingGroup']): Localized =>
  workingGroup
    ? { de: `der Arbeitsgruppe „${workingGroup.name}“`, en: `of the working group “${workingGroup.name}”` }
    : { de: 'des Boards', en: 'of the board' };

/** Those who lead the body. */
export const presiders = (body: string | null, topic = MEETINGS): Audience => ({
  group: 'BODY_PRESIDERS',
  id: body,
  topic,
});

/** Everybody who reads what the body keeps to itself, the moderators of the board among them. */
export const everybody = (body: string | null, topic = MEETINGS): Audience[] => [
  { group: 'BODY_PEOPLE', id: body, topic },
  ...(body === null ? [presiders(body, topic)] : []),
];

/** The same, for what nobody can switch off. */
export const dutiesOf = (body: string | null): Audience[] => everybody(body, DUTIES);

/** A notice about something of a body. */
export const onNoun = (
  type: string,
  id: string,
  path: string,
  words: Words,
  audiences: Audience[],
): NoticeDraft => ({ ...words, subject: { type, id }, path, audiences, membersOnly: false, link: null });
