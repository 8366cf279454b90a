import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Visibility } from '../visibility.js';

/** Recorded with either; a tie, too few voters or an objection reject. */
export const decisionResults = ['ADOPTED', 'REJECTED'] as const;
export type DecisionResult = (typeof decisionResults)[number];

/** A recorded outcome. Number, wording, result and day never change: the database refuses it. */
@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn('uuid') id: string;
  /** `B-2026-014` of the board, `AG-2026-003` of working groups. */
  @Column('text') number: string;
  @Column('text') prefix: string;
  /** Of `decidedOn`. */
  @Column('integer') year: number;
  @Column('integer') sequence: number;
  /** Null: the board. */
  @Column('uuid', { name: 'working_group_id', nullable: true }) workingGroupId: string | null;
  /** Null: a circular ballot. */
  @Column('uuid', { name: 'meeting_id', nullable: true }) meetingId: string | null;
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId: string | null;
  @Column('uuid', { name: 'ballot_id', nullable: true }) ballotId: string | null;
  @Column('text') title: string;
  /** Markdown, as it was voted on. */
  @Column('text') wording: string;
  @Column('text') result: DecisionResult;
  /** Without a ballot: how it was found, „ohne Gegenstimmen“. */
  @Column('text', { name: 'tally_note', nullable: true }) tallyNote: string | null;
  @Column('date', { name: 'decided_on' }) decidedOn: string;
  @Column('text') visibility: Visibility;
  /** A position that organizations carry with their names. */
  @Column('boolean', { name: 'joint_position' }) jointPosition: boolean;
  @Column('uuid', { name: 'owner_organization_id', nullable: true }) ownerOrganizationId: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('date', { name: 'review_on', nullable: true }) reviewOn: string | null;
  @Column('date', { name: 'done_on', nullable: true }) doneOn: string | null;
  @Column('text', { name: 'done_note', nullable: true }) doneNote: string | null;
  @Column('uuid', { name: 'project_id', nullable: true }) projectId: string | null;
  @Column('uuid', { name: 'funding_round_id', nullable: true }) fundingRoundId: string | null;
  @VersionColumn() version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
