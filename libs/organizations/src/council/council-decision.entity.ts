import { Column, Entity, PrimaryColumn } from 'typeorm';

/** AMENDED: adopted with changes; NOTED: taken note of („zur Kenntnis genommen“). */
export const councilResults = ['ADOPTED', 'AMENDED', 'NOTED', 'POSTPONED', 'REJECTED'] as const;
export type CouncilResult = (typeof councilResults)[number];

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
  @Column('text', { nullable: true }) result: CouncilResult | null;
  /** Recording of the council's session. */
  @Column('text', { name: 'video_url', nullable: true }) videoUrl: string | null;
  /** Where the item begins in it: seconds from its start. */
  @Column('integer', { name: 'video_seconds', nullable: true }) videoSeconds: number | null;
  /** The object in the city's own OParl that it was filled from. */
  @Column('text', { name: 'oparl_url', nullable: true }) oparlUrl: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
