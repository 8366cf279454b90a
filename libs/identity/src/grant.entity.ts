import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@allmende/kernel';

/**
 * A role that an account holds: for one organization, or (MODERATOR, and the TREASURER who keeps the books) for the whole
 * network. Whether it counts today is told by the view `current_role_grant`.
 */
@Entity('role_grant')
export class GrantEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') role: Role;
  @Column('uuid', { name: 'organization_id', nullable: true }) organizationId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** First day on which a DEPUTY stands in; null: from the beginning. */
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  /** Last day on which a DEPUTY stands in; null: for good. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
}
