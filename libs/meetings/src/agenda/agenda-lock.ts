import type { Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { notFound, render, sql } from '@allmende/platform/graphql';
import { changedMeanwhile } from '../meeting/meeting.faults.js';
import { lockMeeting, lockMeetingRow } from '../meeting/meeting-lock.js';
import type { MeetingEntity } from '../meeting/meeting.entity.js';
import { columns } from '../meeting/meeting.sql.js';
import { AgendaItemEntity } from './agenda-item.entity.js';
import { itemVisible } from './agenda-item.sql.js';

/** An item, with the meeting on whose agenda it stands. Both are locked until the end of the transaction. */
export interface Locked {
  item: AgendaItemEntity;
  meeting: MeetingEntity | null;
}

/**
 * Locks items: first the meetings that they stand in, then the items, each by id, so that nobody waits in a circle.
 * @param meetingIds meetings to lock besides
 * @throws OperationError NOT_FOUND, also for what the actor may not see; UserFaults CHANGED_MEANWHILE when one was just
 *   put onto an agenda or taken from it
 */
export async function lockItems(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  meetingIds: readonly string[] = [],
): Promise<{ items: Map<string, AgendaItemEntity>; meetings: Map<string, MeetingEntity> }> {
  const found = await visibleItems(tx, actor, ids);
  if (found.length < new Set(ids).size) throw notFound();
  const meetings = new Map<string, MeetingEntity>();
  const wanted = new Set([...meetingIds, ...found.flatMap(({ meetingId }) => meetingId ?? [])]);
  for (const id of [...wanted].sort()) {
    // A sponsor knows of her item on a draft that she may not read.
    const meeting = await (meetingIds.includes(id) ? lockMeeting(tx, actor, id) : lockMeetingRow(tx, id));
    meetings.set(id, meeting!);
  }
  const items = new Map<string, AgendaItemEntity>();
  for (const { id, meetingId } of found) {
    const lock = { mode: 'for_no_key_update' } as const;
    const item = await tx.findOneOrFail(AgendaItemEntity, { where: { id }, lock });
    if (item.meetingId !== meetingId) throw changedMeanwhile().with({ agendaItem: id });
    items.set(id, item);
  }
  return { items, meetings };
}

/** `lockItems` for one. */
export async function lockItem(tx: Tx, actor: Actor, id: string): Promise<Locked> {
  const { items, meetings } = await lockItems(tx, actor, [id]);
  const item = items.get(id)!;
  return { item, meeting: item.meetingId === null ? null : meetings.get(item.meetingId)! };
}

function visibleItems(tx: Tx, actor: Actor, ids: readonly string[]) {
  const { text, values } = render(
    sql`select i.id, i.meeting_id as "meetingId" from agenda_item i
      where i.id = any(${[...ids]}::uuid[]) and ${itemVisible(columns('i'), actor)} order by i.id`,
  );
  return tx.query<{ id: string; meetingId: string | null }[]>(text, values);
}
