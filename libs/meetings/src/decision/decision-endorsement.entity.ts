import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organization carries a joint position („mitgetragen von“). Withdrawing it leaves the row. */
@Entity('decision_endorsement')
export class DecisionEndorsementEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'decision_id' }) decisionId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('date', { name: 'endorsed_on' }) endorsedOn: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'endorsed_by', nullable: true }) endorsedBy: string | null;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
