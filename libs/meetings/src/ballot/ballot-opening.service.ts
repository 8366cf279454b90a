import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { actorLabel, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { notFound, requiredText } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { Bodies } from '@allmende/working-groups';
import { AgendaItemEntity } from '../agenda/agenda-item.entity.js';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { seesMeeting } from '../meeting/meeting-lock.js';
import { narrower, type Visibility } from '../visibility.js';
import { BallotEntity, type BallotKind } from './ballot.entity.js';
import {
  ballotAlreadyOpen,
  itemIsDone,
  itemNotPlaced,
  meetingClosed,
  meetingNotRunning,
  nobodyEntitled,
  oneBodyOnly,
  secretOnlyForElections,
} from './ballot.faults.js';
import { rulesOf, type AskedRules, type FixedRules } from './ballot.policy.js';
import { SecretUrn } from './secret-urn.js';

const longestQuestion = 10_000;

export interface OpenBallot extends Omit<AskedRules, 'circular'> {
  /** Null: a circular ballot. */
  agendaItemId: string | null;
  /** Circular: of this group; null: of the board. */
  workingGroupId: string | null;
  /** Markdown; the motion of the item when left out. */
  question?: string | null;
  visibility?: Visibility | null;
}

/** What a ballot is about, and who votes in it. */
interface Place extends Pick<BallotEntity, 'workingGroupId' | 'meetingId' | 'agendaItemId'> {
  motion: string | null;
  /** As wide as it may be. */
  widest: Visibility;
  /** As wide as it is unless told otherwise. */
  usual: Visibility;
}

/** Opens ballots: fixes the rules, and who is entitled. */
@Injectable()
export class BallotOpening {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(SecretUrn) private readonly urn: SecretUrn,
  ) {}

  /**
   * Opens a ballot on an item of a running session, or a circular one.
   * @returns id of the ballot
   * @throws UserFaults those of `rulesOf`; ITEM_NOT_PLACED, ITEM_IS_DONE, MEETING_NOT_RUNNING, MEETING_CLOSED,
   *   BALLOT_ALREADY_OPEN (with the one that is open), ONE_BODY_ONLY, SECRET_ONLY_FOR_ELECTIONS, NOBODY_ENTITLED
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  open(actor: Actor, asked: OpenBallot): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { agendaItemId, workingGroupId, kind } = asked;
      const place = agendaItemId
        ? await this.inSession(tx, actor, agendaItemId, workingGroupId, kind)
        : await this.circular(tx, actor, workingGroupId);
      const rules = rulesOf({ ...asked, circular: place.meetingId === null }, this.clock.now());
      const question = requiredText('input.question', asked.question ?? place.motion, longestQuestion);
      const visibility = narrower(asked.visibility ?? place.usual, place.widest);
      const id = await this.save(tx, actor, place, { ...rules, question, visibility });
      const { meetingId, workingGroupId: body } = place;
      await this.outbox.append(tx, actor, 'ballot.opened', { ballotId: id, meetingId, workingGroupId: body });
      return id;
    });
  }

  /** The meeting's row is locked, so that it cannot close meanwhile, and one ballot opens after the other. */
  private async inSession(
    tx: Tx,
    actor: Actor,
    id: string,
    workingGroupId: string | null,
    kind: BallotKind,
  ): Promise<Place> {
    const found = await tx.findOneBy(AgendaItemEntity, { id });
    if (!found || (found.meetingId && !(await seesMeeting(tx, actor, found.meetingId)))) throw notFound();
    await this.bodies.require(tx, actor, 'PRESIDE', found.workingGroupId);
    if (workingGroupId && workingGroupId !== found.workingGroupId) throw oneBodyOnly();
    if (!found.meetingId) throw itemNotPlaced();
    const lock = { mode: 'pessimistic_write' } as const;
    const meeting = await tx.findOneOrFail(MeetingEntity, { where: { id: found.meetingId }, lock });
    if (meeting.state === 'CLOSED' || meeting.state === 'CANCELLED') throw meetingClosed();
    if (meeting.state !== 'RUNNING') throw meetingNotRunning();
    const item = await tx.findOneByOrFail(AgendaItemEntity, { id });
    if (item.meetingId !== meeting.id) throw itemNotPlaced();
    if (item.state !== 'PLACED') throw itemIsDone();
    if (kind === 'SECRET' && item.outcome !== 'ELECTION') throw secretOnlyForElections();
    const running = await tx.findOneBy(BallotEntity, { agendaItemId: id, state: 'OPEN' });
    if (running) throw ballotAlreadyOpen(running.id);
    const [row] = await tx.query<[{ widest: Visibility }]>(`select agenda_item_visibility($1) as widest`, [
      id,
    ]);
    const { widest } = row;
    return {
      ...{ workingGroupId: item.workingGroupId, meetingId: meeting.id, agendaItemId: id },
      ...{ motion: item.motion, widest, usual: widest },
    };
  }

  private async circular(tx: Tx, actor: Actor, workingGroupId: string | null): Promise<Place> {
    await this.bodies.require(tx, actor, 'PRESIDE', workingGroupId);
    const known = await tx.query<unknown[]>(`select from working_group where id = $1`, [workingGroupId]);
    if (workingGroupId && known.length === 0) throw notFound();
    return {
      workingGroupId,
      meetingId: null,
      agendaItemId: null,
      motion: null,
      widest: 'PUBLIC',
      usual: 'BOARD',
    };
  }

  private async save(
    tx: Tx,
    actor: Actor,
    { workingGroupId, meetingId, agendaItemId }: Place,
    { options, ...rules }: FixedRules & Pick<BallotEntity, 'question' | 'visibility'>,
  ): Promise<string> {
    const id = newId();
    const place = { workingGroupId, meetingId, agendaItemId };
    const opened = { state: 'OPEN', openedAt: this.clock.now(), openedBy: actorLabel(actor) } as const;
    await tx.insert(BallotEntity, { id, ...place, ...rules, ...opened });
    const entitled = await this.enter(tx, id, workingGroupId);
    for (const [position, label] of options.entries())
      await tx.query(`insert into ballot_option (id, ballot_id, position, label) values ($1, $2, $3, $4)`, [
        ...[newId(), id, position, label],
      ]);
    if (rules.kind === 'SECRET') await this.urn.putUp(tx, id, options.length);
    const { kind, quorumPercent, majority, base, seats } = rules;
    await this.audit.append(tx, actor, {
      action: 'openBallot',
      subjectType: 'Ballot',
      subjectId: id,
      details: { ...place, kind, quorumPercent, majority, base, seats, entitled, openUntil: rules.openUntil },
    });
    return id;
  }

  /** Writes down who is entitled, with the names of this moment. @returns how many */
  private async enter(tx: Tx, ballotId: string, body: string | null): Promise<number> {
    const voices = await this.bodies.voices(tx, body);
    if (voices.length === 0) throw nobodyEntitled();
    await tx.query(
      `insert into ballot_voter (id, ballot_id, organization_id, organization_name)
       select v.id, $1, v.organization_id, v.name from unnest($2::uuid[], $3::uuid[], $4::text[]) v (id, organization_id, name)`,
      [
        ballotId,
        voices.map(() => newId()),
        voices.map((voice) => voice.organizationId),
        voices.map((voice) => voice.organizationName),
      ],
    );
    return voices.length;
  }
}
