import type { NewProgramme } from '../programme/funding-programme.service.js';

/** What is said and written in the demo rounds. Bodies are real; sums, programmes, firms and events are invented. */

export const terms = `Die Mittel sind Haushaltsmittel der beteiligten Kommunen, keine Spenden. Sie werden nur für den genannten Zweck verwendet.

- Eine Zusage bindet, sobald sie nach dem Haushaltsrecht der Kommune verbindlich geworden ist.
- Wird der Mindestbetrag bis zum Ende der Frist nicht erreicht, verfallen alle Zusagen.
- Was entsteht, wird unter einer freien Lizenz veröffentlicht. Nicht verbrauchte Mittel werden anteilig zurückgezahlt.`;

export const depot = {
  title: 'Gemeinsames Paketdepot für OPSI',
  summary: `Aufbau und erster Betrieb eines gemeinsamen Depots für Softwarepakete, wie es das Board beschlossen hat (Demodaten).

Die Kosten tragen sechs Städte nach Einwohnerzahl. Weitere Mitglieder sind willkommen.`,
  milestones: ['Betriebskonzept und Signatur der Pakete', 'Probebetrieb mit 50 Paketen', 'Regelbetrieb'],
  dortmund:
    'Zuständigkeitsordnung, laufende Verwaltung; Deckung im Budget für Informationstechnik (Demodaten).',
  solingen: 'Entscheidung des Verwaltungsvorstands; Mittel sind veranschlagt (Demodaten).',
  koeln: 'Arbeitszeit des IT-Betriebs, von der Amtsleitung zugesagt (Demodaten).',
  reservation:
    'Vorbehaltlich der Beschlussfassung im Stadtrat und der Genehmigung des Haushalts (Demodaten).',
};

export const accessibility = {
  title: 'Barrierefreiheit der Open SmartCity App',
  summary:
    'Prüfung nach BITV und Beseitigung der gefundenen Mängel in der Open SmartCity App (Demodaten). Alle Beteiligten tragen denselben Anteil.',
  milestones: ['Prüfbericht', 'Mängel beseitigt, Nachprüfung bestanden'],
  approval: 'Im Haushaltsplan veranschlagt, Freigabe durch die Fachbereichsleitung (Demodaten).',
  allocation:
    'Das Board teilt der Runde „Barrierefreiheit der Open SmartCity App“ 15.000 Euro aus dem Infrastruktur-Fonds zu.',
  report: {
    purpose: 'Prüfung der Barrierefreiheit, Prüfbericht',
    payee: 'Beispielprüfstelle GmbH',
    invoiceNumber: 'RE-1042',
  },
  repair: {
    purpose: 'Beseitigung der Mängel, Abschlag',
    payee: 'Beispielsoftware eG',
    invoiceNumber: '2211',
  },
};

export const translation = {
  title: 'Oberfläche von Palim! Palim! in Leichter Sprache',
  summary:
    'Übertragung aller Texte der Bürgerseite in Leichte Sprache (Demodaten). Diese Runde ist nicht zustande gekommen.',
  approval: 'Freigabe durch das Hauptamt (Demodaten).',
};

export const interfaces = {
  title: 'Anbindung von mucgpt an die E-Akte',
  summary:
    'Entwurf: Was würde welche Stadt zahlen, wenn die Anbindung gemeinsam entwickelt wird? Die Beträge sind Annahmen (Demodaten).',
};

export const fund = {
  name: 'Infrastruktur-Fonds',
  summary: `Aus dem Fonds werden Aufgaben bezahlt, die allen Mitgliedern dienen: Betrieb gemeinsamer Dienste, Prüfungen, Pflege (Demodaten).

Das Geld sind Haushaltsmittel der Mitglieder. Eingezahlt wird jährlich nach Größenklassen, ausgegeben nach Beschluss des Boards. Der Fonds nimmt keine Spenden an.`,
  contributions: (year: number) => `Beiträge zum Infrastruktur-Fonds ${year}`,
  contributionSummary: 'Jahresbeitrag der Mitglieder nach Größenklassen der Einwohnerzahl (Demodaten).',
  approval: 'Mitgliedsbeitrag, im Haushaltsplan veranschlagt (Demodaten).',
};

const example =
  'Beispieleintrag der Demodaten: Dieses Programm gibt es nicht. Er zeigt, wie der Katalog Programme mit Projekten und Mitgliedern zusammenbringt.';

/** All of them invented. @param dayIn the day so many days from now */
export const programmes = (dayIn: (days: number) => string): NewProgramme[] => [
  {
    name: 'Beispielprogramm des Landes: Digitale Verwaltung gemeinsam',
    funder: 'Beispielministerium des Landes Nordrhein-Westfalen (erfunden)',
    summary: `${example}\n\nFür Kommunen, die Verwaltungssoftware gemeinsam entwickeln oder betreiben.`,
    url: 'https://foerderung.example.org/land',
    quotaPercent: 80,
    maxCents: 25_000_000n,
    deadlineOn: dayIn(45),
    applicantKinds: ['MUNICIPALITY', 'DISTRICT'],
    landCodes: ['05'],
    purposes: ['DEVELOPMENT', 'EXIT'],
    categories: ['it-management', 'digital-citizenship'],
  },
  {
    name: 'Beispielprogramm des Bundes: Offene Software im Betrieb',
    funder: 'Beispielagentur des Bundes (erfunden)',
    summary: `${example}\n\nFür den Übergang auf freie Software und ihre Pflege, auch durch Verbünde.`,
    url: 'https://foerderung.example.org/bund',
    quotaPercent: 50,
    applicantKinds: ['MUNICIPALITY', 'DISTRICT', 'ASSOCIATION'],
    purposes: ['EXIT', 'MAINTENANCE', 'DEVELOPMENT'],
    categories: ['it-management', 'productivity-suite', 'video-conferencing'],
  },
  {
    name: 'Beispielprogramm für kleine Kommunen',
    funder: 'Beispielstiftung Ländlicher Raum (erfunden)',
    summary: `${example}\n\nFür Kommunen bis 50.000 Einwohner, ohne Bindung an eine Art von Software.`,
    url: 'https://foerderung.example.org/stiftung',
    quotaPercent: 90,
    maxCents: 4_000_000n,
    deadlineOn: dayIn(20),
    applicantKinds: ['MUNICIPALITY'],
    maxPopulation: 50_000,
    purposes: ['DEVELOPMENT', 'EVENT'],
  },
  {
    name: 'Beispielprogramm der EU: Interoperable Städte',
    funder: 'Beispielprogramm einer europäischen Einrichtung (erfunden)',
    summary: `${example}\n\nFür Vorhaben mehrerer Städte ab 100.000 Einwohnern.`,
    url: 'https://foerderung.example.org/eu',
    quotaPercent: 60,
    maxCents: 100_000_000n,
    deadlineOn: dayIn(120),
    minPopulation: 100_000,
    purposes: ['DEVELOPMENT'],
    categories: ['digital-citizenship', 'it-management'],
  },
];
