import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@allmende/kernel';

/** A role that an account holds: for one organization, or (MODERATOR) for the whole network. */
@Entity('role_grant')
export class GrantEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') role: Role;
  @Column('uuid', { name: 'organization_id', nullable: true }) organizationId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
