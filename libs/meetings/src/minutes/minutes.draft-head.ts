import type { DraftedSection } from './minutes.draft.js';
import type { AttendanceFacts, MinutesFacts } from './minutes.facts.js';
import { dayOf, onOneDay, plain, table, timeOf } from './minutes.words.js';

const german = new Intl.Collator('de');

const capacityWords: Record<AttendanceFacts['capacity'], string> = {
  CHAIR: 'Sitzungsleitung',
  VOTING: 'stimmberechtigt',
  GUEST: 'Gast',
};

/** When and where the body met and which organizations were there; no names of people. */
export function headSection(facts: MinutesFacts): DraftedSection {
  const { title, visibility, groupName, place, startedAt, closedAt } = facts;
  const end = onOneDay(startedAt, closedAt) ? timeOf(closedAt) : `${dayOf(closedAt)}, ${timeOf(closedAt)}`;
  const lines = [
    ['Gremium', groupName ? `Arbeitsgruppe ${groupName}` : 'Board des Kommunalen Open-Source-Boards'],
    ['Datum', dayOf(startedAt)],
    ...(place ? [['Ort', place]] : []),
    ['Beginn', timeOf(startedAt)],
    ['Ende', end],
    ...presence(facts),
  ];
  const list = lines.map(([label, value]) => `- **${label}:** ${plain(value!)}`).join('\n');
  return {
    agendaItemId: null,
    heading: `Niederschrift: ${title}`,
    text: `${list}\n\n${representation(facts)}`,
    visibility,
  };
}

/** Labels with the organizations that they hold for; empty ones are left out. */
function presence({ voices, attendances }: MinutesFacts): [string, string][] {
  const came = attendances.filter(({ arrivedAt }) => arrivedAt);
  const present = new Set(namesOf(came));
  const excused = namesOf(attendances.filter(({ answer }) => answer === 'NO')).filter(
    (name) => !present.has(name),
  );
  const absent = voices.filter((name) => !present.has(name) && !excused.includes(name));
  const withCapacity = (capacity: AttendanceFacts['capacity']) =>
    namesOf(came.filter((one) => one.capacity === capacity));
  const groups: [string, string[]][] = [
    ['Sitzungsleitung', withCapacity('CHAIR')],
    ['Anwesend (stimmberechtigt)', withCapacity('VOTING')],
    ['Gäste', withCapacity('GUEST')],
    ['Entschuldigt', excused],
    ['Nicht vertreten', absent],
  ];
  return groups.flatMap(([label, names]): [string, string][] =>
    names.length > 0 ? [[label, names.join(', ')]] : [],
  );
}

/** Who is there for no organization is there for the moderation of the network. */
const organizationOf = ({ organizationName }: AttendanceFacts): string =>
  organizationName ?? 'Moderation des Netzwerks';

const namesOf = (attendances: readonly AttendanceFacts[]): string[] =>
  [...new Set(attendances.map(organizationOf))].sort(german.compare);

/** How many of the organizations with a voice were there; each ballot says by itself how many it needs. */
function representation({ voices, attendances }: MinutesFacts): string {
  const there = new Set(
    attendances
      .filter(({ arrivedAt, capacity }) => arrivedAt && capacity !== 'GUEST')
      .map(({ organizationName }) => organizationName),
  );
  const count = voices.filter((name) => there.has(name)).length;
  const share = count * 2 > voices.length ? 'mehr als die Hälfte' : 'nicht mehr als die Hälfte';
  return `Die Sitzungsleitung stellt fest: Von ${voices.length} stimmberechtigten Organisationen sind ${count} vertreten, das ist ${share}.`;
}

/** Who was there by name, for the people of the body. */
export function attendanceSection({ attendances, startedAt }: MinutesFacts): DraftedSection {
  const rows = attendances
    .filter(({ arrivedAt }) => arrivedAt)
    .map((one) => [
      one.personName,
      organizationOf(one),
      capacityWords[one.capacity],
      timeOf(one.arrivedAt! < startedAt ? startedAt : one.arrivedAt!),
      one.leftAt ? timeOf(one.leftAt) : 'Ende',
    ]);
  return {
    agendaItemId: null,
    heading: 'Anwesenheitsliste',
    text: table(['Name', 'Organisation', 'Funktion', 'von', 'bis'], rows),
    visibility: 'BOARD',
  };
}
