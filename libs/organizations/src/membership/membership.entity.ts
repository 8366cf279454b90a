import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { MembershipState } from './membership.machine.js';

export const membershipCircles = ['BOARD', 'NETWORK', 'PARTNER', 'OBSERVER'] as const;
export type MembershipCircle = (typeof membershipCircles)[number];

/** An organization's place in the network. At most one that is neither declined nor left. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') circle: MembershipCircle;
  @Column('text') state: MembershipState;
  @Column('boolean') founding: boolean;
  @Column('date', { name: 'applied_on' }) appliedOn: string;
  @Column('date', { name: 'admitted_on', nullable: true }) admittedOn: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn() version: number;
}

/** One step on the way of a membership; never changed. It counts from `effectiveOn`. */
@Entity('membership_step')
export class MembershipStepEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'membership_id' }) membershipId: string;
  @Column('text') state: MembershipState;
  @Column('text') circle: MembershipCircle;
  /** Label of the actor. */
  @Column('text') actor: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('date', { name: 'effective_on' }) effectiveOn: string;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt: Date;
}
