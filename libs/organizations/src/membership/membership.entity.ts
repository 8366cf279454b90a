import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { MembershipState } from './membership.machine.js';

/** From the inmost outwards: who is on the BOARD needs no place in the NETWORK besides. */
export const membershipCircles = ['BOARD', 'NETWORK', 'PARTNER', 'OBSERVER'] as const;
export type MembershipCircle = (typeof membershipCircles)[number];

/**
 * An organization's place in one circle of the network, from the application to the end. An organization has at most
 * one that counts and one that is asked for. Who changes the circle gets a new one. Written by `MembershipSteps` alone.
 */
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
  /** Place on the waiting list while WAITING: the smaller, the sooner. */
  @Column('bigint', { name: 'waiting_number', nullable: true }) waitingNumber: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn() version: number;
}

/** One step on the way of a membership; never changed. It counts from `effectiveOn`. */
@Entity('membership_step')
export class MembershipStepEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'membership_id' }) membershipId: string;
  /** Counts from 1 within the membership. */
  @Column('integer') number: number;
  @Column('text') state: MembershipState;
  @Column('text') circle: MembershipCircle;
  /** Label of the actor. */
  @Column('text') actor: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('date', { name: 'effective_on' }) effectiveOn: string;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt: Date;
}
