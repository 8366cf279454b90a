import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Visibility } from '../visibility.js';
import type { MeetingState } from './meeting.machine.js';

/** A dated session of the board or of a working group. */
@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn('uuid') id: string;
  /** Null: the board. */
  @Column('uuid', { name: 'working_group_id', nullable: true }) workingGroupId: string | null;
  @Column('uuid', { name: 'series_id', nullable: true }) seriesId: string | null;
  /** The day of the series that it stands for, wherever it was moved to. */
  @Column('date', { name: 'occurs_on', nullable: true }) occursOn: string | null;
  @Column('text') title: string;
  @Column('text') state: MeetingState;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  @Column('text', { nullable: true }) place: string | null;
  /** For the people of the body only. */
  @Column('text', { name: 'online_url', nullable: true }) onlineUrl: string | null;
  @Column('text') visibility: Visibility;
  /** The moment from which proposals are late. */
  @Column('timestamptz', { name: 'proposals_until', nullable: true }) proposalsUntil: Date | null;
  @Column('text', { name: 'invitation_text', nullable: true }) invitationText: string | null;
  @Column('timestamptz', { name: 'invited_at', nullable: true }) invitedAt: Date | null;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  /** The item that is being dealt with. */
  @Column('uuid', { name: 'current_item_id', nullable: true }) currentItemId: string | null;
  /** SEQUENCE of RFC 5545. */
  @Column('integer', { name: 'calendar_sequence' }) calendarSequence: number;
  @Column('timestamptz', { name: 'proposals_reminded_at', nullable: true }) proposalsRemindedAt: Date | null;
  @VersionColumn() version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
