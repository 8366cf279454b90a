import { wordsOf } from './fold.js';

/** What a text says of the kind of body. OTHER: none that the directory holds, such as a Verbandsgemeinde. */
export type NamedKind = 'TOWN' | 'VILLAGE' | 'DISTRICT' | 'LAND' | 'OTHER';

const phrases: Record<NamedKind, string> = {
  TOWN: `Stadt, Stadtgemeinde, Stadtverwaltung, Stadtkreis, kreisfreie Stadt, Kreisstadt, Große Kreisstadt,
    kreisangehörige Stadt, große kreisangehörige Stadt, mittlere kreisangehörige Stadt, große selbständige Stadt,
    Landeshauptstadt, Bundeshauptstadt, Bundesstadt, Hansestadt, Hanse- und Universitätsstadt, Freie und Hansestadt,
    Universitätsstadt, Hochschulstadt, Kreis- und Hochschulstadt, Kreis- und Universitätsstadt, City of`,
  VILLAGE: `Gemeinde, Gemeindeverwaltung, Ortsgemeinde, Einheitsgemeinde, Markt, Marktgemeinde, Marktflecken, Flecken,
    Municipality of`,
  DISTRICT: 'Landkreis, Kreis, LK, Landratsamt, Kreisverwaltung, Landkreisverwaltung, District of',
  LAND: 'Land, Bundesland, Freistaat, Freie Hansestadt',
  OTHER: `Verbandsgemeinde, Verbandsgemeindeverwaltung, Samtgemeinde, Amt, Verwaltungsgemeinschaft, Verwaltungsverband,
    Gemeindeverwaltungsverband, Zweckverband, Bezirk, Bezirksamt, Regierungsbezirk, Regierungspräsidium, Universität,
    Technische Universität, Hochschule, Stadtwerke, Sparkasse, Bistum, Erzbistum, Klinikum, Ortsteil, Stadtteil,
    Gemeente, Comune di, Ville de, Commune de`,
};

/** Words that name a kind, by their folded form; the longest first. */
export const kindPhrases: readonly (readonly [words: readonly string[], kind: NamedKind])[] = (
  Object.entries(phrases) as [NamedKind, string][]
)
  .flatMap(([kind, list]) => list.split(',').map((phrase) => [wordsOf(phrase), kind] as const))
  .sort(([a], [b]) => b.length - a.length);

/** Who speaks for a body; its name follows. */
export const speakers: readonly (readonly string[])[] = [
  'Magistrat der',
  'Verwaltung der',
  'Verwaltung des',
  'Rat der',
  'der',
  'die',
  'das',
].map(wordsOf);

/** Parts of an administration: the body behind it is meant. */
export const isDepartment = (words: readonly string[]): boolean =>
  /^(fachbereich|fachdienst|referat|dezernat|abteilung|stabsstelle|hauptamt|it|edv|magistrat|stadtverwaltung|gemeindeverwaltung|amt (fuer |\d)|(der |die )?(oberbuergermeister|buergermeister|landraet|landrat)(in)?\b)/.test(
    words.join(' '),
  );

/** Words between a name and its addition: `an der`, `a. d.`, `i. d.`, `ob der`. */
export const joints = new Set(
  'a am an auf b bei beim d dem den der der die i im in o ob u unter ueber v vom von vor vorm z zum zur'.split(
    ' ',
  ),
);

/** Abbreviations of additions that are no beginnings of the word they stand for. */
export const abbreviations: Record<string, string> = {
  oldb: 'oldenburg',
  opf: 'oberpfalz',
  rhld: 'rheinland',
  ndb: 'niederbayern',
  obb: 'oberbayern',
  schw: 'schwaben',
};

/** Names and usual short forms of the Länder by their code in the official key. */
const landNames: Record<string, string> = {
  '01': 'Schleswig-Holstein, SH',
  '02': 'Hamburg, HH',
  '03': 'Niedersachsen, NI, NDS',
  '04': 'Bremen, HB',
  '05': 'Nordrhein-Westfalen, NRW, NW',
  '06': 'Hessen, HE',
  '07': 'Rheinland-Pfalz, RLP, RP',
  '08': 'Baden-Württemberg, BW',
  '09': 'Bayern, BY',
  '10': 'Saarland, SL',
  '11': 'Berlin, BE',
  '12': 'Brandenburg, BB',
  '13': 'Mecklenburg-Vorpommern, MV',
  '14': 'Sachsen, SN',
  '15': 'Sachsen-Anhalt, LSA',
  '16': 'Thüringen, TH',
};

/** Code of a Land by its folded name or short form. */
export const landCodes: ReadonlyMap<string, string> = new Map(
  Object.entries(landNames).flatMap(([code, names]) =>
    names.split(',').map((name) => [wordsOf(name).join(' '), code] as const),
  ),
);

/** Said of a German body, it tells nothing. */
export const homeCountry = new Set(['deutschland', 'germany', 'brd']);

/** Legal forms; a body is known without. */
export const legalForms = new Set('gmbh ggmbh mbh ag eg ev e v aoer kdoer kg co kgaa ug se'.split(' '));
