import { Column, Entity, PrimaryColumn } from 'typeorm';

export const memberRoles = ['CHAIR', 'MEMBER'] as const;
export type MemberRole = (typeof memberRoles)[number];

/**
 * A person works in a group for an organization. Whether she does so at this moment is told by the view
 * `current_working_group_member`: it rests while she holds no role for the organization, and ends with the group.
 */
@Entity('working_group_member')
export class WorkingGroupMemberEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'working_group_id' }) workingGroupId: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') role: MemberRole;
  @Column('date') since: string;
  /** Last day; null while nobody ended it. */
  @Column('date', { nullable: true }) until: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
