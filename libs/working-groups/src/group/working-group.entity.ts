import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** People of several organizations with a mandate and an end. */
@Entity('working_group')
export class WorkingGroupEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  /** Readable name in the address; never changes. */
  @Column('text') slug: string;
  /** Markdown. */
  @Column('text') mandate: string;
  @Column('date', { name: 'founded_on' }) foundedOn: string;
  /** Where the founding is written when it is no decision in the register. */
  @Column('text', { name: 'founding_note', nullable: true }) foundingNote: string | null;
  @Column('uuid', { name: 'founding_decision_id', nullable: true }) foundingDecisionId: string | null;
  /** Last day of the mandate; null: until the board ends it. */
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  /** The day on which the board ended it. */
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  /** The end, `endsOn`, of which the members were reminded. */
  @Column('date', { name: 'reminded_for', nullable: true }) remindedFor: string | null;
  @VersionColumn() version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
