import type { EventName, EventPayload } from '@allmende/events';
import type { Audience } from '../audience.js';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { proposalPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import { ofBody, onNoun, presiders } from './body.js';
import type { Templates, Words } from './draft.js';
import { dayOfMoment, paragraphs, reasonGiven } from './words.js';

type Names = Extract<EventName, `proposal.${string}`>;
type Decided = EventPayload<'proposal.decided'>;
type Item = NonNullable<Facts['item']>;

const { MEETINGS } = NotificationTopic;

function made(item: Item, { workingGroup }: Facts): Words {
  const body = ofBody(workingGroup);
  return {
    title: { de: `Neuer Vorschlag: ${item.title}`, en: `New proposal: ${item.title}` },
    text: {
      de: `${item.sponsor ?? 'Jemand aus dem Gremium'} schlägt einen Punkt für die Tagesordnung ${body.de} vor. Bitte nehmen Sie ihn auf, stellen Sie ihn zurück oder lehnen Sie ihn mit Begründung ab.`,
      en: `${item.sponsor ?? 'Somebody of the body'} proposes an item for the agenda ${body.en}. Please accept it, defer it, or decline it with a reason.`,
    },
  };
}

const outcomes: Record<Decided['outcome'], (title: string) => Words> = {
  ACCEPTED: (title) => ({
    title: { de: `Ihr Vorschlag „${title}“ ist aufgenommen`, en: `Your proposal “${title}” was accepted` },
    text: { de: 'Er steht auf einer Tagesordnung.', en: 'It stands on an agenda.' },
  }),
  MERGED: (title) => ({
    title: {
      de: `Ihr Vorschlag „${title}“ wurde mit einem anderen zusammengeführt`,
      en: `Your proposal “${title}” was merged with another one`,
    },
    text: { de: 'Er wird dort mitbehandelt.', en: 'It is dealt with there.' },
  }),
  DEFERRED: (title) => ({
    title: { de: `Ihr Vorschlag „${title}“ ist zurückgestellt`, en: `Your proposal “${title}” was deferred` },
    text: {
      de: 'Er bleibt im Vorrat und kann in eine spätere Sitzung kommen.',
      en: 'It stays in the backlog and may come into a later meeting.',
    },
  }),
  DECLINED: (title) => ({
    title: { de: `Ihr Vorschlag „${title}“ ist abgelehnt`, en: `Your proposal “${title}” was declined` },
    text: {
      de: 'Er kommt nicht auf die Tagesordnung. Sie können ihn geändert neu einreichen.',
      en: 'It does not come onto the agenda. You can change it and propose it again.',
    },
  }),
};

/** The sponsor need not belong to the body: drafts, and what the body keeps to itself, are not named. */
function where(outcome: Decided['outcome'], { meeting, mergedInto }: Facts): Localized | null {
  if (outcome === 'MERGED' && mergedInto && mergedInto.visibility !== 'BOARD')
    return { de: `Zusammengeführt mit: ${mergedInto.title}.`, en: `Merged with: ${mergedInto.title}.` };
  if (outcome !== 'ACCEPTED' || !meeting) return null;
  if (meeting.state === 'DRAFT' || meeting.visibility === 'BOARD') return null;
  const day = dayOfMoment(meeting.startsAt);
  return { de: `Sitzung: ${meeting.title} am ${day.de}.`, en: `Meeting: ${meeting.title} on ${day.en}.` };
}

function decided({ outcome, reason }: Decided, item: Item, facts: Facts): Words {
  const { title, text } = outcomes[outcome](item.title);
  return { title, text: paragraphs(text, where(outcome, facts), reason ? reasonGiven(reason) : null) };
}

/** Who stands behind the proposal, and the person who wrote it. */
const sponsors = (
  { sponsorOrganizationId }: Decided,
  { sponsorWorkingGroupId, proposedBy }: Item,
): Audience[] => [
  ...(sponsorOrganizationId
    ? [{ group: 'ORGANIZATION_PEOPLE', id: sponsorOrganizationId, topic: MEETINGS } as const]
    : []),
  ...(sponsorWorkingGroupId ? [presiders(sponsorWorkingGroupId)] : []),
  ...(proposedBy ? [{ group: 'ACCOUNT', id: proposedBy, topic: MEETINGS } as const] : []),
];

/** What is told of proposals for an agenda. */
export const proposalTemplates: Templates<Names> = {
  'proposal.made': ({ workingGroupId }, facts) => {
    const { item } = facts;
    if (!item) return [];
    return [
      onNoun('AgendaItem', item.id, proposalPath(item.id), made(item, facts), [presiders(workingGroupId)]),
    ];
  },
  'proposal.decided': (payload, facts) => {
    const { item } = facts;
    if (!item) return [];
    const audiences = sponsors(payload, item);
    if (audiences.length === 0) return [];
    const words = decided(payload, item, facts);
    // Who proposed it may have left the network since.
    return [{ ...onNoun('AgendaItem', item.id, proposalPath(item.id), words, audiences), membersOnly: true }];
  },
};
