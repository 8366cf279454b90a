import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const officeStates = ['PLANNED', 'ADVERTISED', 'FILLED'] as const;
export type OfficeState = (typeof officeStates)[number];

/** Who answers for open source in an organization; at most one each. */
@Entity('coordination_office')
export class CoordinationOfficeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') state: OfficeState;
  @Column('text', { nullable: true }) name: string | null;
  /** Where the post is advertised; ADVERTISED only. */
  @Column('text', { name: 'vacancy_url', nullable: true }) vacancyUrl: string | null;
  /** Last day on which one can apply; ADVERTISED only. */
  @Column('date', { name: 'vacancy_until', nullable: true }) vacancyUntil: string | null;
  /** FILLED only. */
  @Column('text', { name: 'holder_name', nullable: true }) holderName: string | null;
  @Column('citext', { name: 'contact_email', nullable: true }) contactEmail: string | null;
  @Column('text', { name: 'contact_phone', nullable: true }) contactPhone: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('date', { nullable: true }) since: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn() version: number;
}
