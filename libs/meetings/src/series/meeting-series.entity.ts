import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { AgendaOutcome, StandingItem } from '../agenda/agenda-item.entity.js';
import type { Visibility } from '../visibility.js';

/** A regular session: a rule that makes drafts, each with the standing items of the series. */
@Entity('meeting_series')
export class MeetingSeriesEntity {
  @PrimaryColumn('uuid') id: string;
  /** Null: the board. */
  @Column('uuid', { name: 'working_group_id', nullable: true }) workingGroupId: string | null;
  @Column('text') title: string;
  /** RRULE without DTSTART, as `readRule` gives it. */
  @Column('text') rule: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  /** On the clock in Germany, `10:00:00`. */
  @Column('time', { name: 'start_time' }) startTime: string;
  @Column('integer', { name: 'duration_minutes' }) durationMinutes: number;
  @Column('text', { nullable: true }) place: string | null;
  /** For the people of the body only. */
  @Column('text', { name: 'online_url', nullable: true }) onlineUrl: string | null;
  @Column('text') visibility: Visibility;
  /** How many days before the session proposals close. */
  @Column('integer', { name: 'proposal_days' }) proposalDays: number;
  /** Last day on which it may take place. */
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @VersionColumn() version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

/** An item that each session of the series begins with. */
@Entity('series_item')
export class SeriesItemEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'series_id' }) seriesId: string;
  @Column('integer') position: number;
  @Column('text', { nullable: true }) standing: StandingItem | null;
  @Column('text') title: string;
  @Column('text') outcome: AgendaOutcome;
  /** Planned time. */
  @Column('integer') minutes: number;
}

/** A day of the rule on which there is no session. */
@Entity('series_exception')
export class SeriesExceptionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'series_id' }) seriesId: string;
  @Column('date', { name: 'occurs_on' }) occursOn: string;
  @Column('text') reason: string;
}
