import { remaining, type Remaining } from '../../parts/duties/deadline.js';

/** What of a pledge says how much it hurries. */
export interface Waiting {
  state: string;
  councilOn: string | null;
  round: { closesAt: string };
  viewerCanApprove: boolean;
  viewerCanReserve: boolean;
  whyNotApprove: string | null;
}

/** So many days before it a day is marked. */
const near = 14;

/** The day by which something must be done: the council's, else the deadline of the round; null while it is far off. */
export function urgencyOf({ councilOn, round }: Waiting, now: Date): Remaining | null {
  const left = remaining(councilOn ?? round.closesAt, now);
  return left.overdue || left.days <= near ? left : null;
}

/** What is to be done next with a pledge that does not bind yet, a key of the texts. */
export function nextStepOf(
  pledge: Waiting,
  now: Date,
): 'late' | 'approve' | 'second' | 'reserve' | 'council' | 'ask' {
  const { state, councilOn, round } = pledge;
  if (remaining(round.closesAt, now).overdue) return 'late';
  if (
    state === 'RESERVED' &&
    councilOn &&
    remaining(councilOn, now).days > 0 &&
    !remaining(councilOn, now).overdue
  )
    return 'council';
  if (pledge.viewerCanApprove) return 'approve';
  if (state === 'DECLARED' && pledge.viewerCanReserve) return 'reserve';
  return pledge.whyNotApprove === 'FOUR_EYES' ? 'second' : 'ask';
}
