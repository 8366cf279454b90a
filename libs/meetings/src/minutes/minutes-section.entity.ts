import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Visibility } from '../visibility.js';

/** The part of the minutes about one item of the agenda, or (without an item) head, list of attendance, or end. */
@Entity('minutes_section')
export class MinutesSectionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'minutes_id' }) minutesId: string;
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId: string | null;
  @Column('integer') position: number;
  /** Plain text. */
  @Column('text') heading: string;
  /** Markdown. */
  @Column('text') text: string;
  @Column('text') visibility: Visibility;
  @Column('uuid', { name: 'edited_by', nullable: true }) editedBy: string | null;
  @Column('timestamptz', { name: 'edited_at' }) editedAt: Date;
  @VersionColumn() version: number;
}

/** What somebody wrote while somebody else saved first; kept until both are brought together. */
@Entity('minutes_variant')
export class MinutesVariantEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'section_id' }) sectionId: string;
  @Column('text') text: string;
  /** The version of the section from which its writer started. */
  @Column('integer', { name: 'based_on' }) basedOn: number;
  @Column('uuid', { name: 'written_by', nullable: true }) writtenBy: string | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt: Date | null;
  @Column('uuid', { name: 'resolved_by', nullable: true }) resolvedBy: string | null;
}
