import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an organization's own council decided, with its source. */
@Entity('council_decision')
export class CouncilDecisionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('date', { name: 'decided_on' }) decidedOn: string;
  /** Who decided: `Rat der Stadt Dortmund`. */
  @Column('text') body: string;
  @Column('text', { name: 'agenda_item', nullable: true }) agendaItem: string | null;
  @Column('text') title: string;
  @Column('text', { name: 'source_url', nullable: true }) sourceUrl: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
