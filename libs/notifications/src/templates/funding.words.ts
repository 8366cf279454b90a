import type { Audience } from '../audience.js';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { commitmentsPath, programmePath, roundBooksPath, roundPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import type { NoticeDraft, Words } from './draft.js';
import { amountInWords } from './words.js';

export type Round = NonNullable<Facts['fundingRound']>;
export type Pledge = NonNullable<Facts['pledge']>;
type Programme = NonNullable<Facts['programme']>;

const { FUNDING } = NotificationTopic;

/** Those who keep the books of the network, and who run it. */
export const theKeepers: Audience[] = [
  { group: 'NETWORK_TREASURERS', id: null, topic: FUNDING },
  { group: 'MODERATORS', id: null, topic: FUNDING },
];

/** Who follows the project of a round; nobody follows a fund. */
export const followersOf = (project: Facts['project']): Audience[] =>
  project ? [{ group: 'PROJECT_FOLLOWERS', id: project.id, topic: FUNDING }] : [];

const placePaths = {
  round: roundPath,
  books: roundBooksPath,
  /** What the reader's own organization has promised. */
  commitments: () => commitmentsPath,
};

/** A notice about a round; of one whose project only members see, only members hear. */
export const onRound = (
  { id }: Round,
  project: Facts['project'],
  words: Words,
  audiences: Audience[],
  place: keyof typeof placePaths = 'round',
): NoticeDraft => ({
  ...words,
  subject: { type: 'FundingRound', id },
  path: placePaths[place](id),
  audiences,
  membersOnly: project?.membersOnly ?? false,
  link: null,
});

/** A notice about a programme, to whom it is meant for. */
export const onProgramme = ({ id, slug }: Programme, words: Words): NoticeDraft => ({
  ...words,
  subject: { type: 'FundingProgramme', id },
  path: programmePath(slug),
  audiences: [{ group: 'PROGRAMME_APPLICANTS', id, topic: FUNDING }],
  membersOnly: true,
  link: null,
});

/** What a round is for; follows "für" and "for". */
export const purposeOf = ({ fund }: Round, project: Facts['project']): Localized =>
  fund === null
    ? { de: `das Projekt „${project?.name ?? ''}“`, en: `the project “${project?.name ?? ''}”` }
    : { de: `den Fonds „${fund}“`, en: `the fund “${fund}”` };

/** What a pledge promises. */
export const promiseOf = ({ amountCents, personDays }: Pledge): Localized => {
  if (personDays === null) return amountInWords(amountCents);
  return personDays === 1
    ? { de: '1 Personentag', en: '1 person-day' }
    : { de: `${personDays} Personentage`, en: `${personDays} person-days` };
};

/** So much is binding, of so much. */
export function standingOf({ approvedCents, minimumCents, targetCents }: Round): Localized {
  const [approved, minimum, target] = [approvedCents, minimumCents, targetCents].map(amountInWords) as [
    Localized,
    Localized,
    Localized,
  ];
  return {
    de: `Verbindlich zugesagt sind bisher ${approved.de}; mindestens nötig sind ${minimum.de}, das Ziel sind ${target.de}.`,
    en: `${approved.en} is bindingly pledged so far; at least ${minimum.en} is needed, the target is ${target.en}.`,
  };
}
