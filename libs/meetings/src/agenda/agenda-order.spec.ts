import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  changedPlaces,
  deepest,
  whyNotPlace,
  withItemAt,
  withoutItem,
  type Place,
  type Spot,
} from './agenda-order.js';

/** `a`, `b` with `b1` and `b2`, `c`. */
const agenda: Place[] = [
  { id: 'a', parentId: null, position: 0 },
  { id: 'b', parentId: null, position: 1 },
  { id: 'b1', parentId: 'b', position: 0 },
  { id: 'b2', parentId: 'b', position: 1 },
  { id: 'c', parentId: null, position: 2 },
];

/** The agenda as text: `a b(b1 b2) c`. */
function written(places: readonly Place[], parentId: string | null = null): string {
  const here = places.filter((p) => p.parentId === parentId).sort((x, y) => x.position - y.position);
  return here
    .map(({ id }) => {
      const below = written(places, id);
      return below ? `${id}(${below})` : id;
    })
    .join(' ');
}

describe('moving an item', () => {
  it.each([
    ['before another', 'c', { before: 'a' }, 'c a b(b1 b2)'],
    ['after another', 'a', { after: 'b' }, 'b(b1 b2) a c'],
    ['under another, at the end', 'c', { into: 'b' }, 'a b(b1 b2 c)'],
    ['out to the top', 'b1', { before: 'b' }, 'a b1 b(b2) c'],
    ['to the end of the top', 'a', { into: null }, 'b(b1 b2) c a'],
    ['within its siblings', 'b2', { before: 'b1' }, 'a b(b2 b1) c'],
    ['with all that is under it', 'b', { after: 'c' }, 'a c b(b1 b2)'],
    ['to where it is', 'b', { after: 'a' }, 'a b(b1 b2) c'],
  ] as [string, string, Spot, string][])('%s', (_, id, spot, after) => {
    expect(whyNotPlace(agenda, id, spot)).toBeNull();
    expect(written(withItemAt(agenda, id, spot))).toBe(after);
  });

  it.each([
    ['into itself', 'b', { into: 'b' }, 'ITSELF'],
    ['into what is under it', 'b', { into: 'b1' }, 'ITSELF'],
    ['beside what is under it', 'b', { after: 'b2' }, 'ITSELF'],
    ['before itself', 'b', { before: 'b' }, 'ITSELF'],
    ['beside what is on another agenda', 'b', { after: 'x' }, 'ELSEWHERE'],
  ] as [string, string, Spot, string][])('is refused %s', (_, id, spot, refusal) => {
    expect(whyNotPlace(agenda, id, spot)).toBe(refusal);
  });

  it('is refused below the third level, counting what is under it', () => {
    expect(whyNotPlace(agenda, 'c', { into: 'b1' })).toBeNull();
    expect(whyNotPlace(withItemAt(agenda, 'c', { into: 'b1' }), 'a', { into: 'c' })).toBe('TOO_DEEP');
    expect(whyNotPlace(agenda, 'b', { into: 'a' })).toBeNull();
    expect(whyNotPlace(withItemAt(agenda, 'b', { into: 'a' }), 'a', { into: 'c' })).toBe('TOO_DEEP');
  });

  it('changes only the places that must change', () => {
    const after = withItemAt(agenda, 'b1', { after: 'b2' });
    expect(changedPlaces(agenda, after).map(({ id }) => id)).toEqual(['b2', 'b1']);
    expect(changedPlaces(agenda, withItemAt(agenda, 'b', { after: 'a' }))).toEqual([]);
  });
});

describe('a new item', () => {
  it('goes where it is wanted, and the others make room', () => {
    expect(written(withItemAt(agenda, 'n', { after: 'a' }))).toBe('a n b(b1 b2) c');
    expect(written(withItemAt([], 'n', { into: null }))).toBe('n');
  });
});

describe('taking an item off', () => {
  it('closes the gap', () => {
    expect(written(withoutItem(agenda, 'a'))).toBe('b(b1 b2) c');
    expect(withoutItem(agenda, 'b1').find(({ id }) => id === 'b2')?.position).toBe(0);
  });
});

const moves = fc.array(
  fc.record({
    item: fc.nat(19),
    target: fc.option(fc.nat(19), { nil: null }),
    how: fc.constantFrom('before', 'after', 'into'),
  }),
  { maxLength: 60 },
);

describe('after any moves', () => {
  it('every item is there once, places have no gaps, and nothing lies deeper than three levels', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        let places: Place[] = [];
        for (const { item, target, how } of steps) {
          const on = target === null ? null : `i${target}`;
          const spot = (on === null ? { into: null } : { [how]: on }) as Spot;
          if (!whyNotPlace(places, `i${item}`, spot)) places = withItemAt(places, `i${item}`, spot);
        }
        const siblings = new Map<string | null, number[]>();
        for (const { parentId, position } of places)
          siblings.set(parentId, [...(siblings.get(parentId) ?? []), position]);
        for (const positions of siblings.values())
          expect(positions.sort((a, b) => a - b)).toEqual(positions.map((_, n) => n));
        expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
        const parents = new Map(places.map((p) => [p.id, p.parentId]));
        for (const { id } of places) {
          let depth = 0;
          for (let at: string | null = id; at !== null; at = parents.get(at)!) depth += 1;
          expect(depth).toBeLessThanOrEqual(deepest);
        }
      }),
    );
  });
});
