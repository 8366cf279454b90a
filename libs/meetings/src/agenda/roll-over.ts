import type { Tx } from '@allmende/platform/database';
import type { MeetingEntity } from '../meeting/meeting.entity.js';

/**
 * Postponed items of a meeting go on as new proposals of the same sponsors, with their attachments, no wider than they
 * were. Standing items don't: the next meeting has its own. Doing it again changes nothing.
 * @returns ids of the new proposals
 */
export async function continueAsProposals(tx: Tx, meetingId: string, now: Date): Promise<string[]> {
  const added = await tx.query<{ id: string; from: string }[]>(
    `insert into agenda_item (id, working_group_id, state, title, text, motion, outcome, minutes, visibility,
       sponsor_organization_id, sponsor_working_group_id, project_id, proposed_by, proposed_at, continues_id, created_at, updated_at)
     select uuidv7(), i.working_group_id, 'PROPOSED', i.title, i.text, i.motion, i.outcome, i.minutes, agenda_item_visibility(i.id),
       i.sponsor_organization_id, i.sponsor_working_group_id, i.project_id, i.proposed_by, i.proposed_at, i.id, $2, $2
     from agenda_item i where i.meeting_id = $1 and i.state = 'POSTPONED' and i.standing is null
       and not exists (select from agenda_item c where c.continues_id = i.id)
     returning id, continues_id as "from"`,
    [meetingId, now],
  );
  for (const { id, from } of added) await copyAttachments(tx, from, id);
  return added.map(({ id }) => id);
}

/**
 * What hangs on one item hangs on another, too, no wider than it was there. The bytes are stored once.
 */
export async function copyAttachments(tx: Tx, fromItemId: string, toItemId: string): Promise<void> {
  await tx.query(
    `insert into attachment (id, agenda_item_id, file_name, media_type, size, sha256, visibility, uploaded_by, created_at)
     select uuidv7(), $2, a.file_name, a.media_type, a.size, a.sha256,
       narrowest(coalesce(a.visibility, 'PUBLIC'), agenda_item_visibility($1)), a.uploaded_by, a.created_at
     from attachment a where a.agenda_item_id = $1 and a.removed_at is null
     on conflict on constraint attachment_once do nothing`,
    [fromItemId, toItemId],
  );
}

/** Before a meeting is called off: a draft gives its items back; who was invited finds them postponed, and goes on. */
export async function releaseAgenda(
  tx: Tx,
  { id, invitedAt }: MeetingEntity,
  reason: string,
  now: Date,
): Promise<void> {
  if (invitedAt) {
    await tx.query(
      `update agenda_item set state = 'POSTPONED', state_reason = $2, decided_at = $3, updated_at = $3
       where meeting_id = $1 and state = 'PLACED' and standing is null`,
      [id, reason, now],
    );
    await continueAsProposals(tx, id, now);
  } else {
    await tx.query(
      `update agenda_item set state = case when standing is null then 'PROPOSED' else 'WITHDRAWN' end,
         meeting_id = null, parent_id = null, position = null, updated_at = $2
       where meeting_id = $1`,
      [id, now],
    );
  }
}
