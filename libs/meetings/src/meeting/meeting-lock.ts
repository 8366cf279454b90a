import type { Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { notFound, render, sql } from '@allmende/platform/graphql';
import type { Bodies, BodyId } from '@allmende/working-groups';
import { MeetingEntity } from './meeting.entity.js';
import { groupEnded, meetingClosed } from './meeting.faults.js';
import { columns, meetingVisible } from './meeting.sql.js';

/**
 * The meeting, locked until the end of the transaction: whoever changes it, its agenda, its session or its ballots waits
 * here, and takes this lock before any other of the meeting.
 * @throws OperationError NOT_FOUND, also for what the actor may not see
 */
export async function lockMeeting(tx: Tx, actor: Actor, id: string): Promise<MeetingEntity> {
  const meeting = await lockMeetingRow(tx, id);
  if (!meeting || !(await seesMeeting(tx, actor, id))) throw notFound();
  return meeting;
}

/** The lock by itself, for whoever has asked for another right. */
export const lockMeetingRow = (tx: Tx, id: string): Promise<MeetingEntity | null> =>
  // Weaker than FOR UPDATE: foreign keys of other rows need not wait.
  tx.findOne(MeetingEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });

/**
 * `lockMeeting` for who leads its body.
 * @throws OperationError NOT_FOUND, FORBIDDEN
 */
export async function lockMeetingToLead(
  tx: Tx,
  bodies: Bodies,
  actor: Actor,
  id: string,
): Promise<MeetingEntity> {
  const meeting = await lockMeeting(tx, actor, id);
  await bodies.require(tx, actor, 'PRESIDE', meeting.workingGroupId);
  return meeting;
}

/** True when the actor may know of the meeting. */
export async function seesMeeting(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const { text, values } = render(
    sql`select from meeting m where m.id = ${id} and ${meetingVisible(columns('m'), actor)}`,
  );
  return (await tx.query<unknown[]>(text, values)).length > 0;
}

/** @throws UserFaults MEETING_CLOSED when it is closed or cancelled; `path` names the meeting, or what is on its agenda */
export function demandOpen({ state }: MeetingEntity, path = 'input.id'): void {
  if (state === 'CLOSED' || state === 'CANCELLED') throw meetingClosed(state, path);
}

/**
 * The body is there and still at work; it stays so until the end of the transaction.
 * @throws UserFaults GROUP_ENDED; OperationError NOT_FOUND
 */
export async function demandBody(tx: Tx, body: BodyId): Promise<void> {
  if (body === null) return;
  const [group] = await tx.query<{ ended: boolean }[]>(
    `select ended_on is not null as ended from working_group where id = $1 for share`,
    [body],
  );
  if (!group) throw notFound();
  if (group.ended) throw groupEnded();
}
