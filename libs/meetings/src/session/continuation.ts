import type { Tx } from '@allmende/platform/database';
import type { AgendaItemEntity } from '../agenda/agenda-item.entity.js';

/**
 * Puts a postponed item on the backlog again, with all that hangs on it. It keeps the moment of its first proposal, so
 * that it comes before younger ones; and since nothing stands above it there, it becomes as narrow as it really was.
 * @returns the given id
 */
export async function continueItem(tx: Tx, item: AgendaItemEntity, id: string, now: Date): Promise<string> {
  await tx.query(
    `insert into agenda_item (id, working_group_id, state, title, text, motion, outcome, minutes, visibility,
       sponsor_organization_id, sponsor_working_group_id, project_id, proposed_by, proposed_at, continues_id,
       created_at, updated_at)
     select $2, working_group_id, 'PROPOSED', title, text, motion, outcome, minutes, agenda_item_visibility(id),
       sponsor_organization_id, sponsor_working_group_id, project_id, proposed_by, proposed_at, id, $3, $3
     from agenda_item where id = $1`,
    [item.id, id, now],
  );
  // The bytes lie under their checksum; only the rows are written again.
  await tx.query(
    `insert into attachment (id, agenda_item_id, file_name, media_type, size, sha256, visibility, uploaded_by, created_at)
     select uuidv7(), $2, file_name, media_type, size, sha256, visibility, uploaded_by, created_at
     from attachment where agenda_item_id = $1 and removed_at is null order by created_at, id`,
    [item.id, id],
  );
  return id;
}
