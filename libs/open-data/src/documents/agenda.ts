import type { DocumentContent, Part } from './document.js';
import type { ReadItem, ReadMeeting } from './document.reads.js';
import type { Run } from './pdf/lines.js';
import { clockTime, dayOf, longDay, onOneDay, timeOf, type Words } from './words.js';

/** What a document is made with besides what it says. */
export interface Setting {
  words: Words;
  /** Address of the web app, without a slash at its end. */
  baseUrl: string;
}

/** A document without its language and time of making. */
export type Draft = Pick<DocumentContent, 'title' | 'heading' | 'parts'>;

export const plain = (text: string): Run[] => [{ text }];

export const bodyOf = ({ workingGroup }: Pick<ReadMeeting, 'workingGroup'>, words: Words): string =>
  workingGroup ? `${words.group} ${workingGroup.name}` : words.board;

/** The agenda with all that is to be read before the session. */
export function agendaDocument(meeting: ReadMeeting, setting: Setting): Draft {
  const { words } = setting;
  return {
    title: `${words.agenda}: ${meeting.title}`,
    heading: words.agenda,
    parts: [
      ...noticesOf(meeting, words),
      { kind: 'facts', rows: meetingFacts(meeting, words) },
      ...agendaTable(meeting, words),
      ...itemsInDetail(meeting, setting),
    ],
  };
}

/** What has to be known before all else. */
export function noticesOf({ state, cancelReason }: ReadMeeting, words: Words): Part[] {
  const said = {
    DRAFT: words.agendaDraft,
    CANCELLED: [words.cancelled, cancelReason].filter(Boolean).join(' '),
  };
  const text = state === 'DRAFT' || state === 'CANCELLED' ? said[state] : null;
  return text ? [{ kind: 'paragraph', runs: [{ text, style: 'bold' }] }] : [];
}

export function meetingFacts(meeting: ReadMeeting, words: Words): [string, Run[]][] {
  const { startsAt, endsAt, place, onlineUrl, title } = meeting;
  const sameDay = onOneDay(startsAt, endsAt);
  const end = sameDay ? timeOf(words, endsAt) : `${longDay(words, endsAt)}, ${timeOf(words, endsAt)}`;
  return [
    [words.body, plain(bodyOf(meeting, words))],
    [words.session, plain(title)],
    [words.day, plain(longDay(words, startsAt))],
    [words.begin, plain(timeOf(words, startsAt))],
    [words.end, plain(end)],
    ...(place ? [[words.place, plain(place)] as [string, Run[]]] : []),
    ...(onlineUrl ? [[words.online, [{ text: onlineUrl, url: onlineUrl }]] as [string, Run[]]] : []),
  ];
}

/** The items with their planned beginnings, each after the one before. */
export function agendaTable({ allItems, startsAt }: ReadMeeting, words: Words): Part[] {
  const heading: Part = { kind: 'heading', text: words.agenda };
  if (allItems.length === 0) return [heading, { kind: 'paragraph', runs: plain(words.noItems) }];
  const numbers = numbersOf(allItems);
  let at = new Date(startsAt).getTime();
  const rows = allItems.map((item) => {
    const begin = new Date(at);
    const takesTime = item.state !== 'POSTPONED';
    if (takesTime) at += item.minutes * 60_000;
    return [
      plain(numbers.get(item.id)!),
      plain(takesTime ? clockTime(words, begin) : '–'),
      subjectOf(item, words),
      plain(takesTime ? `${item.minutes} min` : '–'),
    ];
  });
  const head = [words.item, words.time, words.subject, words.duration].map(plain);
  return [heading, { kind: 'table', shares: [0.1, 0.11, 0.66, 0.13], head, rows, rowHeader: 0 }];
}

function subjectOf(item: ReadItem, words: Words): Run[] {
  if (item.withheld) return [{ text: words.withheldItem, style: 'italic' }];
  const sponsor = sponsorOf(item, words);
  const small = [
    ...(item.outcome ? [words.outcomes[item.outcome]] : []),
    ...(sponsor ? [`${words.sponsor}${words.colon}${sponsor}`] : []),
    ...(item.state === 'POSTPONED' ? [words.postponed] : []),
  ];
  return [
    { text: item.title ?? '', style: 'bold' },
    ...(small.length > 0 ? plain(`\n${small.join(' · ')}`) : []),
  ];
}

const sponsorOf = ({ sponsorOrganization, sponsorWorkingGroup }: ReadItem, words: Words): string | null =>
  sponsorWorkingGroup ? `${words.group} ${sponsorWorkingGroup.name}` : (sponsorOrganization?.name ?? null);

/** Numbers that are frozen, or would be by place: `2`, `2.1`. */
export function numbersOf(items: readonly ReadItem[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { id, number, position, parent } of items) {
    const above = parent && numbers.get(parent.id);
    numbers.set(id, number ?? `${above ? `${above}.` : ''}${position + 1}`);
  }
  return numbers;
}

/** Of each item what there is to read. */
function itemsInDetail({ allItems }: ReadMeeting, { words, baseUrl }: Setting): Part[] {
  const numbers = numbersOf(allItems);
  return allItems
    .filter(({ text, motion, attachments }) => text?.trim() || motion?.trim() || attachments.length > 0)
    .flatMap((item): Part[] => [
      { kind: 'heading', text: `${words.item} ${numbers.get(item.id)} ${item.title ?? ''}` },
      ...(item.text?.trim() ? [{ kind: 'written' as const, text: item.text }] : []),
      ...motionOf(item, words),
      ...attachmentsOf(item, words, baseUrl),
    ]);
}

const motionOf = ({ motion }: ReadItem, words: Words): Part[] =>
  motion?.trim()
    ? [
        { kind: 'paragraph', runs: [{ text: `${words.motion}${words.colon}`, style: 'bold' }] },
        { kind: 'written', text: motion, quoted: true },
      ]
    : [];

function attachmentsOf({ attachments }: ReadItem, words: Words, baseUrl: string): Part[] {
  if (attachments.length === 0) return [];
  const names = attachments.flatMap(({ fileName, url }, index): Run[] => [
    ...(index > 0 ? plain(', ') : []),
    { text: fileName, url: new URL(url, baseUrl).href },
  ]);
  return [
    { kind: 'paragraph', runs: [{ text: `${words.attachments}${words.colon}`, style: 'bold' }, ...names] },
  ];
}

/** The day of the invitation and the last for proposals, where there is one. */
export const invitationFacts = (
  { invitedAt, proposalsUntil }: ReadMeeting,
  words: Words,
): [string, Run[]][] => [
  ...(invitedAt ? [[words.invitedOn, plain(dayOf(words, invitedAt))] as [string, Run[]]] : []),
  ...(proposalsUntil
    ? [
        [
          words.proposalsUntil,
          plain(`${longDay(words, proposalsUntil)}, ${timeOf(words, proposalsUntil)}`),
        ] as [string, Run[]],
      ]
    : []),
];
