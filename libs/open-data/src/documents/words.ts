import type { Locale } from '@allmende/kernel';

const german = {
  /** For what says it in the reader's language. */
  tag: 'de-DE',
  colon: ': ',
  agenda: 'Tagesordnung',
  invitation: 'Einladung',
  minutes: 'Niederschrift',
  excerpt: 'Beschlussauszug',
  draft: 'Entwurf',
  body: 'Gremium',
  board: 'Board',
  group: 'Arbeitsgruppe',
  session: 'Sitzung',
  day: 'Datum',
  begin: 'Beginn',
  end: 'Ende (geplant)',
  place: 'Ort',
  online: 'Videokonferenz',
  proposalsUntil: 'Anmeldeschluss',
  invitedOn: 'Eingeladen am',
  status: 'Stand',
  agendaDraft: 'Entwurf: Die Einladung ist noch nicht versandt, Nummern und Zeiten können sich ändern.',
  cancelled: 'Die Sitzung ist abgesagt.',
  item: 'TOP',
  time: 'Zeit',
  subject: 'Gegenstand',
  duration: 'Dauer',
  noItems: 'Die Tagesordnung hat noch keine Punkte.',
  withheldItem: 'Nicht öffentlicher Tagesordnungspunkt',
  postponed: 'vertagt',
  sponsor: 'Eingebracht von',
  outcome: 'Ziel',
  motion: 'Beschlussvorlage',
  attachments: 'Anlagen',
  details: 'Erläuterungen',
  page: 'Diese Sitzung im Internet',
  withheldPart: 'Nicht öffentlicher Teil',
  withheldText: 'Dieser Teil der Niederschrift ist nicht öffentlich.',
  circulated: 'Zur Prüfung versandt, noch nicht genehmigt',
  objectionsUntil: 'Einwendungen bis',
  approved: 'Genehmigt am',
  approvedIn: 'in der Sitzung',
  publishedOn: 'Veröffentlicht am',
  addendum: 'Nachtrag',
  hash: 'Prüfsumme (SHA-256) des genehmigten Textes',
  publicHash: 'Prüfsumme (SHA-256) der öffentlichen Teile des genehmigten Textes',
  number: 'Nummer',
  decidedOn: 'Beschlossen am',
  result: 'Ergebnis',
  tally: 'Abstimmung',
  voices: 'stimmberechtigt',
  wording: 'Wortlaut',
  owner: 'Zuständig',
  dueOn: 'Frist',
  endorsedBy: 'Mitgetragen von',
  yes: 'Ja',
  no: 'Nein',
  abstention: 'Enthaltung',
  abstentions: 'Enthaltungen',
  noObjection: 'kein Einwand',
  objection: 'Einwand',
  objections: 'Einwände',
  votesCast: 'Stimmen abgegeben',
  of: 'von',
  outcomes: {
    INFORMATION: 'Kenntnisnahme',
    DISCUSSION: 'Beratung',
    DECISION: 'Beschluss',
    ELECTION: 'Wahl',
  },
  results: { ADOPTED: 'angenommen', REJECTED: 'abgelehnt' },
};

export type Words = typeof german;

const english: Words = {
  tag: 'en-GB',
  colon: ': ',
  agenda: 'Agenda',
  invitation: 'Invitation',
  minutes: 'Minutes',
  excerpt: 'Excerpt of a decision',
  draft: 'Draft',
  body: 'Body',
  board: 'Board',
  group: 'Working group',
  session: 'Session',
  day: 'Date',
  begin: 'Beginning',
  end: 'End (planned)',
  place: 'Place',
  online: 'Video conference',
  proposalsUntil: 'Proposals until',
  invitedOn: 'Invited on',
  status: 'State',
  agendaDraft: 'Draft: the invitation has not been sent; numbers and times may change.',
  cancelled: 'The session is cancelled.',
  item: 'Item',
  time: 'Time',
  subject: 'Subject',
  duration: 'Length',
  noItems: 'There are no items on the agenda yet.',
  withheldItem: 'Confidential item',
  postponed: 'postponed',
  sponsor: 'Brought in by',
  outcome: 'Aim',
  motion: 'Motion',
  attachments: 'Attachments',
  details: 'Details',
  page: 'This session on the web',
  withheldPart: 'Confidential part',
  withheldText: 'This part of the minutes is confidential.',
  circulated: 'Circulated, not yet approved',
  objectionsUntil: 'Objections until',
  approved: 'Approved on',
  approvedIn: 'in the session',
  publishedOn: 'Published on',
  addendum: 'Addendum',
  hash: 'Checksum (SHA-256) of the approved text',
  publicHash: 'Checksum (SHA-256) of the public parts of the approved text',
  number: 'Number',
  decidedOn: 'Decided on',
  result: 'Result',
  tally: 'Vote',
  voices: 'entitled to vote',
  wording: 'Wording',
  owner: 'Seen to by',
  dueOn: 'Due on',
  endorsedBy: 'Endorsed by',
  yes: 'yes',
  no: 'no',
  abstention: 'abstention',
  abstentions: 'abstentions',
  noObjection: 'no objection',
  objection: 'objection',
  objections: 'objections',
  votesCast: 'votes cast',
  of: 'of',
  outcomes: {
    INFORMATION: 'Information',
    DISCUSSION: 'Discussion',
    DECISION: 'Decision',
    ELECTION: 'Election',
  },
  results: { ADOPTED: 'adopted', REJECTED: 'rejected' },
};

export const wordsOf: Record<Locale, Words> = { de: german, en: english };

const timeZone = 'Europe/Berlin';

/** „Donnerstag, 3. Dezember 2026“, in Germany. */
export const longDay = (words: Words, instant: string): string =>
  new Intl.DateTimeFormat(words.tag, { timeZone, dateStyle: 'full' }).format(new Date(instant));

/** „3. Dezember 2026“ of an instant, or of a day such as `2026-12-03`. */
export const dayOf = (words: Words, instant: string): string =>
  new Intl.DateTimeFormat(words.tag, { timeZone, dateStyle: 'long' }).format(new Date(instant));

const clock = (words: Words, instant: string | Date): string =>
  new Intl.DateTimeFormat(words.tag, { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

/** „10:00“ */
export const clockTime = clock;

/** „10:00 Uhr“ */
export const timeOf = (words: Words, instant: string): string =>
  words.tag === 'de-DE' ? `${clock(words, instant)} Uhr` : clock(words, instant);

/** `2026-12-03` in Germany, as in names of files. */
export const isoDay = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));

/** True on one day in Germany. */
export const onOneDay = (one: string, other: string): boolean => isoDay(one) === isoDay(other);
