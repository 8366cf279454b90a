import type { Tx } from '@allmende/platform/database';

/** Gives every item of a meeting that has none its number, by place: `1`, `2`, `2.1`. Part of the invitation. */
export async function freezeNumbers(tx: Tx, meetingId: string): Promise<void> {
  await tx.query(
    `with recursive tree as (
       select id, (position + 1)::text as number from agenda_item where meeting_id = $1 and parent_id is null
       union all
       select c.id, t.number || '.' || (c.position + 1) from agenda_item c join tree t on c.parent_id = t.id)
     update agenda_item a set number = tree.number from tree where a.id = tree.id and a.number is null`,
    [meetingId],
  );
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** `a`, `b`, … `z`, `aa`, `ab`, …: how the n-th late item behind the same one is told apart, from 0. */
const suffix = (n: number): string =>
  n < 26 ? letters[n]! : `${letters[Math.floor(n / 26) - 1]!}${letters[n % 26]!}`;

/** How many late items there are behind this one: one more than the last suffix in use. */
function lateBehind(base: string, taken: readonly string[]): number {
  const used = taken
    .filter((number) => number.startsWith(base))
    .map((number) => number.slice(base.length))
    .filter((rest) => /^[a-z]{1,2}$/.test(rest))
    .map((rest) => [...rest].reduce((n, letter) => n * 26 + letters.indexOf(letter) + 1, 0));
  return Math.max(0, ...used);
}

/**
 * The number of an item that comes after the invitation: that of the item it follows, with the next letter that is free.
 * @param previous number of the sibling before it, null when it is the first
 * @param above number of the item it is nested under, null at the top
 * @param taken all numbers of the meeting
 */
export function lateNumber(previous: string | null, above: string | null, taken: readonly string[]): string {
  const prefix = above === null ? '' : `${above}.`;
  if (previous === null && !taken.includes(`${prefix}1`)) return `${prefix}1`;
  const base = previous === null ? `${prefix}0` : previous.replace(/[a-z]+$/, '');
  return base + suffix(lateBehind(base, taken));
}
