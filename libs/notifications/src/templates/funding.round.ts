import type { EventName } from '@allmende/events';
import type { Audience } from '../audience.js';
import type { Facts } from '../facts.js';
import { NotificationTopic } from '../topics.js';
import type { Templates, Words } from './draft.js';
import { followersOf, onRound, purposeOf, standingOf, theKeepers, type Round } from './funding.words.js';
import { amountInWords, dayOfMoment, momentInWords, paragraphs, reasonGiven } from './words.js';

type Names = Extract<EventName, `fundingRound.${string}`>;

const { FUNDING, DUTIES } = NotificationTopic;

/** Those who have promised something, and who follows. */
const concerned = ({ id }: Round, project: Facts['project'], topic = FUNDING): Audience[] => [
  { group: 'ROUND_PLEDGERS', id, topic },
  ...followersOf(project),
];

function opened(round: Round, project: Facts['project']): Words {
  const [target, minimum] = [amountInWords(round.targetCents), amountInWords(round.minimumCents)];
  const [what, until] = [purposeOf(round, project), momentInWords(round.closesAt)];
  return {
    title: { de: `Neue Finanzierungsrunde: ${round.title}`, en: `New funding round: ${round.title}` },
    text: paragraphs(
      {
        de: `Für ${what.de} werden ${target.de} gesucht, mindestens ${minimum.de}.`,
        en: `${target.en} is sought for ${what.en}, at least ${minimum.en}.`,
      },
      {
        de: `Zusagen sind bis zum ${until.de} möglich. Es zählt, was dann verbindlich ist. Kommt der Mindestbetrag nicht zusammen, muss niemand zahlen.`,
        en: `Pledges are possible until ${until.en}. What is binding by then counts. If the minimum is not reached, nobody has to pay.`,
      },
    ),
  };
}

function closing(round: Round, closesAt: string): Words {
  const [day, until] = [dayOfMoment(closesAt), momentInWords(closesAt)];
  return {
    title: {
      de: `Finanzierungsrunde endet am ${day.de}: ${round.title}`,
      en: `Funding round closes on ${day.en}: ${round.title}`,
    },
    text: paragraphs(
      {
        de: `Von Ihrer Organisation gibt es noch keine verbindliche Zusage. Möglich ist sie bis zum ${until.de}; was dann nur angekündigt oder vorbehalten ist, verfällt.`,
        en: `There is no binding pledge of your organization yet. It is possible until ${until.en}; what is only declared or reserved then lapses.`,
      },
      standingOf(round),
    ),
  };
}

function evaluated(round: Round, outcome: 'FUNDED' | 'FAILED'): Words {
  const { title } = round;
  const minimum = amountInWords(round.minimumCents);
  if (outcome === 'FAILED')
    return {
      title: { de: `Finanzierung nicht zustande gekommen: ${title}`, en: `Not funded: ${title}` },
      text: {
        de: `Zum Ende der Frist war der Mindestbetrag von ${minimum.de} nicht verbindlich zugesagt. Alle Zusagen sind verfallen; niemand muss zahlen.`,
        en: `The minimum of ${minimum.en} was not bindingly pledged by the deadline. All pledges have lapsed; nobody has to pay.`,
      },
    };
  const [approved, target] = [amountInWords(round.approvedCents), amountInWords(round.targetCents)];
  return {
    title: { de: `Finanzierung steht: ${title}`, en: `Funded: ${title}` },
    text: {
      de: `Verbindlich zugesagt sind ${approved.de}, das Ziel waren ${target.de}. Die Mittel werden nach Haushaltsjahren abgerufen.`,
      en: `${approved.en} is bindingly pledged, the target was ${target.en}. The money is called in by fiscal year.`,
    },
  };
}

const cancelled = ({ title }: Round, reason: string): Words => ({
  title: { de: `Finanzierungsrunde abgesagt: ${title}`, en: `Funding round cancelled: ${title}` },
  text: paragraphs(reasonGiven(reason), {
    de: 'Alle Zusagen sind hinfällig; niemand muss zahlen.',
    en: 'All pledges are void; nobody has to pay.',
  }),
});

/** What is told of funding rounds. */
export const roundTemplates: Templates<Names> = {
  'fundingRound.opened': (_, { fundingRound: round, project }) =>
    round
      ? [
          onRound(round, project, opened(round, project), [
            { group: 'ROUND_INVITED', id: round.id, topic: FUNDING },
          ]),
        ]
      : [],
  'fundingRound.closing': ({ closesAt }, { fundingRound: round, project }) =>
    round
      ? [
          onRound(round, project, closing(round, closesAt), [
            { group: 'ROUND_UNDECIDED', id: round.id, topic: DUTIES },
          ]),
        ]
      : [],
  'fundingRound.extended': ({ closesAt }, { fundingRound: round, project }) => {
    if (!round) return [];
    const until = momentInWords(closesAt);
    const words: Words = {
      title: { de: `Neue Frist: ${round.title}`, en: `New deadline: ${round.title}` },
      text: paragraphs(
        {
          de: `Die Finanzierungsrunde läuft nach einem Beschluss bis zum ${until.de}. Zusagen gelten weiter.`,
          en: `By a decision the funding round runs until ${until.en}. Pledges remain as they are.`,
        },
        standingOf(round),
      ),
    };
    return [onRound(round, project, words, concerned(round, project))];
  },
  // Who keeps the books goes on from here: it happens by itself.
  'fundingRound.evaluated': ({ outcome }, { fundingRound: round, project }) => {
    if (!round) return [];
    // That all pledges are void cannot be switched off; there is no other notice of it.
    const told = concerned(round, project, outcome === 'FAILED' ? DUTIES : FUNDING);
    return [onRound(round, project, evaluated(round, outcome), [...told, ...theKeepers])];
  },
  'fundingRound.cancelled': ({ reason }, { fundingRound: round, project }) =>
    round?.wasOpen
      ? [onRound(round, project, cancelled(round, reason), concerned(round, project, DUTIES))]
      : [],
  'fundingRound.settled': (_, { fundingRound: round, project }) => {
    if (!round) return [];
    const words: Words = {
      title: { de: `Finanzierungsrunde abgerechnet: ${round.title}`, en: `Settled: ${round.title}` },
      text: {
        de: 'Alle Mittel sind ausgegeben, erstattet oder einem Fonds gutgeschrieben. Wofür sie verwendet wurden, steht auf der Seite der Runde.',
        en: 'All money is spent, given back or in a fund. The page of the round shows what it was used for.',
      },
    };
    return [onRound(round, project, words, concerned(round, project))];
  },
};
