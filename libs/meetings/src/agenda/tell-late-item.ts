import type { Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import type { Outbox } from '@allmende/platform/outbox';
import type { MeetingEntity } from '../meeting/meeting.entity.js';

/** Between the invitation and the beginning, those invited learn of what comes onto the agenda or is changed there. */
export async function tellLateItem(
  tx: Tx,
  outbox: Outbox,
  actor: Actor,
  { id, workingGroupId, state }: MeetingEntity,
): Promise<void> {
  if (state !== 'INVITED') return;
  await outbox.append(tx, actor, 'meeting.changed', { meetingId: id, workingGroupId, changed: ['agenda'] });
}
