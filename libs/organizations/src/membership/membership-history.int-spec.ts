import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemActor } from '@allmende/kernel';
import { Testbed } from '../proof/testbed.js';
import type { MembershipCircle } from './membership.entity.js';

/** What somebody does with one of the organizations; `skip`: days that pass before it. */
type Act =
  | { do: 'admit'; who: number; circle: MembershipCircle; skip: number }
  | {
      do: 'apply' | 'decide' | 'decline' | 'withdraw' | 'suspend' | 'resume' | 'end' | 'stay';
      who: number;
      skip: number;
    }
  | { do: 'succeed'; who: number; by: number; skip: number }
  | { do: 'seats'; seats: number; skip: number };

const people = 5;
const operator = systemActor('test');
const who = fc.nat(people - 1);
const skip = fc.nat(2);
const single = fc.constantFrom(
  ...(['apply', 'decide', 'decline', 'withdraw', 'suspend', 'resume', 'end', 'end', 'stay'] as const),
);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('admit' as const),
      who,
      skip,
      circle: fc.constantFrom<MembershipCircle>('BOARD', 'BOARD', 'BOARD', 'NETWORK', 'OBSERVER'),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: single, who, skip }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('succeed' as const), who, by: who, skip }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('seats' as const), seats: fc.integer({ min: 1, max: 3 }), skip }),
  },
);

/** Where an organization stands, as a person would keep it on paper. */
interface Paper {
  current: { circle: MembershipCircle; resting: boolean } | null;
  /** What it asks for; `since` is its number on the waiting list. */
  asks: { circle: MembershipCircle; since: number | null } | null;
}

const closeness: MembershipCircle[] = ['BOARD', 'NETWORK', 'PARTNER', 'OBSERVER'];
const within = (paper: Paper, circle: MembershipCircle): boolean =>
  paper.current !== null && closeness.indexOf(paper.current.circle) <= closeness.indexOf(circle);

/** The rules once more, written without the service, without steps and without a database. */
class OnPaper {
  seats = 2;
  readonly all: Paper[] = Array.from({ length: people }, () => ({ current: null, asks: null }));
  private numbers = 0;

  play(act: Act): void {
    if (act.do === 'seats') {
      if (act.seats >= this.seated()) this.seats = act.seats;
    } else if (act.do === 'succeed') this.succeed(this.all[act.who]!, this.all[act.by]!);
    else this.move(act, this.all[act.who]!);
    this.fill();
  }

  seated = (): number => this.all.filter(({ current }) => current?.circle === 'BOARD').length;

  private move(act: Exclude<Act, { do: 'seats' | 'succeed' }>, one: Paper): void {
    const { current, asks } = one;
    const asked = asks && asks.since === null ? asks : null;
    if (act.do === 'admit' && !asks && !within(one, act.circle)) this.give(one, act.circle);
    if (act.do === 'apply' && !asks && !within(one, 'BOARD')) one.asks = { circle: 'BOARD', since: null };
    if (act.do === 'decide' && asked) this.give(one, asked.circle);
    if ((act.do === 'decline' && asked) || (act.do === 'withdraw' && asks)) one.asks = null;
    if (act.do === 'suspend' && current) current.resting = true;
    if (act.do === 'resume' && current) current.resting = false;
    if (act.do === 'end' && current) Object.assign(one, { current: null, asks: null });
    if (act.do === 'stay' && current?.circle === 'BOARD') current.circle = 'NETWORK';
  }

  private give(one: Paper, circle: MembershipCircle): void {
    if (circle === 'BOARD' && this.seated() >= this.seats) {
      one.asks = { circle, since: (this.numbers += 1) };
      return;
    }
    one.current = { circle, resting: one.current?.resting ?? false };
    one.asks = null;
  }

  private succeed(old: Paper, heir: Paper): void {
    if (old === heir) return;
    if (old.current && !within(heir, old.current.circle)) heir.current = old.current;
    const better =
      old.asks && (!heir.asks || (old.asks.since !== null && old.asks.since < (heir.asks.since ?? Infinity)));
    if (better) heir.asks = old.asks;
    Object.assign(old, { current: null, asks: null });
    if (heir.asks && within(heir, heir.asks.circle)) heir.asks = null;
  }

  private fill(): void {
    const list = this.all.filter(({ asks }) => asks?.since !== null && asks?.since !== undefined);
    list.sort((a, b) => a.asks!.since! - b.asks!.since!);
    for (const one of list) if (this.seated() < this.seats) this.give(one, 'BOARD');
  }
}

/** What stands on paper at the end of a day: who is in which circle, and who may vote. */
const answer = (paper: OnPaper): string[] =>
  paper.all.map(({ current }) => (current ? `${current.circle}${current.resting ? ' resting' : ''}` : '-'));

/** The same acts by the service; what it refuses changes nothing. */
class ByService {
  readonly ids: string[] = [];

  constructor(private readonly bed: Testbed) {}

  async play(act: Act): Promise<void> {
    await this.bed.codes(
      act.do === 'seats' ? this.bed.keeping.setSeats(operator, act.seats) : this.move(act),
    );
  }

  private async move(act: Exclude<Act, { do: 'seats' }>): Promise<unknown> {
    const { bed } = this;
    const organizationId = this.ids[act.who]!;
    const reason = 'Weil.';
    const run = <T>(work: Parameters<typeof bed.unitOfWork.run<T>>[1]) => bed.unitOfWork.run(operator, work);
    if (act.do === 'admit')
      return bed.memberships.admit(operator, { organizationId, circle: act.circle, reason });
    if (act.do === 'succeed') {
      const pair = { predecessorId: organizationId, successorId: this.ids[act.by]!, reason };
      return act.who === act.by || run((tx) => bed.memberships.succeedIn(tx, operator, pair));
    }
    if (act.do === 'apply')
      return run((tx) => bed.memberships.applyIn(tx, operator, { organizationId, circle: 'BOARD' }));
    const { current, pending } = await run((tx) => bed.steps.openOf(tx, organizationId));
    if (act.do === 'decide' || act.do === 'decline') {
      const decision = { admit: act.do === 'decide', reason };
      return pending && run((tx) => bed.memberships.decideIn(tx, operator, pending.id, decision));
    }
    if (act.do === 'withdraw')
      return pending && run((tx) => bed.memberships.withdrawIn(tx, operator, pending.id, reason));
    if (!current) return null;
    if (act.do === 'suspend' || act.do === 'resume') return bed.keeping[act.do](operator, current.id, reason);
    return bed.keeping.end(operator, current.id, reason, act.do === 'stay');
  }
}

let bed: Testbed;

beforeAll(async () => {
  bed = await Testbed.start();
});
afterAll(() => bed.stop());

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** For each organization what counted at the end of that day, by the steps alone; `!` where two count at once. */
async function answerOn(day: string, ids: string[]): Promise<string[]> {
  const rows = await bed.dataSource.query<{ organization: string; answer: string }[]>(
    `select m.organization_id as organization,
        last.circle || case last.state when 'SUSPENDED' then ' resting' else '' end as answer
      from membership m, lateral (select s.state, s.circle from membership_step s
        where s.membership_id = m.id and s.effective_on <= $1 order by s.number desc limit 1) last
      where m.organization_id = any($2::uuid[]) and last.state in ('ADMITTED', 'SUSPENDED')`,
    [day, ids],
  );
  const of = (id: string) => rows.filter(({ organization }) => organization === id).map((row) => row.answer);
  return ids.map((id) => (of(id).length > 1 ? `! ${of(id).join()}` : (of(id)[0] ?? '-')));
}

/** Plays the acts on paper and by the service, one day after the other, and notes each day's answer. */
async function play(acts: Act[]) {
  const [paper, service] = [new OnPaper(), new ByService(bed)];
  for (let n = 0; n < people; n += 1) service.ids.push(await bed.body('ASSOCIATION'));
  await bed.codes(bed.keeping.setSeats(operator, paper.seats));
  const days = new Map<string, { answer: string[]; seats: number }>();
  for (const act of acts) {
    for (let n = 0; n < act.skip; n += 1) bed.clock.advance(24 * 3_600_000);
    paper.play(act);
    await service.play(act);
    days.set(dayOf(bed.clock.now()), { answer: answer(paper), seats: paper.seats });
  }
  return { ids: service.ids, days };
}

/** Leaves the board empty for the next run; the days go on. */
async function clear(ids: string[]): Promise<void> {
  for (const id of ids) {
    const { current, pending } = await bed.unitOfWork.run(operator, (tx) => bed.steps.openOf(tx, id));
    if (pending)
      await bed.unitOfWork.run(operator, (tx) => bed.memberships.withdrawIn(tx, operator, pending.id, null));
    if (current) await bed.keeping.end(operator, current.id, 'Ende');
  }
  bed.clock.advance(24 * 3_600_000);
}

describe('the history of memberships', () => {
  it('has exactly one answer for every organization and every past day, the one that a naive replay gives', async () => {
    let runs = 0;
    let votes = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 30, size: 'max' }), async (acts) => {
        runs += 1;
        const { ids, days } = await play(acts);
        try {
          const [first] = days.keys();
          let expected = { answer: ids.map(() => '-'), seats: 2 };
          for (let day = first!; day <= dayOf(bed.clock.now()); day = next(day)) {
            expected = days.get(day) ?? expected;
            const found = await answerOn(day, ids);
            expect({ day, answer: found }).toEqual({ day, answer: expected.answer });
            const seated = found.filter((one) => one.startsWith('BOARD'));
            expect(seated.length).toBeLessThanOrEqual(expected.seats);
            votes += seated.length;
          }
        } finally {
          await clear(ids);
        }
      }),
      { numRuns: 40 },
    );
    expect(runs).toBeGreaterThanOrEqual(40);
    // The sequences are no idle ones.
    expect(votes).toBeGreaterThan(runs);
  }, 240_000);
});

const next = (day: string): string => dayOf(new Date(Date.parse(`${day}T12:00:00Z`) + 24 * 3_600_000));
