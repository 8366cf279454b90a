import type { Tx } from '@allmende/platform/database';
import type { BodyId } from '@allmende/working-groups';

/** The number of a decision and its parts. */
export interface DecisionNumber {
  number: string;
  prefix: 'B' | 'AG';
  year: number;
  sequence: number;
}

/** `B-2026-014`: the board's; `AG-2026-003`: of working groups. */
export const numberOf = (prefix: DecisionNumber['prefix'], year: number, sequence: number): string =>
  `${prefix}-${year}-${String(sequence).padStart(3, '0')}`;

/**
 * Gives the next number of the year. Its row stays locked until the commit, so that whoever comes next waits; what is
 * rolled back gives its number back. So there is neither a gap nor a repeat.
 * @param decidedOn `YYYY-MM-DD`
 */
export async function giveNumber(tx: Tx, body: BodyId, decidedOn: string): Promise<DecisionNumber> {
  const prefix = body === null ? 'B' : 'AG';
  const year = Number(decidedOn.slice(0, 4));
  const [{ last: sequence }] = await tx.query<[{ last: number }]>(
    `insert into decision_number (prefix, year, last) values ($1, $2, 1)
     on conflict (prefix, year) do update set last = decision_number.last + 1 returning last`,
    [prefix, year],
  );
  return { number: numberOf(prefix, year, sequence), prefix, year, sequence };
}
