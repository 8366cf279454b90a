import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  majorities,
  majorityBases,
  type Majority,
  type MajorityBase,
  type VoteChoice,
} from './ballot.entity.js';
import { tally, type BallotRules, type OptionCount } from './ballot.tally.js';

const named = (majority: Majority, base: MajorityBase = 'VALID', quorumPercent = 0): BallotRules => ({
  ...{ kind: 'NAMED', majority, base, quorumPercent, seats: 1 },
});
const consent: BallotRules = { ...named('SIMPLE'), kind: 'CONSENT' };
const election = (seats: number, quorumPercent = 0): BallotRules => ({
  ...{ ...named('SIMPLE', 'VALID', quorumPercent), kind: 'SECRET', seats },
});

const choices = (yes: number, no: number, abstain = 0): VoteChoice[] => [
  ...Array<VoteChoice>(yes).fill('YES'),
  ...Array<VoteChoice>(no).fill('NO'),
  ...Array<VoteChoice>(abstain).fill('ABSTAIN'),
];
const outcomeOf = (rules: BallotRules, entitled: number, votes: readonly VoteChoice[]) =>
  tally(rules, entitled, { choices: votes }).outcome;

describe('a named ballot', () => {
  it.each([
    ['more yes than no carries', named('SIMPLE'), 10, choices(3, 2, 5), 'CARRIED'],
    ['a tie is rejected', named('SIMPLE'), 10, choices(3, 3), 'REJECTED'],
    ['nobody voted: rejected', named('SIMPLE'), 10, [], 'REJECTED'],
    ['abstentions alone: rejected', named('UNANIMOUS'), 3, choices(0, 0, 3), 'REJECTED'],
    [
      'half of all is not the absolute majority',
      named('ABSOLUTE', 'ENTITLED'),
      10,
      choices(5, 0),
      'REJECTED',
    ],
    ['one more than half of all is', named('ABSOLUTE', 'ENTITLED'), 10, choices(6, 4), 'CARRIED'],
    ['an abstention weighs in what was cast', named('ABSOLUTE', 'CAST'), 10, choices(2, 1, 1), 'REJECTED'],
    ['and not in what is valid', named('ABSOLUTE', 'VALID'), 10, choices(2, 1, 1), 'CARRIED'],
    ['exactly two thirds are enough', named('TWO_THIRDS'), 10, choices(6, 3), 'CARRIED'],
    ['a hair below is not', named('TWO_THIRDS'), 100, choices(65, 33), 'REJECTED'],
    ['two thirds of seven are five', named('TWO_THIRDS', 'ENTITLED'), 7, choices(4, 0), 'REJECTED'],
    ['as many as that carry', named('TWO_THIRDS', 'ENTITLED'), 7, choices(5, 2), 'CARRIED'],
    ['unanimous despite an abstention', named('UNANIMOUS', 'VALID'), 5, choices(4, 0, 1), 'CARRIED'],
    [
      'an abstention breaks unanimity of what was cast',
      named('UNANIMOUS', 'CAST'),
      5,
      choices(4, 0, 1),
      'REJECTED',
    ],
    ['silence breaks unanimity of all', named('UNANIMOUS', 'ENTITLED'), 5, choices(4, 0), 'REJECTED'],
    ['exactly the quorum is enough', named('SIMPLE', 'VALID', 50), 7, choices(2, 1, 1), 'CARRIED'],
    ['three of seven are less than half', named('SIMPLE', 'VALID', 50), 7, choices(3, 0), 'NO_QUORUM'],
  ] as const)('%s', (_, rules, entitled, votes, outcome) => {
    expect(outcomeOf(rules, entitled, votes)).toBe(outcome);
  });
});

describe('a circular consent', () => {
  it('is carried by silence', () => {
    expect(outcomeOf(consent, 7, [])).toBe('CARRIED');
  });

  it('fails by one objection', () => {
    expect(outcomeOf(consent, 7, ['YES', 'YES', 'OBJECTION'])).toBe('REJECTED');
  });
});

describe('an election', () => {
  const votes = (...counts: number[]): OptionCount[] =>
    counts.map((n, at) => ({ optionId: `o${at}`, votes: n }));
  const elect = (seats: number, options: OptionCount[]) => {
    const cast = options.reduce((sum, option) => sum + option.votes, 0);
    const { result, outcome } = tally(election(seats), 20, { cast, abstain: 0, options });
    return [outcome, result.options.filter(({ elected }) => elected).map(({ optionId }) => optionId)];
  };

  it.each([
    ['the most votes win', 1, [2, 5, 3], 'ELECTED', ['o1']],
    ['as many as there are seats', 2, [2, 5, 3], 'ELECTED', ['o1', 'o2']],
    ['a tie for the only seat elects nobody', 1, [4, 4, 1], 'TIED', []],
    ['a tie at the last seat elects those above it', 2, [5, 3, 3], 'TIED', ['o0']],
    ['a tie within the seats is none', 2, [4, 4, 1], 'ELECTED', ['o0', 'o1']],
    ['nobody is elected without a vote', 3, [2, 0, 0], 'ELECTED', ['o0']],
    ['nobody was voted for', 1, [0, 0], 'REJECTED', []],
  ] as const)('%s', (_, seats, counts, outcome, elected) => {
    expect(elect(seats, votes(...counts))).toEqual([outcome, elected]);
  });

  it('counts abstentions for the quorum and not as valid', () => {
    const box = { cast: 5, abstain: 4, options: votes(1, 0) };
    expect(tally(election(1, 50), 10, box)).toMatchObject({
      outcome: 'ELECTED',
      result: { valid: 1, abstain: 4 },
    });
    expect(tally(election(1, 51), 10, box).outcome).toBe('NO_QUORUM');
  });
});

const rules = fc.record({
  kind: fc.constant('NAMED' as const),
  majority: fc.constantFrom(...majorities),
  base: fc.constantFrom(...majorityBases),
  quorumPercent: fc.integer({ min: 0, max: 100 }),
  seats: fc.constant(1),
});
const cast = fc.array(fc.constantFrom<VoteChoice>('YES', 'NO', 'ABSTAIN'), { maxLength: 40 });
const silent = fc.integer({ min: 0, max: 20 });

describe('whatever is voted', () => {
  it('the sums match', () => {
    fc.assert(
      fc.property(rules, cast, silent, (rule, votes, quiet) => {
        const { result } = tally(rule, votes.length + quiet, { choices: votes });
        expect(result.cast).toBe(result.yes + result.no + result.abstain);
        expect(result.valid).toBe(result.yes + result.no);
        expect(result.cast + quiet).toBe(result.entitled);
      }),
    );
  });

  it('a no that becomes a yes never makes it lose', () => {
    fc.assert(
      fc.property(rules, cast, silent, (rule, votes, quiet) => {
        const at = votes.indexOf('NO');
        fc.pre(at >= 0);
        const better = votes.with(at, 'YES');
        const entitled = votes.length + quiet;
        if (outcomeOf(rule, entitled, votes) === 'CARRIED')
          expect(outcomeOf(rule, entitled, better)).toBe('CARRIED');
      }),
    );
  });

  it('the order of votes plays no part', () => {
    fc.assert(
      fc.property(rules, cast, silent, (rule, votes, quiet) => {
        const entitled = votes.length + quiet;
        expect(tally(rule, entitled, { choices: votes.toReversed() })).toEqual(
          tally(rule, entitled, { choices: votes }),
        );
      }),
    );
  });

  it('agrees with exact fractions', () => {
    fc.assert(
      fc.property(rules, cast, silent, (rule, votes, quiet) => {
        const entitled = votes.length + quiet;
        const { result, outcome } = tally(rule, entitled, { choices: votes });
        const yes = BigInt(result.yes);
        const all = BigInt({ VALID: result.valid, CAST: result.cast, ENTITLED: entitled }[rule.base]);
        const carried = {
          SIMPLE: result.yes > result.no,
          ABSOLUTE: yes > all - yes,
          TWO_THIRDS: yes > 0n && yes - (all - yes) * 2n >= 0n,
          UNANIMOUS: yes > 0n && all === yes,
        }[rule.majority];
        const quorum = BigInt(result.cast) * 100n >= BigInt(rule.quorumPercent) * BigInt(entitled);
        expect(outcome).toBe(!quorum ? 'NO_QUORUM' : carried ? 'CARRIED' : 'REJECTED');
      }),
    );
  });
});

describe('whoever is elected', () => {
  const papers = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 12 });

  it('has more votes than anybody who is not, and never more than there are seats', () => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 1, max: 5 }), (counts, seats) => {
        const options = counts.map((votes, at) => ({ optionId: `o${at}`, votes }));
        const { result, outcome } = tally(election(seats), 50, { cast: 40, abstain: 0, options });
        const [lucky, others] = [true, false].map((is) =>
          result.options.filter(({ elected }) => elected === is).map(({ votes }) => votes),
        );
        expect(lucky!.length).toBeLessThanOrEqual(seats);
        expect(Math.min(...lucky!, Infinity)).toBeGreaterThan(Math.max(...others!.slice(), -1));
        // A seat stays empty only for want of votes, or because of a tie.
        if (lucky!.length < seats && outcome !== 'TIED') expect(Math.max(...others!, 0)).toBe(0);
      }),
    );
  });
});
