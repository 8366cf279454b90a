import type { EventName, EventPayload } from '@allmende/events';
import type { AgendaLine } from '../facts.board.js';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { meetingPath, proposalsPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import { dutiesOf, everybody, ofBody, onNoun } from './body.js';
import type { NoticeDraft, Templates, Words } from './draft.js';
import { dayOfMoment, inWords, momentInWords, paragraphs, reasonGiven, timeOfMoment } from './words.js';

type Names = Extract<EventName, `meeting.${string}`>;
type Meeting = NonNullable<Facts['meeting']>;

const same = (text: string): Localized => ({ de: text, en: text });

/** When and where, a line each. */
export function whenAndWhere({ startsAt, endsAt, place, onlineUrl }: Meeting): Localized {
  const [begins, ends] = [momentInWords(startsAt), timeOfMoment(endsAt)];
  const lines = (words: { time: string; until: string; place: string }, locale: 'de' | 'en'): string =>
    [
      `${words.time}: ${begins[locale]} ${words.until} ${ends[locale]}`,
      place && `${words.place}: ${place}`,
      onlineUrl && `Online: ${onlineUrl}`,
    ]
      .filter(Boolean)
      .join('\n');
  return {
    de: lines({ time: 'Zeit', until: 'bis', place: 'Ort' }, 'de'),
    en: lines({ time: 'Time', until: 'to', place: 'Place' }, 'en'),
  };
}

/** Numbers and titles, what is nested indented. */
function agendaInWords(agenda: readonly AgendaLine[]): Localized | null {
  if (agenda.length === 0) return null;
  const lines = agenda.map(({ number, title, depth }) =>
    `${'  '.repeat(depth - 1)}${number ? `${number} ` : ''}${title}`.trimEnd(),
  );
  return { de: ['Tagesordnung', ...lines].join('\n'), en: ['Agenda', ...lines].join('\n') };
}

const toReply: Localized = {
  de: 'Bitte sagen Sie in Allmende zu oder ab. Der Kalendereintrag liegt der Mail bei.',
  en: 'Please accept or decline in Allmende. The calendar entry is attached to the mail.',
};

/** Where they are still open when the invitation goes out. */
function proposalsUntil({ proposalsUntil: deadline, invitedAt }: Meeting): Localized | null {
  if (!deadline || !invitedAt || new Date(deadline) <= new Date(invitedAt)) return null;
  const until = momentInWords(deadline);
  return {
    de: `Vorschläge für die Tagesordnung sind bis zum ${until.de} möglich.`,
    en: `Proposals for the agenda are possible until ${until.en}.`,
  };
}

function invited(meeting: Meeting, { workingGroup }: Facts): Words {
  const [body, day] = [ofBody(workingGroup), dayOfMoment(meeting.startsAt)];
  return {
    title: {
      de: `Einladung: ${meeting.title} am ${day.de}`,
      en: `Invitation: ${meeting.title} on ${day.en}`,
    },
    text: paragraphs(
      {
        de: `Sie sind zu einer Sitzung ${body.de} eingeladen.`,
        en: `You are invited to a meeting ${body.en}.`,
      },
      whenAndWhere(meeting),
      meeting.invitationText ? same(meeting.invitationText.trim()) : null,
      agendaInWords(meeting.agenda),
      proposalsUntil(meeting),
      toReply,
    ),
  };
}

const changes: Record<string, Localized> = {
  time: { de: 'Zeit', en: 'time' },
  place: { de: 'Ort', en: 'place' },
  title: { de: 'Titel', en: 'title' },
  agenda: { de: 'Tagesordnung', en: 'agenda' },
};

function changed({ changed: what }: EventPayload<'meeting.changed'>, meeting: Meeting): Words {
  const day = dayOfMoment(meeting.startsAt);
  const list = what.map((one) => inWords(changes, one));
  return {
    title: { de: `Geändert: ${meeting.title} am ${day.de}`, en: `Changed: ${meeting.title} on ${day.en}` },
    text: paragraphs(
      {
        de: `Geändert: ${list.map(({ de }) => de).join(', ')}. So ist die Sitzung jetzt geplant:`,
        en: `Changed: ${list.map(({ en }) => en).join(', ')}. This is how the meeting is planned now:`,
      },
      whenAndWhere(meeting),
      agendaInWords(meeting.agenda),
    ),
  };
}

function proposalsClosing(meeting: Meeting, { workingGroup }: Facts): Words {
  const [body, day] = [ofBody(workingGroup), dayOfMoment(meeting.startsAt)];
  const until = momentInWords(meeting.proposalsUntil!);
  return {
    title: {
      de: `Vorschläge für „${meeting.title}“ sind bis zum ${dayOfMoment(meeting.proposalsUntil!).de} möglich`,
      en: `Proposals for “${meeting.title}” are possible until ${dayOfMoment(meeting.proposalsUntil!).en}`,
    },
    text: {
      de: `Für die Sitzung ${body.de} am ${day.de} können Sie bis zum ${until.de} Punkte für die Tagesordnung vorschlagen.`,
      en: `For the meeting ${body.en} on ${day.en} you can propose items for the agenda until ${until.en}.`,
    },
  };
}

const onMeeting = (meeting: Meeting, words: Words, audiences: NoticeDraft['audiences'], path?: string) =>
  onNoun('Meeting', meeting.id, path ?? meetingPath(meeting.id), words, audiences);

/** Nobody hears of a draft. */
const known = (meeting: Facts['meeting']): meeting is Meeting =>
  meeting !== null && meeting.state !== 'DRAFT';

/** What is told of sessions. Only the people of the body are told: so all of the agenda may stand there. */
export const meetingTemplates: Templates<Names> = {
  'meeting.proposalsClosing': ({ workingGroupId }, facts) => {
    const { meeting } = facts;
    if (!known(meeting) || !meeting.proposalsUntil) return [];
    const audience = {
      group: 'BODY_PROPOSERS',
      id: workingGroupId,
      topic: NotificationTopic.DUTIES,
    } as const;
    return [onMeeting(meeting, proposalsClosing(meeting, facts), [audience], proposalsPath)];
  },
  'meeting.invited': ({ workingGroupId }, facts) => {
    const { meeting } = facts;
    if (!known(meeting)) return [];
    return [
      { ...onMeeting(meeting, invited(meeting, facts), dutiesOf(workingGroupId)), carriesCalendar: true },
    ];
  },
  // A late item changes no appointment: who does not want to hear of each may switch that off.
  'meeting.changed': (payload, { meeting }) => {
    if (!known(meeting)) return [];
    const { workingGroupId } = payload;
    const appointment = payload.changed.some((what) => what !== 'agenda');
    const audiences = appointment ? dutiesOf(workingGroupId) : everybody(workingGroupId);
    return [{ ...onMeeting(meeting, changed(payload, meeting), audiences), carriesCalendar: appointment }];
  },
  'meeting.cancelled': ({ workingGroupId, reason, wasInvited }, { meeting }) => {
    if (!meeting || !wasInvited) return [];
    const day = dayOfMoment(meeting.startsAt);
    const words: Words = {
      title: {
        de: `Abgesagt: ${meeting.title} am ${day.de}`,
        en: `Cancelled: ${meeting.title} on ${day.en}`,
      },
      text: paragraphs(
        { de: 'Die Sitzung findet nicht statt.', en: 'The meeting will not take place.' },
        reasonGiven(reason),
      ),
    };
    return [{ ...onMeeting(meeting, words, dutiesOf(workingGroupId)), carriesCalendar: true }];
  },
  // Who is there sees it live; whoever is not has it in the calendar.
  'meeting.started': null,
  // What came of it is told with the decisions and the minutes.
  'meeting.closed': null,
};
