import { bodyOf, plain, type Draft, type Setting } from './agenda.js';
import type { Part } from './document.js';
import type { ReadMinutes, ReadSection } from './document.reads.js';
import type { Run } from './pdf/lines.js';
import { dayOf, longDay, timeOf, type Words } from './words.js';

/** The minutes as they stand, with their addenda and the checksum that the reader can verify. */
export function minutesDocument(minutes: ReadMinutes, { words }: Setting): Draft {
  const { meeting, sections, addenda } = minutes;
  return {
    title: `${words.minutes}: ${meeting.title}`,
    heading: words.minutes,
    parts: [
      {
        kind: 'facts',
        rows: [
          [words.body, plain(bodyOf(meeting, words))],
          [words.session, plain(`${meeting.title}, ${longDay(words, meeting.startsAt)}`)],
          [words.status, plain(stateOf(minutes, words))],
        ],
      },
      ...sections.flatMap((section) => sectionParts(section, words)),
      ...addenda.flatMap(({ number, text, writtenAt }): Part[] => [
        { kind: 'heading', text: `${words.addendum} ${number} (${dayOf(words, writtenAt)})` },
        { kind: 'written', text },
      ]),
      ...checksum(minutes, words),
    ],
  };
}

function sectionParts({ heading, text, withheld, agendaItem }: ReadSection, words: Words): Part[] {
  const item = agendaItem?.number ? `${words.item} ${agendaItem.number} ` : '';
  if (withheld)
    return [
      { kind: 'heading', text: item + words.withheldPart },
      { kind: 'paragraph', runs: [{ text: words.withheldText, style: 'italic' }] },
    ];
  return [
    { kind: 'heading', text: heading ?? '' },
    { kind: 'written', text: text ?? '' },
  ];
}

function stateOf(minutes: ReadMinutes, words: Words): string {
  const { state, objectionsUntil, approvedAt, approvedItem, publishedAt } = minutes;
  if (state === 'DRAFT') return words.draft;
  if (state === 'CIRCULATED' || !approvedAt) {
    const until = objectionsUntil && `${longDay(words, objectionsUntil)}, ${timeOf(words, objectionsUntil)}`;
    return until ? `${words.circulated}. ${words.objectionsUntil} ${until}` : words.circulated;
  }
  const meeting = approvedItem?.meeting;
  const item = approvedItem?.number ? ` (${words.item} ${approvedItem.number})` : '';
  const approved = `${words.approved} ${dayOf(words, approvedAt)}`;
  return [
    meeting ? `${approved} ${words.approvedIn} ${quoted(meeting.title, words)}${item}` : approved,
    ...(publishedAt ? [`${words.publishedOn} ${dayOf(words, publishedAt)}`] : []),
  ].join('\n');
}

const quoted = (title: string, { tag }: Words): string => (tag === 'de-DE' ? `„${title}“` : `“${title}”`);

function checksum({ sha256, publicSha256 }: ReadMinutes, words: Words): Part[] {
  const value = sha256 ?? publicSha256;
  if (!value) return [];
  const runs: Run[] = plain(`${sha256 ? words.hash : words.publicHash}${words.colon}\n${value}`);
  return [{ kind: 'paragraph', runs, small: true }];
}
