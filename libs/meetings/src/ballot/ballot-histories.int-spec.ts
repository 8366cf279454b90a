import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startup, type Person } from '../proof/board-room.js';
import { refusalOf, VotingRoom, type Seat } from '../proof/voting-room.js';
import { majorities, type Majority, type VoteChoice } from './ballot.entity.js';
import { miscounts } from './recount.js';

const voices = ['berlin', 'koeln', 'mannheim'] as const;
const roles = ['COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'VIEWER'] as const;
type Kind = 'NAMED' | 'CONSENT' | 'SECRET';
type Role = (typeof roles)[number];

type Step =
  | { do: 'vote'; for: Seat; of: Seat; role: Role; say: number }
  | { do: 'suspend' | 'resume' | 'endDeputy' | 'sendDeputy'; for: Seat }
  | { do: 'wait' | 'sweep' | 'close' };

const seat = fc.constantFrom(...voices);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record({
        for: seat,
        stranger: fc.boolean(),
        other: seat,
        role: fc.constantFrom(...roles),
        say: fc.nat(2),
      })
      .map(({ stranger, other, ...rest }): Step => ({
        do: 'vote',
        of: stranger ? other : rest.for,
        ...rest,
      })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('suspend', 'resume', 'endDeputy', 'sendDeputy'),
      for: seat,
    }) as fc.Arbitrary<Step>,
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'wait' }, { do: 'sweep' }, { do: 'close' }) },
);

const sayings: Record<'NAMED' | 'CONSENT', VoteChoice[]> = {
  NAMED: ['YES', 'NO', 'ABSTAIN'],
  CONSENT: ['YES', 'OBJECTION', 'OBJECTION'],
};

/** What must come out, said as plainly as possible. */
class Model {
  readonly suspended = new Set<Seat>();
  readonly deputies = new Set<Seat>(voices);
  readonly said = new Map<Seat, number>();
  over = false;
  closed = false;

  constructor(
    readonly kind: Kind,
    readonly majority: Majority,
  ) {}

  /** The refusal of a vote, or null when it is in. */
  vote({ for: whom, of, role, say }: Extract<Step, { do: 'vote' }>): string | null {
    if (of !== whom || role === 'VIEWER' || (role === 'DEPUTY' && !this.deputies.has(of))) return 'FORBIDDEN';
    if (this.over || this.closed) return 'VOTE_TOO_LATE';
    if (this.suspended.has(whom)) return 'VOICE_RESTS';
    if (this.kind === 'SECRET' && this.said.has(whom)) return 'VOTE_IS_FINAL';
    this.said.set(whom, say);
    return null;
  }

  outcome(): string {
    const count = (say: number): number => [...this.said.values()].filter((one) => one === say).length;
    const [first, second, third] = [count(0), count(1), count(2)];
    if (this.kind === 'CONSENT') return second + third > 0 ? 'REJECTED' : 'CARRIED';
    if (this.kind === 'SECRET') {
      if (first + second === 0) return 'REJECTED';
      return first === second ? 'TIED' : 'ELECTED';
    }
    const enough = {
      SIMPLE: first > second,
      ABSOLUTE: first > second,
      TWO_THIRDS: first >= 2 * second,
      UNANIMOUS: second === 0,
    }[this.majority];
    return first > 0 && enough ? 'CARRIED' : 'REJECTED';
  }
}

let hall: VotingRoom;
let people: Record<Seat, Record<Role, Person>>;
/** Members that are suspended at the moment, and deputies whose days are over. */
const suspended = new Set<Seat>();

beforeAll(async () => {
  hall = await VotingRoom.start();
  people = {} as typeof people;
  for (const of of voices) {
    people[of] = {} as Record<Role, Person>;
    for (const role of roles) people[of][role] = await hall.room.person(role, hall.organization(of));
  }
}, startup);
afterAll(() => hall.room.stop());

async function openFor({ kind, majority }: Model): Promise<string> {
  const openUntil = new Date(hall.clock.now().getTime() + 60_000);
  if (kind === 'SECRET') return hall.ballot({ kind, options: ['A', 'B'], openUntil });
  return hall.ballot({ kind, openUntil, ...(kind === 'NAMED' && { majority }) });
}

async function setDeputy(of: Seat, counts: boolean): Promise<void> {
  await hall.room.write(
    `update role_grant set valid_until = $2, valid_from = '2020-01-01' where account_id = $1`,
    [people[of].DEPUTY.accountId, counts ? '2099-12-31' : '2020-01-02'],
  );
}

async function setSuspended(of: Seat, rests: boolean): Promise<void> {
  if (suspended.has(of) === rests) return;
  await (rests ? hall.suspend(of) : hall.resume(of));
  if (rests) suspended.add(of);
  else suspended.delete(of);
}

/** Everybody is back. */
async function reset(): Promise<void> {
  for (const of of voices) {
    await setSuspended(of, false);
    await setDeputy(of, true);
  }
}

async function take(model: Model, id: string, options: string[], one: Step): Promise<void> {
  switch (one.do) {
    case 'vote': {
      const actor = people[one.of][one.role];
      const vote =
        model.kind === 'SECRET'
          ? hall.elect(id, one.for, options.slice(one.say, one.say + 1), actor)
          : hall.vote(id, one.for, sayings[model.kind][one.say]!, actor);
      expect(await refusalOf(vote)).toBe(model.vote(one));
      return;
    }
    case 'suspend':
    case 'resume':
      await setSuspended(one.for, one.do === 'suspend');
      if (one.do === 'suspend') model.suspended.add(one.for);
      else model.suspended.delete(one.for);
      return;
    case 'endDeputy':
    case 'sendDeputy':
      await setDeputy(one.for, one.do === 'sendDeputy');
      if (one.do === 'sendDeputy') model.deputies.add(one.for);
      else model.deputies.delete(one.for);
      return;
    case 'wait':
      hall.clock.advance(60_000);
      model.over = true;
      return;
    case 'sweep':
      await hall.closing.closeDue();
      model.closed ||= model.over;
      return;
    case 'close':
      await hall.closing.close(hall.moderator, id);
      model.closed = true;
  }
}

describe('whatever happens while a ballot is open', () => {
  it('each vote is in or refused as a plain model says, and so is the result', async () => {
    const history = fc.record({
      kind: fc.constantFrom<Kind>('NAMED', 'CONSENT', 'SECRET'),
      majority: fc.constantFrom(...majorities),
      steps: fc.array(step, { minLength: 1, maxLength: 25 }),
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ kind, majority, steps }) => {
        await reset();
        const model = new Model(kind, majority);
        const id = await openFor(model);
        const options = await hall.optionsOf(id);
        for (const one of steps) await take(model, id, options, one);
        await hall.closing.close(hall.moderator, id);
        const { outcome, result } = await hall.stateOf(id);
        expect([outcome, result!['cast']]).toEqual([model.outcome(), model.said.size]);
      }),
      { numRuns: 60 },
    );
    expect(await miscounts((text, values) => hall.room.db.query(text, values))).toEqual([]);
  }, 240_000);
});

describe('counting again', () => {
  it('finds a result that was tampered with', async () => {
    await reset();
    const id = await hall.ballot();
    await hall.vote(id, 'berlin', 'YES');
    await hall.closing.close(hall.moderator, id);
    await hall.room.db.query('alter table ballot disable trigger hold');
    await hall.room.write(`update ballot set result = jsonb_set(result, '{yes}', '2') where id = $1`, [id]);
    await hall.room.db.query('alter table ballot enable trigger hold');
    const found = await miscounts((text, values) => hall.room.db.query(text, values));
    expect(found.map(({ ballotId, recounted }) => [ballotId, recounted.result.yes])).toEqual([[id, 1]]);
  });
});
