import type { PledgeEndCause, PledgeKind, PledgeState } from '../../gql/schema.js';

/** What the way of a pledge is drawn from. */
export interface PledgeOnItsWay {
  kind: PledgeKind;
  state: PledgeState;
  endCause: PledgeEndCause | null;
  endReason: string | null;
  /** Empty for whom its papers do not concern. */
  steps: readonly PledgeStepTaken[];
}

/** A step with what it rests on. */
export interface PledgeStepTaken {
  id: string;
  at: string;
  state: PledgeState;
  evidence: string | null;
  byName: string | null;
  amount: { amountCents: number };
}

/** A place on the way of a pledge. */
export interface PlaceOnWay {
  state: PledgeState;
  progress: 'done' | 'now' | 'ahead';
  taken: PledgeStepTaken[];
}

const ways = {
  MONEY: ['DECLARED', 'RESERVED', 'APPROVED', 'CALLED', 'PAID'],
  // Work is neither called nor paid.
  IN_KIND: ['DECLARED', 'RESERVED', 'APPROVED'],
} as const;

/**
 * The way of a pledge. A reservation that was never made is left out once it is passed; a pledge that has ended shows
 * what it passed, then how it ended.
 */
export function wayOf({ kind, state, steps }: PledgeOnItsWay): PlaceOnWay[] {
  const takenAt = (place: PledgeState) => steps.filter((step) => step.state === place);
  const way: readonly PledgeState[] = ways[kind];
  const here = way.indexOf(state);
  if (here === -1) {
    const passed = way.filter((place) => takenAt(place).length > 0);
    return [
      ...passed.map((place) => ({ state: place, progress: 'done' as const, taken: takenAt(place) })),
      { state, progress: 'now', taken: takenAt(state) },
    ];
  }
  return way
    .map((place, index) => ({ state: place, progress: progressOf(index, here), taken: takenAt(place) }))
    .filter(
      ({ state: place, progress, taken }) => place !== 'RESERVED' || progress !== 'done' || taken.length > 0,
    );
}

function progressOf(index: number, here: number): PlaceOnWay['progress'] {
  if (index === here) return 'now';
  return index < here ? 'done' : 'ahead';
}
