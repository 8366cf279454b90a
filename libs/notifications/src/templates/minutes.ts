import type { EventName, EventPayload } from '@allmende/events';
import type { Audience } from '../audience.js';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { minutesPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import { dutiesOf, everybody, onNoun, presiders } from './body.js';
import type { NoticeDraft, Templates, Words } from './draft.js';
import { dayOfMoment, momentInWords, paragraphs } from './words.js';

type Names = Extract<EventName, `minutes.${string}`>;
type Meeting = NonNullable<Facts['meeting']>;
/** What every event about minutes says. */
type About = Pick<EventPayload<'minutes.approved'>, 'minutesId' | 'meetingId'>;

const { MEETINGS } = NotificationTopic;

const named = ({ title, startsAt }: Meeting): Localized => {
  const day = dayOfMoment(startsAt);
  return { de: `${title} vom ${day.de}`, en: `${title} of ${day.en}` };
};

const onMinutes = ({ minutesId, meetingId }: About, words: Words, audiences: Audience[]): NoticeDraft =>
  onNoun('Minutes', minutesId, minutesPath(meetingId), words, audiences);

function circulated({ objectionsUntil }: EventPayload<'minutes.circulated'>, meeting: Meeting): Words {
  const [name, until] = [named(meeting), momentInWords(objectionsUntil)];
  return {
    title: { de: `Niederschrift zur Durchsicht: ${name.de}`, en: `Minutes to read: ${name.en}` },
    text: {
      de: `Einwendungen sind bis zum ${until.de} möglich. Danach wird die Niederschrift in einer späteren Sitzung genehmigt.`,
      en: `Objections are possible until ${until.en}. After that the minutes are approved in a later meeting.`,
    },
  };
}

const objected = (meeting: Meeting, organization: string, text: string): Words => ({
  title: {
    de: `Einwendung von ${organization} gegen die Niederschrift: ${named(meeting).de}`,
    en: `Objection of ${organization} to the minutes: ${named(meeting).en}`,
  },
  text: paragraphs(
    { de: text, en: text },
    { de: 'Bitte antworten Sie vor der Genehmigung.', en: 'Please answer before the approval.' },
  ),
});

function answered(accepted: boolean, meeting: Meeting, answer: string | null): Words {
  const name = named(meeting);
  return {
    title: {
      de: `Antwort auf Ihre Einwendung gegen die Niederschrift: ${name.de}`,
      en: `Answer to your objection to the minutes: ${name.en}`,
    },
    text: paragraphs(
      accepted
        ? { de: 'Die Niederschrift wurde geändert.', en: 'The minutes were changed.' }
        : { de: 'Die Niederschrift bleibt, wie sie ist.', en: 'The minutes stay as they are.' },
      answer ? { de: answer, en: answer } : null,
    ),
  };
}

const approved = (meeting: Meeting): Words => ({
  title: {
    de: `Niederschrift genehmigt: ${named(meeting).de}`,
    en: `Minutes approved: ${named(meeting).en}`,
  },
  text: {
    de: 'Der Text steht jetzt fest. Berichtigungen kommen als Nachtrag dazu.',
    en: 'The text is final now. Corrections come as an addendum.',
  },
});

const published = (meeting: Meeting): Words => ({
  title: {
    de: `Niederschrift veröffentlicht: ${named(meeting).de}`,
    en: `Minutes published: ${named(meeting).en}`,
  },
  text: {
    de: 'Vertrauliche Teile sind in der veröffentlichten Fassung ausgelassen.',
    en: 'Confidential parts are left out of the published version.',
  },
});

const amended = (meeting: Meeting): Words => ({
  title: {
    de: `Nachtrag zur Niederschrift: ${named(meeting).de}`,
    en: `Addendum to the minutes: ${named(meeting).en}`,
  },
  text: {
    de: 'Die genehmigte Niederschrift bleibt unverändert; der Nachtrag steht daneben.',
    en: 'The approved minutes stay unchanged; the addendum stands beside them.',
  },
});

/** Told to all people of the body. */
const toEverybody =
  (write: (meeting: Meeting) => Words) =>
  (payload: About & { workingGroupId: string | null }, { meeting }: Facts): NoticeDraft[] =>
    meeting ? [onMinutes(payload, write(meeting), everybody(payload.workingGroupId))] : [];

/** What is told of minutes: to the people of the body, and to nobody else. */
export const minutesTemplates: Templates<Names> = {
  'minutes.circulated': (payload, { meeting }) =>
    meeting ? [onMinutes(payload, circulated(payload, meeting), dutiesOf(payload.workingGroupId))] : [],
  'minutes.objected': (payload, { meeting, organization, objection }) =>
    meeting && organization && objection
      ? [
          onMinutes(payload, objected(meeting, organization.name, objection.text), [
            presiders(payload.workingGroupId),
          ]),
        ]
      : [],
  'minutes.answered': (payload, { meeting, objection }) => {
    if (!meeting) return [];
    const words = answered(payload.accepted, meeting, objection?.answer ?? null);
    return [onMinutes(payload, words, [{ group: 'OBJECTORS', id: payload.objectionId, topic: MEETINGS }])];
  },
  'minutes.approved': toEverybody(approved),
  'minutes.published': toEverybody(published),
  'minutes.amended': toEverybody(amended),
};
