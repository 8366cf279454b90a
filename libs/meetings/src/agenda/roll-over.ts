import { newId } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import type { MeetingEntity } from '../meeting/meeting.entity.js';
import { continueItem } from '../session/continuation.js';
import { AgendaItemEntity } from './agenda-item.entity.js';

/**
 * Before a meeting is called off: a draft gives its items back to the backlog, each as narrow as it was there. Of an agenda that people were invited to,
 * what was not reached stays there as postponed and goes on as new proposals. Standing items don't: the next meeting has
 * its own.
 */
export async function releaseAgenda(
  tx: Tx,
  { id, invitedAt }: MeetingEntity,
  reason: string,
  now: Date,
): Promise<void> {
  if (!invitedAt) return clearAgenda(tx, id, now);
  const placed = await tx.findBy(AgendaItemEntity, { meetingId: id, state: 'PLACED' });
  for (const item of placed.filter(({ standing }) => standing === null)) {
    const step = { state: 'POSTPONED' as const, stateReason: reason, decidedAt: now, updatedAt: now };
    await tx.save(Object.assign(item, step));
    await continueItem(tx, item, newId(), now);
  }
}

async function clearAgenda(tx: Tx, meetingId: string, now: Date): Promise<void> {
  await tx.query(
    `update agenda_item set state = case when standing is null then 'PROPOSED' else 'WITHDRAWN' end,
       visibility = effective_visibility, meeting_id = null, parent_id = null, position = null, updated_at = $2
     where meeting_id = $1`,
    [meetingId, now],
  );
}

/** What hangs on one item hangs on another, too, no wider than it was there. The bytes are stored once. */
export async function copyAttachments(tx: Tx, fromItemId: string, toItemId: string): Promise<void> {
  await tx.query(
    `insert into attachment (id, agenda_item_id, file_name, media_type, size, sha256, visibility, uploaded_by, created_at)
     select uuidv7(), $2, a.file_name, a.media_type, a.size, a.sha256,
       nullif(narrowest(coalesce(a.visibility, 'PUBLIC'), agenda_item_visibility($1)), 'PUBLIC'), a.uploaded_by, a.created_at
     from attachment a where a.agenda_item_id = $1 and a.removed_at is null
     on conflict on constraint attachment_once do nothing`,
    [fromItemId, toItemId],
  );
}
