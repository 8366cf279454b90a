import type { EventName, EventPayload } from '@allmende/events';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { ballotPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import { everybody, ofBody, onNoun } from './body.js';
import type { Templates, Words } from './draft.js';
import { inWords, momentInWords, paragraphs } from './words.js';

type Names = Extract<EventName, `ballot.${string}`>;
type Ballot = NonNullable<Facts['ballot']>;

const { DUTIES } = NotificationTopic;

const asked: Record<string, Localized> = {
  NAMED: {
    de: 'Bitte stimmen Sie für Ihre Organisation ab. Bis zum Ende der Abstimmung können Sie die Stimme ändern.',
    en: 'Please vote for your organization. You can change the vote until the ballot closes.',
  },
  CONSENT: {
    de: 'Wer einverstanden ist, braucht nichts zu tun: Der Antrag ist angenommen, wenn bis zum Ende niemand widerspricht.',
    en: 'Whoever agrees needs to do nothing: it is carried unless somebody objects before the end.',
  },
  SECRET: {
    de: 'Bitte wählen Sie für Ihre Organisation. Die Wahl ist geheim: Eine abgegebene Stimme lässt sich nicht ändern.',
    en: 'Please vote for your organization. The election is secret: a vote that was cast cannot be changed.',
  },
};

const outcomes: Record<string, Localized> = {
  CARRIED: { de: 'angenommen', en: 'carried' },
  REJECTED: { de: 'abgelehnt', en: 'rejected' },
  NO_QUORUM: { de: 'nicht beschlussfähig', en: 'no quorum' },
  ELECTED: { de: 'gewählt', en: 'elected' },
  TIED: { de: 'Stimmengleichheit', en: 'tied' },
};

const until = ({ openUntil }: Ballot): Localized | null => {
  if (!openUntil) return null;
  const moment = momentInWords(openUntil);
  return { de: `Möglich bis zum ${moment.de}.`, en: `Possible until ${moment.en}.` };
};

function opened(ballot: Ballot, { workingGroup }: Facts): Words {
  const body = ofBody(workingGroup);
  return {
    title: { de: `Abstimmung eröffnet: ${ballot.subject}`, en: `Ballot opened: ${ballot.subject}` },
    text: paragraphs(
      { de: `Eine Abstimmung ${body.de}.`, en: `A ballot ${body.en}.` },
      asked[ballot.kind] ?? null,
      until(ballot),
    ),
  };
}

const closing = (ballot: Ballot): Words => ({
  title: {
    de: `Die Abstimmung endet bald: ${ballot.subject}`,
    en: `The ballot closes soon: ${ballot.subject}`,
  },
  text: paragraphs(
    {
      de: 'Für Ihre Organisation hat noch niemand abgestimmt.',
      en: 'Nobody has voted for your organization yet.',
    },
    asked[ballot.kind] ?? null,
    until(ballot),
  ),
});

function closed({ outcome }: EventPayload<'ballot.closed'>, ballot: Ballot): Words {
  const { subject, cast, entitled } = ballot;
  const result = inWords(outcomes, outcome);
  return {
    title: { de: `Ergebnis (${result.de}): ${subject}`, en: `Result (${result.en}): ${subject}` },
    text: {
      de: `Von ${entitled} stimmberechtigten Organisationen haben ${cast} abgestimmt.`,
      en: `${cast} of ${entitled} entitled organizations have voted.`,
    },
  };
}

const onBallot = (ballot: Ballot, words: Words, audiences: Parameters<typeof onNoun>[4]) => [
  onNoun('Ballot', ballot.id, ballotPath(ballot.id), words, audiences),
];

/** What is told of ballots: never what anybody voted. */
export const ballotTemplates: Templates<Names> = {
  'ballot.opened': ({ ballotId: id }, facts) =>
    facts.ballot
      ? onBallot(facts.ballot, opened(facts.ballot, facts), [{ group: 'BALLOT_VOTERS', id, topic: DUTIES }])
      : [],
  'ballot.closing': ({ ballotId: id }, { ballot }) =>
    ballot ? onBallot(ballot, closing(ballot), [{ group: 'BALLOT_VOTERS_WAITING', id, topic: DUTIES }]) : [],
  'ballot.closed': (payload, { ballot }) =>
    ballot ? onBallot(ballot, closed(payload, ballot), everybody(payload.workingGroupId)) : [],
};
