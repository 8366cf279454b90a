import { describe, expect, it } from '@jest/globals';
import type { BallotExport, ExportedVoter } from '@allmende/meetings';
import { csvOf } from './ballot-csv.js';

const silent = { hasVoted: false, choice: null, reason: null, castRole: null, castAt: null, changes: null };

const ballotOf = (voters: Partial<ExportedVoter>[], more: Partial<BallotExport> = {}): BallotExport =>
  ({
    kind: 'NAMED',
    voters: voters.map((voter) => ({ ...silent, organizationName: 'Ort', ...voter })),
    options: [],
    result: null,
    ...more,
  }) as BallotExport;

/** Without the mark at the beginning. */
const lines = (text: string): string[] => text.slice(1).trimEnd().split('\r\n');

describe('the table of a ballot', () => {
  it('is in German with semicolons, and in English with commas, marked as UTF-8', () => {
    const vote = {
      hasVoted: true,
      choice: 'NO',
      castRole: 'DEPUTY',
      castAt: '2026-11-21T12:00:00+00:00',
      changes: 1,
    } as const;
    const ballot = ballotOf([{ organizationName: 'Köln', ...vote }, { organizationName: 'Bonn' }]);
    expect(csvOf(ballot, 'de').charCodeAt(0)).toBe(0xfeff);
    expect(lines(csvOf(ballot, 'de'))).toEqual([
      'Organisation;Abgestimmt;Stimme;Begründung;Funktion;Zeitpunkt;Änderungen',
      'Köln;ja;Nein;;Stellvertretung;2026-11-21T12:00:00+00:00;1',
      'Bonn;nein;;;;;',
    ]);
    expect(lines(csvOf(ballot, 'en'))[1]).toBe('Köln,yes,No,,Deputy,2026-11-21T12:00:00+00:00,1');
  });

  it.each(['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '\r=1'])('holds no formula: %j', (text) => {
    const [, line] = lines(csvOf(ballotOf([{ reason: text }]), 'de'));
    expect(line).not.toMatch(/(^|;|")[=+\-@\t\r]/);
  });

  it('keeps quotes, semicolons and line breaks of a reason in its cell', () => {
    expect(csvOf(ballotOf([{ reason: 'Weil; "so"\nist es' }]), 'de')).toContain(';"Weil; ""so""\nist es";');
  });

  it('of an election has a line for each name and one for abstentions', () => {
    const options = [{ label: 'Ada Beispiel', votes: 3, elected: true }];
    const more = { kind: 'SECRET', options, result: { abstain: 2 } } as Partial<BallotExport>;
    expect(lines(csvOf(ballotOf([], more), 'de'))).toEqual([
      'Name;Stimmen;Gewählt',
      'Ada Beispiel;3;ja',
      'Enthaltungen;2;',
    ]);
  });
});
