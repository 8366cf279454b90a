import type { Visibility } from '../visibility.js';
import { attendanceSection, headSection } from './minutes.draft-head.js';
import { itemSections } from './minutes.draft-item.js';
import type { MinutesFacts } from './minutes.facts.js';
import { timeOf } from './minutes.words.js';

/** A section of minutes as it is drafted. */
export interface DraftedSection {
  agendaItemId: string | null;
  /** Plain text, at most 400 characters. */
  heading: string;
  /** Markdown, at most 100,000 characters. */
  text: string;
  visibility: Visibility;
}

const longest = 100_000;
const cut = '\n\n(Der Entwurf ist hier gekürzt. Bitte ergänzen Sie ihn aus den Notizen der Sitzung.)';

/**
 * Writes the first text of minutes: head, list of attendance (names only there, for the people of the body), each item in
 * the order of the agenda, end. What of an item fewer people may read than the item itself (a confidential vote or
 * decision) comes into a section of its own behind it.
 */
export const draftSections = (facts: MinutesFacts): DraftedSection[] =>
  [
    headSection(facts),
    ...(facts.attendances.some(({ arrivedAt }) => arrivedAt) ? [attendanceSection(facts)] : []),
    ...facts.items.flatMap(itemSections),
    endSection(facts),
  ].map(withinLimit);

function endSection({ closedAt, visibility }: MinutesFacts): DraftedSection {
  const text = [
    `Die Sitzungsleitung schließt die Sitzung um ${timeOf(closedAt)}.`,
    'Einwendungen gegen diese Niederschrift sind bis zu der Frist möglich, die bei ihrer Versendung genannt wird. Die Niederschrift wird in einer späteren Sitzung genehmigt.',
    'Für die Richtigkeit:',
    'Ort, Datum: ……………………………… Sitzungsleitung: ………………………………',
  ];
  return { agendaItemId: null, heading: 'Schluss der Sitzung', text: text.join('\n\n'), visibility };
}

const withinLimit = (section: DraftedSection): DraftedSection =>
  [...section.text].length <= longest
    ? section
    : { ...section, text: [...section.text].slice(0, longest - cut.length).join('') + cut };
