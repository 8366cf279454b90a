import { Inject, Injectable } from '@nestjs/common';
import { today, type Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { Bodies, type BodyId } from '@allmende/working-groups';
import { AgendaItemEntity } from '../agenda/agenda-item.entity.js';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { seesMeeting } from '../meeting/meeting-lock.js';
import type { Visibility } from '../visibility.js';
import type { DecisionResult } from './decision.entity.js';
import {
  ballotCancelled,
  ballotOfOtherItem,
  ballotOpen,
  itemNotThere,
  itemOrBallot,
  notRunning,
} from './decision.faults.js';

/** Where a decision comes from, and what follows from that. */
export interface DecisionSource {
  body: BodyId;
  meetingId: string | null;
  agendaItemId: string | null;
  ballotId: string | null;
  /** `YYYY-MM-DD` */
  decidedOn: string;
  visibility: Visibility;
  /** Null without a ballot. */
  result: DecisionResult | null;
  title: string | null;
  wording: string | null;
  projectId: string | null;
}

interface BallotRow {
  body: BodyId;
  meetingId: string | null;
  agendaItemId: string | null;
  state: 'OPEN' | 'CLOSED' | 'CANCELLED';
  outcome: string | null;
  question: string;
  visibility: Visibility;
  closedAt: Date | null;
}

const carried = new Set(['CARRIED', 'ELECTED']);
const day = (instant: Date): string => today({ now: () => instant });

/** Finds what a decision is made of: a closed ballot, or an item of the running session. Locks the meeting, then the ballot. */
@Injectable()
export class DecisionSources {
  constructor(@Inject(Bodies) private readonly bodies: Bodies) {}

  /**
   * @throws UserFaults ITEM_OR_BALLOT, BALLOT_OF_OTHER_ITEM, BALLOT_OPEN, BALLOT_CANCELLED, MEETING_NOT_RUNNING,
   * ITEM_NOT_ON_AGENDA; NOT_FOUND, FORBIDDEN
   */
  async find(tx: Tx, actor: Actor, agendaItemId: string | null, ballotId: string | null) {
    if (ballotId) return this.ofBallot(tx, actor, ballotId, agendaItemId);
    if (agendaItemId) return this.ofItem(tx, actor, agendaItemId);
    throw itemOrBallot();
  }

  /** A session that is over is read-only; but what was voted on in it may still be entered: it is fixed by the ballot. */
  private async ofBallot(
    tx: Tx,
    actor: Actor,
    ballotId: string,
    namedItem: string | null,
  ): Promise<DecisionSource> {
    const found = await ballotRow(tx, ballotId, '');
    if (!found) throw notFound();
    await this.bodies.require(tx, actor, 'PRESIDE', found.body);
    const meeting = found.meetingId ? await lockedMeeting(tx, found.meetingId) : null;
    const ballot = (await ballotRow(tx, ballotId, 'for no key update'))!;
    const { agendaItemId, closedAt } = ballot;
    if (namedItem && namedItem !== agendaItemId) throw ballotOfOtherItem();
    if (ballot.state === 'OPEN') throw ballotOpen('input.ballotId');
    if (ballot.state === 'CANCELLED') throw ballotCancelled();
    const item = agendaItemId ? await tx.findOneByOrFail(AgendaItemEntity, { id: agendaItemId }) : null;
    return {
      ...{ body: ballot.body, meetingId: ballot.meetingId, agendaItemId, ballotId },
      decidedOn: day(meeting?.startedAt ?? closedAt!),
      visibility: item ? await narrowest(tx, item.id) : ballot.visibility,
      result: carried.has(ballot.outcome ?? '') ? 'ADOPTED' : 'REJECTED',
      title: item?.title ?? null,
      wording: ballot.question,
      projectId: item?.projectId ?? null,
    };
  }

  private async ofItem(tx: Tx, actor: Actor, agendaItemId: string): Promise<DecisionSource> {
    const found = await tx.findOneBy(AgendaItemEntity, { id: agendaItemId });
    if (!found || (found.meetingId && !(await seesMeeting(tx, actor, found.meetingId)))) throw notFound();
    await this.bodies.require(tx, actor, 'PRESIDE', found.workingGroupId);
    if (!found.meetingId) throw itemNotThere();
    const meeting = await lockedMeeting(tx, found.meetingId);
    const item = await tx.findOneByOrFail(AgendaItemEntity, { id: agendaItemId });
    if (meeting.state !== 'RUNNING') throw notRunning();
    if (item.meetingId !== meeting.id || item.state === 'POSTPONED') throw itemNotThere();
    if (await hasOpenBallot(tx, agendaItemId)) throw ballotOpen('input.agendaItemId');
    return {
      ...{ body: item.workingGroupId, meetingId: meeting.id, agendaItemId, ballotId: null },
      decidedOn: day(meeting.startedAt!),
      visibility: await narrowest(tx, agendaItemId),
      ...{ result: null, title: item.title, wording: item.motion, projectId: item.projectId },
    };
  }
}

const lockedMeeting = (tx: Tx, id: string): Promise<MeetingEntity> =>
  tx.findOneOrFail(MeetingEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });

async function ballotRow(tx: Tx, id: string, lock: '' | 'for no key update'): Promise<BallotRow | undefined> {
  const [row] = await tx.query<BallotRow[]>(
    `select working_group_id as body, meeting_id as "meetingId", agenda_item_id as "agendaItemId", state, outcome,
       question, visibility, closed_at as "closedAt" from ballot where id = $1 ${lock}`,
    [id],
  );
  return row;
}

async function hasOpenBallot(tx: Tx, agendaItemId: string): Promise<boolean> {
  const open = await tx.query<unknown[]>(`select from ballot where agenda_item_id = $1 and state = 'OPEN'`, [
    agendaItemId,
  ]);
  return open.length > 0;
}

/** Of the item, those above it, and the meeting. */
async function narrowest(tx: Tx, agendaItemId: string): Promise<Visibility> {
  const [row] = await tx.query<[{ visibility: Visibility }]>(
    `select agenda_item_visibility($1) as visibility`,
    [agendaItemId],
  );
  return row.visibility;
}
