import { describe, expect, it } from '@jest/globals';
import { UserFaults } from '@allmende/platform/graphql';
import { rulesOf, type AskedRules } from './ballot.policy.js';

const now = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-12-01T12:00:00Z');

function refusalsOf(asked: Omit<AskedRules, 'circular'> & { circular?: boolean }): string[] {
  try {
    rulesOf({ circular: false, ...asked }, now);
    return [];
  } catch (error) {
    if (!(error instanceof UserFaults)) throw error;
    return error.faults.map(({ code, path }) => `${code} ${path}`);
  }
}

describe('the rules of a ballot', () => {
  it('are the simplest ones unless told otherwise', () => {
    expect(rulesOf({ kind: 'NAMED', circular: false }, now)).toEqual({
      ...{ kind: 'NAMED', quorumPercent: 0, majority: 'SIMPLE', base: 'VALID', seats: 1 },
      ...{ options: [], openUntil: null },
    });
  });

  it.each<[string, Parameters<typeof refusalsOf>[0], string[]]>([
    [
      'a quorum where silence carries',
      { kind: 'CONSENT', openUntil: later, quorumPercent: 50 },
      ['NOT_FOR_THIS_KIND input.quorumPercent'],
    ],
    [
      'a majority in an election',
      { kind: 'SECRET', options: ['A'], majority: 'ABSOLUTE' },
      ['NOT_FOR_THIS_KIND input.majority'],
    ],
    [
      'names where nobody is elected',
      { kind: 'NAMED', options: ['A'], seats: 2 },
      ['NOT_FOR_THIS_KIND input.seats', 'NOT_FOR_THIS_KIND input.options'],
    ],
    [
      'a base that a simple majority does not look at',
      { kind: 'NAMED', base: 'ENTITLED' },
      ['BASE_NEEDS_MAJORITY input.base'],
    ],
    ['more than all', { kind: 'NAMED', quorumPercent: 101 }, ['OUT_OF_RANGE input.quorumPercent']],
    ['no seat at all', { kind: 'SECRET', options: ['A'], seats: 0 }, ['OUT_OF_RANGE input.seats']],
    ['an election of nobody', { kind: 'SECRET' }, ['OPTIONS_MISSING input.options']],
    [
      'one name twice',
      { kind: 'SECRET', options: ['Ada Beispiel', 'ada beispiel '] },
      ['OPTION_TWICE input.options'],
    ],
    ['a name without letters', { kind: 'SECRET', options: ['A', ' '] }, ['REQUIRED input.options.1']],
    [
      'more seats than names',
      { kind: 'SECRET', options: ['A'], seats: 2 },
      ['MORE_SEATS_THAN_NAMES input.seats'],
    ],
    ['silence for ever', { kind: 'CONSENT' }, ['DEADLINE_MISSING input.openUntil']],
    [
      'a circular ballot without an end',
      { kind: 'NAMED', circular: true },
      ['DEADLINE_MISSING input.openUntil'],
    ],
    [
      'an end at this very instant',
      { kind: 'NAMED', circular: true, openUntil: now },
      ['DEADLINE_IN_PAST input.openUntil'],
    ],
    [
      'a secret election by mail',
      { kind: 'SECRET', circular: true, openUntil: later, options: ['A'] },
      ['SECRET_NEEDS_MEETING input.kind'],
    ],
  ])('refuse %s', (_, asked, refusals) => {
    expect(refusalsOf(asked)).toEqual(refusals);
  });
});
