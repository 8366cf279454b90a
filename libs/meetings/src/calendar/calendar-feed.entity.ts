import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret address of somebody's own calendar; the address is signed, not kept. At most one per person counts. */
@Entity('calendar_feed')
export class CalendarFeedEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** The day on which a program last fetched it. */
  @Column('date', { name: 'last_used_on', nullable: true }) lastUsedOn: string | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
