import type { Tx } from '@allmende/platform/database';
import { openObjections, openVariants } from './minutes.faults.js';

const count = async (tx: Tx, statement: string, minutesId: string): Promise<number> => {
  const [row] = await tx.query<[{ open: number }]>(statement, [minutesId]);
  return row.open;
};

/** @throws UserFaults OPEN_VARIANTS while two texts of a section wait to be brought together */
export async function refuseOpenVariants(tx: Tx, minutesId: string): Promise<void> {
  const open = await count(
    tx,
    `select count(*)::int as open from minutes_variant v join minutes_section s on s.id = v.section_id
      where s.minutes_id = $1 and v.resolved_at is null`,
    minutesId,
  );
  if (open > 0) throw openVariants(open);
}

/** @throws UserFaults OPEN_OBJECTIONS while an objection has no answer */
export async function refuseOpenObjections(tx: Tx, minutesId: string): Promise<void> {
  const open = await count(
    tx,
    `select count(*)::int as open from minutes_objection where minutes_id = $1 and answered_at is null`,
    minutesId,
  );
  if (open > 0) throw openObjections(open);
}
