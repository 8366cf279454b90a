/** Where an item stands: its place among its siblings, from 0 without gaps. */
export interface Place {
  id: string;
  parentId: string | null;
  position: number;
}

/** Where an item is to go. `into` puts it last under an item, or last at the top (null). */
export type Spot = { before: string } | { after: string } | { into: string | null };

/** Levels of an agenda at most: `3.1.2`. */
export const deepest = 3;

/** Why an item can't go there: the target is elsewhere, is the item itself or below it, or lies too deep. */
export type Refusal = 'ELSEWHERE' | 'ITSELF' | 'TOO_DEEP';

type Siblings = Map<string | null, string[]>;

function siblingsOf(agenda: readonly Place[]): Siblings {
  const siblings: Siblings = new Map();
  for (const { id, parentId } of [...agenda].sort((a, b) => a.position - b.position))
    siblings.set(parentId, [...(siblings.get(parentId) ?? []), id]);
  return siblings;
}

/** The item and those above it, from the item up. */
function ancestry(agenda: readonly Place[], id: string | null): string[] {
  const parents = new Map(agenda.map((place) => [place.id, place.parentId]));
  const line: string[] = [];
  for (let at = id; at !== null; at = parents.get(at) ?? null) line.push(at);
  return line;
}

/** Levels of an item with what is nested under it; 1 when nothing is. */
const height = (siblings: Siblings, id: string): number =>
  1 + Math.max(0, ...(siblings.get(id) ?? []).map((child) => height(siblings, child)));

const targetOf = (spot: Spot): string | null =>
  'before' in spot ? spot.before : 'after' in spot ? spot.after : spot.into;

/** The item under which the spot lies. */
function parentAt(agenda: readonly Place[], spot: Spot): string | null {
  if ('into' in spot) return spot.into;
  return agenda.find(({ id }) => id === targetOf(spot))?.parentId ?? null;
}

/** Why the item can't go to the spot, or null. The item may be new to the agenda. */
export function whyNotPlace(agenda: readonly Place[], id: string, spot: Spot): Refusal | null {
  const target = targetOf(spot);
  if (target !== null && !agenda.some((place) => place.id === target)) return 'ELSEWHERE';
  if (ancestry(agenda, target).includes(id)) return 'ITSELF';
  const above = ancestry(agenda, parentAt(agenda, spot)).length;
  return above + height(siblingsOf(agenda), id) > deepest ? 'TOO_DEEP' : null;
}

const listed = (siblings: Siblings): Place[] =>
  [...siblings].flatMap(([parentId, ids]) => ids.map((id, position) => ({ id, parentId, position })));

/** The agenda with the item, new or moved, at the spot; positions stay without gaps. Ask `whyNotPlace` first. */
export function withItemAt(agenda: readonly Place[], id: string, spot: Spot): Place[] {
  const parentId = parentAt(agenda, spot);
  const siblings = siblingsOf(withoutItem(agenda, id, true));
  const there = siblings.get(parentId) ?? [];
  const target = targetOf(spot);
  const index = 'into' in spot ? there.length : there.indexOf(target!) + ('after' in spot ? 1 : 0);
  siblings.set(parentId, there.toSpliced(index, 0, id));
  return listed(siblings);
}

/** The agenda without the item; those behind it move up. With `keepChildren`, what is nested under it waits for it. */
export function withoutItem(agenda: readonly Place[], id: string, keepChildren = false): Place[] {
  const rest = listed(siblingsOf(agenda.filter((place) => place.id !== id)));
  return keepChildren ? rest : rest.filter(({ parentId }) => parentId !== id);
}

/** The places of `after` that are not as they were. */
export function changedPlaces(before: readonly Place[], after: readonly Place[]): Place[] {
  const old = new Map(before.map((place) => [place.id, place]));
  return after.filter(({ id, parentId, position }) => {
    const was = old.get(id);
    return was?.parentId !== parentId || was.position !== position;
  });
}
