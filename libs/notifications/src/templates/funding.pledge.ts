import type { EventName, EventPayload } from '@allmende/events';
import type { Audience } from '../audience.js';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { NotificationTopic } from '../topics.js';
import type { NoticeDraft, Template, Templates, Words } from './draft.js';
import { followersOf, onRound, promiseOf, standingOf, theKeepers } from './funding.words.js';
import type { Pledge, Round } from './funding.words.js';
import { amountInWords, dayInWords, momentInWords, paragraphs, reasonGiven } from './words.js';

type Names = Extract<EventName, `pledge.${string}`>;

const { FUNDING, DUTIES } = NotificationTopic;

/** A pledge in its round. */
interface Place {
  round: Round;
  pledge: Pledge;
  project: Facts['project'];
  /** Null for the share of a fund or a programme. */
  organizationId: string | null;
}

/** Writes notices about a pledge that is there. */
const about =
  <Name extends Names>(write: (place: Place, payload: EventPayload<Name>) => NoticeDraft[]): Template<Name> =>
  (payload, { fundingRound: round, pledge, project }) =>
    round && pledge ? write({ round, pledge, project, organizationId: payload.organizationId }, payload) : [];

/** Those who act for the organization that pledges, or keep its money; of other givers, who keeps the books. */
const giversOf = ({ organizationId: id }: Place, topic: NotificationTopic): Audience[] =>
  id === null ? theKeepers : [{ group: 'ORGANIZATION_GIVING', id, topic }];

/** What is only intended is for the network, whatever the project. */
const toKeepers = ({ round, project }: Place, words: Words): NoticeDraft => ({
  ...onRound(round, project, words, theKeepers),
  membersOnly: true,
});

const forRound = ({ title }: Round): Localized => ({
  de: `Finanzierungsrunde „${title}“.`,
  en: `Funding round “${title}”.`,
});

function declared(place: Place): NoticeDraft[] {
  const { round, pledge, project, organizationId: id } = place;
  const [promise, until] = [promiseOf(pledge), momentInWords(round.closesAt)];
  const title: Localized = {
    de: `${pledge.giver} kündigt ${promise.de} an`,
    en: `${pledge.giver} declares ${promise.en}`,
  };
  const notBinding: Localized = {
    de: 'Die Zusage ist noch nicht verbindlich.',
    en: 'The pledge is not binding yet.',
  };
  const others = toKeepers(place, { title, text: paragraphs(forRound(round), notBinding) });
  if (id === null) return [others];
  const toDo: Localized = {
    de: `Verbindlich wird die Zusage erst, wenn sie jemand anderes aus Ihrer Organisation freigibt als die Person, die sie eingetragen hat. Das ist bis zum ${until.de} möglich.`,
    en: `The pledge is binding once somebody of your organization approves it who has not declared it. That is possible until ${until.en}.`,
  };
  const own: Words = {
    title: { de: `Bitte prüfen: ${title.de}`, en: `Please check: ${title.en}` },
    text: paragraphs(forRound(round), toDo),
  };
  const colleagues: Audience = { group: 'ORGANIZATION_GIVING', id, topic: FUNDING };
  return [{ ...onRound(round, project, own, [colleagues], 'commitments'), membersOnly: true }, others];
}

function reserved(place: Place, { councilOn }: EventPayload<'pledge.reserved'>): NoticeDraft[] {
  const { round, pledge } = place;
  const [promise, day] = [promiseOf(pledge), dayInWords(councilOn)];
  const words: Words = {
    title: {
      de: `${pledge.giver}: Zusage unter Haushaltsvorbehalt`,
      en: `${pledge.giver}: pledge subject to budget`,
    },
    text: paragraphs(forRound(round), {
      de: `${promise.de} sind vorgesehen. Entschieden wird am ${day.de}.`,
      en: `${promise.en} is provided for. The decision is due on ${day.en}.`,
    }),
  };
  return [toKeepers(place, words)];
}

function approved({ round, pledge, project }: Place): NoticeDraft[] {
  const promise = promiseOf(pledge);
  const words: Words = {
    title: {
      de: `${pledge.giver} sagt ${promise.de} verbindlich zu`,
      en: `${pledge.giver} bindingly pledges ${promise.en}`,
    },
    text: paragraphs(forRound(round), standingOf(round)),
  };
  return [onRound(round, project, words, [...theKeepers, ...followersOf(project)])];
}

function withdrawn(place: Place, { reason }: EventPayload<'pledge.withdrawn'>): NoticeDraft[] {
  const { round, pledge } = place;
  const promise = promiseOf(pledge);
  const words: Words = {
    title: { de: `${pledge.giver} zieht eine Zusage zurück`, en: `${pledge.giver} withdraws a pledge` },
    text: paragraphs(
      forRound(round),
      { de: `Es geht um ${promise.de}.`, en: `It is about ${promise.en}.` },
      reasonGiven(reason),
    ),
  };
  return [toKeepers(place, words)];
}

function councilDue(place: Place, { councilOn }: EventPayload<'pledge.councilDue'>): NoticeDraft[] {
  const { round, pledge, project } = place;
  const [promise, day] = [promiseOf(pledge), dayInWords(councilOn)];
  const words: Words = {
    title: {
      de: `Am ${day.de} in Ihren Gremien: Zusage für ${round.title}`,
      en: `In your council on ${day.en}: pledge for ${round.title}`,
    },
    text: {
      de: `Die Zusage von ${pledge.giver} über ${promise.de} steht unter Haushaltsvorbehalt. Bitte halten Sie den Beschluss bis zum Ende dieses Tages fest, oder nennen Sie einen neuen Termin: Danach verfällt sie.`,
      en: `The pledge of ${pledge.giver} (${promise.en}) is subject to the budget. Please record the decision by the end of that day, or name another day: after that it lapses.`,
    },
  };
  return [onRound(round, project, words, giversOf(place, DUTIES), 'commitments')];
}

/** Why a pledge does not hold any more. */
const lapseCauses: Record<string, Localized> = {
  COUNCIL_DATE_PASSED: {
    de: 'Der Tag, an dem entschieden werden sollte, ist vorbei. Solange die Runde läuft, können Sie neu zusagen.',
    en: 'The day of the decision has passed. As long as the round is open you can pledge again.',
  },
  NOT_APPROVED: {
    de: 'Sie war zum Ende der Frist nicht verbindlich.',
    en: 'It was not binding by the deadline.',
  },
  CONDITION_UNMET: {
    de: 'Die Bedingung, an die sie geknüpft war, war zum Ende der Frist nicht erfüllt.',
    en: 'The condition that it was tied to was not met by the deadline.',
  },
  WRITTEN_OFF: {
    de: 'Was davon nicht abgerufen war, ist ausgebucht.',
    en: 'What had not been called in is written off.',
  },
};

/** All pledges ended with their round: the notice about it says so. */
const withTheRound = ['ROUND_FAILED', 'ROUND_CANCELLED'];

function lapsed(place: Place, { cause, reason }: EventPayload<'pledge.lapsed'>): NoticeDraft[] {
  if (withTheRound.includes(cause)) return [];
  const { round, pledge, project } = place;
  const promise = promiseOf(pledge);
  const words: Words = {
    title: { de: `Zusage hinfällig: ${round.title}`, en: `Pledge lapsed: ${round.title}` },
    text: paragraphs(
      {
        de: `Die Zusage von ${pledge.giver} über ${promise.de} gilt nicht mehr.`,
        en: `The pledge of ${pledge.giver} (${promise.en}) does not hold any more.`,
      },
      lapseCauses[cause] ?? null,
      // Of what somebody decided, her own reason.
      cause === 'WRITTEN_OFF' ? reasonGiven(reason) : null,
    ),
  };
  return [onRound(round, project, words, giversOf(place, DUTIES))];
}

/** How to pay. */
const transfer = ({ reference }: Pledge): Localized => ({
  de: `Bitte geben Sie bei der Überweisung ${reference} als Verwendungszweck an.`,
  en: `Please give ${reference} as the reference of your transfer.`,
});

function called(place: Place, { fiscalYear, dueOn }: EventPayload<'pledge.called'>): NoticeDraft[] {
  const { round, pledge, project } = place;
  const amount = amountInWords(pledge.calledCents ?? pledge.amountCents);
  const day = dayInWords(dueOn);
  const words: Words = {
    title: {
      de: `Mittelabruf: ${amount.de} bis zum ${day.de}`,
      en: `Money called in: ${amount.en} by ${day.en}`,
    },
    text: paragraphs(
      {
        de: `Aus der Zusage von ${pledge.giver} für „${round.title}“ werden für das Haushaltsjahr ${fiscalYear} ${amount.de} abgerufen, zahlbar bis zum ${day.de}.`,
        en: `${amount.en} is called in for the fiscal year ${fiscalYear} of the pledge of ${pledge.giver} for “${round.title}”, payable by ${day.en}.`,
      },
      transfer(pledge),
    ),
  };
  return [onRound(round, project, words, giversOf(place, DUTIES), 'commitments')];
}

function paymentDue(
  place: Place,
  { fiscalYear, dueOn, overdue }: EventPayload<'pledge.paymentDue'>,
): NoticeDraft[] {
  const { round, pledge, project } = place;
  const open = amountInWords(pledge.outstandingCents ?? pledge.calledCents ?? pledge.amountCents);
  const day = dayInWords(dueOn);
  const title: Localized = overdue
    ? { de: `Zahlung überfällig: ${round.title}`, en: `Payment overdue: ${round.title}` }
    : {
        de: `Zahlung fällig am ${day.de}: ${round.title}`,
        en: `Payment due on ${day.en}: ${round.title}`,
      };
  const standing: Localized = overdue
    ? {
        de: `Von den für ${fiscalYear} abgerufenen Mitteln sind ${open.de} von ${pledge.giver} nicht eingegangen. Sie waren am ${day.de} fällig.`,
        en: `Of what was called in for ${fiscalYear}, ${open.en} of ${pledge.giver} has not come in. It was due on ${day.en}.`,
      }
    : {
        de: `Von den für ${fiscalYear} abgerufenen Mitteln sind noch ${open.de} von ${pledge.giver} offen.`,
        en: `Of what was called in for ${fiscalYear}, ${open.en} of ${pledge.giver} is still open.`,
      };
  const words: Words = { title, text: paragraphs(standing, transfer(pledge)) };
  return [onRound(round, project, words, giversOf(place, DUTIES), 'commitments')];
}

function paid(place: Place): NoticeDraft[] {
  const { round, pledge, project } = place;
  const promise = promiseOf(pledge);
  const words: Words = {
    title: { de: `Zusage bezahlt: ${round.title}`, en: `Pledge paid: ${round.title}` },
    text: {
      de: `Die Zusage von ${pledge.giver} über ${promise.de} ist vollständig bezahlt. Vielen Dank.`,
      en: `The pledge of ${pledge.giver} (${promise.en}) is paid in full. Thank you.`,
    },
  };
  return [onRound(round, project, words, giversOf(place, FUNDING), 'commitments')];
}

/** What is told of pledges. */
export const pledgeTemplates: Templates<Names> = {
  'pledge.declared': about(declared),
  'pledge.reserved': about(reserved),
  'pledge.approved': about(approved),
  'pledge.councilDue': about(councilDue),
  'pledge.withdrawn': about(withdrawn),
  'pledge.lapsed': about(lapsed),
  'pledge.called': about(called),
  'pledge.paymentDue': about(paymentDue),
  'pledge.paid': about(paid),
};
