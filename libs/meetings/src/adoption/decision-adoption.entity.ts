import { Column, Entity, PrimaryColumn } from 'typeorm';

/** PLANNED: on a council's agenda; DECIDED: its council decided; NOT_NEEDED: the administration may do it alone. */
export const adoptionStates = ['PLANNED', 'DECIDED', 'NOT_NEEDED'] as const;
export type AdoptionState = (typeof adoptionStates)[number];

/** How far an organization has taken a decision home. */
@Entity('decision_adoption')
export class DecisionAdoptionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'decision_id' }) decisionId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') state: AdoptionState;
  @Column('date', { name: 'planned_on', nullable: true }) plannedOn: string | null;
  @Column('uuid', { name: 'council_decision_id', nullable: true }) councilDecisionId: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
