import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { MinutesState } from './minutes.machine.js';

/** The record of one session. Its text lies in the sections. */
@Entity('minutes')
export class MinutesEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('text') state: MinutesState;
  @Column('timestamptz', { name: 'circulated_at', nullable: true }) circulatedAt: Date | null;
  /** An objection at this instant is late. */
  @Column('timestamptz', { name: 'objections_until', nullable: true }) objectionsUntil: Date | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Column('uuid', { name: 'approved_item_id', nullable: true }) approvedItemId: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  /** Over all sections, in hex: see minutes.text.ts. */
  @Column('text', { nullable: true }) sha256: string | null;
  /** Over the public sections. */
  @Column('text', { name: 'public_sha256', nullable: true }) publicSha256: string | null;
  @VersionColumn() version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

/** An organization finds that something was recorded wrongly. */
@Entity('minutes_objection')
export class MinutesObjectionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'minutes_id' }) minutesId: string;
  /** Null: the minutes as a whole. */
  @Column('uuid', { name: 'section_id', nullable: true }) sectionId: string | null;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'raised_by', nullable: true }) raisedBy: string | null;
  @Column('text') text: string;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt: Date;
  @Column('text', { nullable: true }) answer: string | null;
  /** The text was changed because of it. */
  @Column('boolean', { nullable: true }) accepted: boolean | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
}
