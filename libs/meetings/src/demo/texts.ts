import type { AgendaOutcome } from '../agenda/agenda-item.entity.js';
import type { ContentWish } from '../agenda/agenda-item.content.js';

/** What is said and written in the demo sessions. Bodies are real; people, sums and events are invented. */

const item = (
  title: string,
  outcome: AgendaOutcome,
  minutes: number,
  more: ContentWish = {},
): ContentWish => ({ title, outcome, minutes, visibility: 'PUBLIC', ...more });

export const invitation = `Sehr geehrte Damen und Herren,

hiermit lade ich Sie zur Sitzung des Boards ein. Die Beschlussvorlagen finden Sie bei den Tagesordnungspunkten.
Bitte sagen Sie bis zwei Tage vorher zu oder ab und benennen Sie gegebenenfalls Ihre Stellvertretung.`;

/** The first session that was held. */
export const held = {
  opening: 'Die Moderation begrüßt die Anwesenden. Die Tagesordnung wird ohne Änderung angenommen.',
  operation: item('Gemeinsamer Betrieb eines Paketdepots für OPSI', 'DECISION', 30, {
    text: 'Fünf Städte bauen heute dieselben Softwarepakete. Ein gemeinsames Depot spart jeder von ihnen Arbeit und macht Pakete schneller aktuell.',
    motion:
      'Das Board beauftragt die Arbeitsgruppe Client-Management, ein gemeinsames Paketdepot für OPSI aufzubauen. Dortmund stellt dafür im ersten Jahr den Betrieb.',
  }),
  operationNotes:
    'Solingen stellt das Konzept vor. Gefragt wird nach Haftung und Signatur der Pakete; beides ist im Betriebskonzept geregelt.',
  position: item('Gemeinsame Erklärung: Öffentliches Geld, öffentlicher Code', 'DECISION', 30, {
    text: 'Die Erklärung soll in den Räten eingebracht werden und von möglichst vielen Kommunen mitgetragen sein.',
    motion:
      'Die Mitglieder des Boards erklären: Software, die mit öffentlichem Geld entwickelt wird, wird unter freier Lizenz veröffentlicht, soweit keine zwingenden Gründe entgegenstehen.',
  }),
  positionNotes:
    'Dortmund erläutert den Wortlaut. Mannheim enthält sich, weil die Abstimmung im eigenen Haus noch aussteht.',
  conference: item('Gemeinsame Beschaffung einer Videokonferenzlösung', 'DECISION', 25, {
    motion: 'Das Board beschafft im nächsten Jahr gemeinsam eine Videokonferenzlösung für alle Mitglieder.',
  }),
  conferenceNotes:
    'In der Aussprache überwiegt die Auffassung, dass openDesk den Bedarf deckt und zuerst erprobt werden soll.',
  offer: item('Angebot eines Dienstleisters zur Unterstützung von OPSI', 'DISCUSSION', 20, {
    text: 'Das Angebot enthält Preise und ist bis zum Abschluss der Verhandlung vertraulich.',
    visibility: 'BOARD',
  }),
  offerNotes:
    'Die Preise werden verglichen. Die Moderation holt bis zur nächsten Sitzung ein zweites Angebot ein.',
  lastNotes: 'Keine Wortmeldungen.',
  council: {
    body: 'Rat der Stadt Dortmund',
    agendaItem: '7.2',
    title: 'Gemeinsame Erklärung des Kommunalen Open-Source-Boards (Demodaten)',
    result: 'ADOPTED' as const,
    sourceUrl: 'https://rat.example.org/vorlagen/07-2',
  },
};

/** The second. */
export const second = {
  opening: 'Die Moderation begrüßt die Anwesenden und stellt fest, dass ordnungsgemäß eingeladen wurde.',
  approval: 'Es liegen keine Einwendungen vor.',
  report: item('Bericht der Arbeitsgruppe Client-Management', 'INFORMATION', 30),
  reportNotes:
    'Das Depot ist im Probebetrieb. 42 Pakete sind übernommen; drei Städte beziehen sie bereits von dort.',
  key: item('Kostenschlüssel für gemeinsame Entwicklungen', 'DISCUSSION', 40),
  postponed: 'Die Zahlen zur Einwohnerentwicklung liegen noch nicht vor.',
  lastNotes: 'Die nächste Sitzung findet wie geplant statt.',
};

/** The session to come. */
export const coming = {
  label: item('Kennzeichen „Von Kommunen geprüft“ für Lösungen im Katalog', 'DECISION', 30, {
    text: 'Wer im Katalog sucht, soll auf einen Blick sehen, welche Lösung im Alltag einer Verwaltung bestanden hat. Der Entwurf der Kriterien hängt an.',
    motion:
      'Das Board führt das Kennzeichen „Von Kommunen geprüft“ ein. Es wird vergeben, wenn mindestens drei Kommunen die Lösung seit einem Jahr nutzen und die Prüfliste zur Barrierefreiheit ausgefüllt ist.',
  }),
  criteria: `# Kriterien für das Kennzeichen „Von Kommunen geprüft“ (Entwurf)

1. Mindestens drei Kommunen nutzen die Lösung seit zwölf Monaten.
2. Der Quelltext liegt mit einer \`publiccode.yml\` öffentlich vor.
3. Die Prüfliste zur Barrierefreiheit ist ausgefüllt und veröffentlicht.
4. Eine Stelle antwortet auf Sicherheitsmeldungen innerhalb von fünf Arbeitstagen.
`,
  late: item('Stellungnahme zum Entwurf der Vergaberichtlinie', 'DISCUSSION', 15, {
    text: 'Die Frist zur Stellungnahme endet drei Tage nach der Sitzung; der Punkt wurde deshalb nachgereicht.',
  }),
  forms: item('Erfahrungen mit offenen Formularassistenten', 'INFORMATION', 20),
  clients: item('Bericht der Arbeitsgruppe Client-Management', 'INFORMATION', 10),
  packages: item('Empfehlung: Pakete nur noch signiert annehmen', 'DECISION', 15, {
    motion: 'Das gemeinsame Paketdepot nimmt vom nächsten Quartal an nur signierte Pakete an.',
  }),
  budget: item('Zweites Angebot zur Unterstützung von OPSI', 'DISCUSSION', 20, {
    text: 'Vergleich der beiden Angebote; vertraulich bis zum Abschluss der Verhandlung.',
    visibility: 'BOARD',
  }),
};

/** What waits. */
export const backlog = {
  tickets: item('Vergleich freier Ticketsysteme', 'DISCUSSION', 30, {
    text: 'Vier Städte stehen vor der gleichen Auswahl. Ein gemeinsamer Vergleich spart Zeit.',
    visibility: 'NETWORK',
  }),
  ticketsDeferred:
    'Der Vergleich wird zurückgestellt, bis die Umfrage unter den Mitgliedern ausgewertet ist.',
  journey: item('Studienreise zu Open-Source-Städten in Europa', 'DISCUSSION', 20, { visibility: 'NETWORK' }),
  journeyDeclined: 'Für Reisen hat das Board keine Mittel. Wir laden stattdessen Gäste in eine Sitzung ein.',
  display: item('Open SmartCity Display: gemeinsame Weiterentwicklung', 'DECISION', 25, {
    motion: 'Das Board nimmt die Weiterentwicklung des Open SmartCity Display in seine Vorhaben auf.',
    visibility: 'NETWORK',
  }),
  desk: item('openDesk: Stand und nächste Schritte', 'INFORMATION', 20, { visibility: 'NETWORK' }),
};

export const circular =
  'Das Board unterstützt den Aufruf zur Woche der offenen Verwaltung mit seinem Logo. Wer nicht einverstanden ist, widerspricht bis zum Ende der Frist.';

/** The working group. */
export const group = {
  packages: item('Stand des Paketdepots', 'INFORMATION', 30, { visibility: 'NETWORK' }),
  packagesNotes:
    'Dortmund berichtet vom Probebetrieb: keine Ausfälle, zwölf neue Pakete seit dem letzten Treffen.',
  guide: item('Leitfaden zum Umstieg', 'DISCUSSION', 45, { visibility: 'NETWORK' }),
  guideNotes: 'Mannheim übernimmt das Kapitel „Rückfallplan“, Solingen die Gliederung.',
  next: item('Leitfaden zum Umstieg: zweite Lesung', 'DISCUSSION', 45, { visibility: 'NETWORK' }),
  survey: item('Umfrage zum Bedarf an Weiterentwicklung', 'DISCUSSION', 30, { visibility: 'NETWORK' }),
};
