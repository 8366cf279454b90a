import type { Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import type { Bodies } from '@allmende/working-groups';
import { AgendaItemEntity } from '../agenda/agenda-item.entity.js';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { seesMeeting } from '../meeting/meeting-lock.js';
import { wrongState } from './session.faults.js';

/**
 * The meeting, locked until the end of the transaction, for who leads its body. The meeting's row is the lock for all that
 * happens in its session.
 * @throws OperationError NOT_FOUND, also for what the actor may not see; FORBIDDEN
 */
export async function lockMeeting(tx: Tx, bodies: Bodies, actor: Actor, id: string): Promise<MeetingEntity> {
  const meeting = await tx.findOne(MeetingEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (!meeting || !(await seesMeeting(tx, actor, id))) throw notFound();
  await bodies.require(tx, actor, 'PRESIDE', meeting.workingGroupId);
  return meeting;
}

/** The same for a meeting that runs. @throws UserFaults MEETING_NOT_RUNNING, MEETING_CLOSED */
export async function lockSession(tx: Tx, bodies: Bodies, actor: Actor, id: string): Promise<MeetingEntity> {
  const meeting = await lockMeeting(tx, bodies, actor, id);
  if (meeting.state !== 'RUNNING') throw wrongState(meeting.state, 'input.meetingId');
  return meeting;
}

/** An item with its running meeting, both locked. */
export interface ItemInSession {
  meeting: MeetingEntity;
  item: AgendaItemEntity;
}

/**
 * An item of a running session, for who leads it.
 * @throws OperationError NOT_FOUND, also for items that are on no agenda; FORBIDDEN
 * @throws UserFaults MEETING_NOT_RUNNING, MEETING_CLOSED
 */
export async function lockItem(
  tx: Tx,
  bodies: Bodies,
  actor: Actor,
  id: string,
  path = 'input.id',
): Promise<ItemInSession> {
  const found = await tx.findOneBy(AgendaItemEntity, { id });
  if (!found?.meetingId) throw notFound();
  const meeting = await lockMeeting(tx, bodies, actor, found.meetingId);
  if (meeting.state !== 'RUNNING') throw wrongState(meeting.state, path);
  const item = await tx.findOneBy(AgendaItemEntity, { id, meetingId: meeting.id });
  // Moved away while we waited for the meeting.
  if (!item) throw notFound();
  return { meeting, item };
}
