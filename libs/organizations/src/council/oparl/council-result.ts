import type { CouncilResult } from '../council-decision.entity.js';

/**
 * What German councils call their results, the most telling first: „mehrheitlich abgelehnt“ is no adoption, and
 * „mit Änderungen beschlossen“ is more than that.
 */
const words: readonly (readonly [RegExp, CouncilResult])[] = [
  [
    /vertag|zur(ü|ue)ckgestellt|abgesetzt|verschoben|zur(ü|ue)ckverwiesen|verwiesen|ohne votum|geschoben/,
    'POSTPONED',
  ],
  [
    /nicht (angenommen|beschlossen|zugestimmt|gefolgt|empfohlen)|abgelehnt|ablehnung|zur(ü|ue)ckgewiesen/,
    'REJECTED',
  ],
  [/(?<!un)ge(ä|ae)ndert|(mit|in) .*(ä|ae)nderung|abweichend|erg(ä|ae)nzt|modifiziert/, 'AMENDED'],
  [/kenntnis/, 'NOTED'],
  [
    /beschlossen|angenommen|zugestimmt|zustimmung|bewilligt|genehmigt|einstimmig|mehrheitlich|laut vorlage|empfohlen/,
    'ADOPTED',
  ],
];

/** Withdrawn, done otherwise, left open: said, but none of our results. */
const none = /zur(ü|ue)ckgezogen|erledigt|entf(ä|ae)llt|entfallen|kein(e|en)? beschluss|offen\b/;

/**
 * The result behind the words of a council information system; null when they are not known, which is better than a
 * wrong guess.
 */
export function councilResultOf(text: string | null): CouncilResult | null {
  const said = text?.toLowerCase().normalize('NFC') ?? '';
  if (said === '' || none.test(said)) return null;
  return words.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
