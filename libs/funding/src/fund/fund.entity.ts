import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A standing fund: fed by yearly rounds of contributions, spent by decisions of the board. */
@Entity('fund')
export class FundEntity {
  @PrimaryColumn('uuid') id: string;
  /** Readable name in the address; never changes. */
  @Column('text') slug: string;
  @Column('text') name: string;
  /** Markdown. */
  @Column('text') summary: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn() version: number;
}
