import { describe, expect, it } from '@jest/globals';
import { councilResultOf } from './council-result.js';

describe('the words of a council for its result', () => {
  it.each([
    [
      'ADOPTED',
      ['angenommen', 'einstimmig beschlossen', 'Mehrheitlich angenommen', 'ungeändert beschlossen'],
    ],
    ['ADOPTED', ['unverändert beschlossen', 'laut Vorlage', 'Zustimmung', 'zugestimmt', 'genehmigt']],
    ['AMENDED', ['geändert beschlossen', 'mit Änderungen angenommen', 'in geaenderter Fassung beschlossen']],
    ['AMENDED', ['abweichend beschlossen', 'ergänzt beschlossen']],
    [
      'REJECTED',
      ['abgelehnt', 'mehrheitlich abgelehnt', 'endgültig abgelehnt', 'nicht angenommen', 'Ablehnung'],
    ],
    [
      'POSTPONED',
      ['vertagt', 'zurückgestellt', 'von der Tagesordnung abgesetzt', 'in den Ausschuss verwiesen'],
    ],
    ['POSTPONED', ['ohne Votum weitergeleitet', 'zur erneuten Beratung zurückverwiesen']],
    ['NOTED', ['zur Kenntnis genommen', 'Kenntnisnahme']],
  ] as const)('mean %s: %j', (result, texts) => {
    expect(texts.map(councilResultOf)).toEqual(texts.map(() => result));
  });

  it.each([null, '', 'zurückgezogen', 'erledigt', 'siehe Niederschrift', '3', 'kein Beschluss', 'entfällt'])(
    'are left open where they are not known: %j',
    (text) => expect(councilResultOf(text)).toBeNull(),
  );
});
