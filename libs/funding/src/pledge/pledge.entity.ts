import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Cents } from '@allmende/kernel';
import { centsColumn } from '@allmende/platform/graphql';
import type { PledgeApproval, PledgeEndCause, PledgeKind, PledgeState } from '../enums.js';

/** A promise of money or person-days to a round. Its steps, and the round's sums, are written by the database. */
@Entity('pledge')
export class PledgeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'round_id' }) roundId: string;
  /** Exactly one of organization, fund and programme. */
  @Column('uuid', { name: 'organization_id', nullable: true }) organizationId: string | null;
  @Column('uuid', { name: 'fund_id', nullable: true }) fundId: string | null;
  @Column('uuid', { name: 'programme_id', nullable: true }) programmeId: string | null;
  /** What to write on a transfer, `Z-000042`; given by the database. */
  @Column({ type: 'text', insert: false, update: false }) reference: string;
  @Column('text') kind: PledgeKind;
  /** 0 when in kind. */
  @Column('bigint', { name: 'amount_cents', transformer: centsColumn }) amountCents: Cents;
  /** Before the evaluation of a round that reduces. */
  @Column('bigint', { name: 'declared_cents', transformer: centsColumn }) declaredCents: Cents;
  @Column('integer', { name: 'person_days', nullable: true }) personDays: number | null;
  @Column('text') state: PledgeState;
  /** Holds only when so many organizations hold with it, itself among them. */
  @Column('integer', { name: 'min_organizations', nullable: true }) minOrganizations: number | null;
  /** Holds only when all that holds, itself included, comes to so much. */
  @Column('bigint', { name: 'min_total_cents', nullable: true, transformer: centsColumn })
  minTotalCents: Cents | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { nullable: true }) reservation: string | null;
  @Column('date', { name: 'council_on', nullable: true }) councilOn: string | null;
  @Column('date', { name: 'reminded_for', nullable: true }) remindedFor: string | null;
  @Column('text', { nullable: true }) approval: PledgeApproval | null;
  @Column('uuid', { name: 'council_decision_id', nullable: true }) councilDecisionId: string | null;
  @Column('text', { name: 'approval_note', nullable: true }) approvalNote: string | null;
  /** The board's decision on a fund (`funding_decision`). */
  @Column('uuid', { name: 'decision_id', nullable: true }) decisionId: string | null;
  @Column('text', { name: 'end_cause', nullable: true }) endCause: PledgeEndCause | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('uuid', { name: 'declared_by', nullable: true }) declaredBy: string | null;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn() version: number;
}

/** What of a pledge burdens which year; together they are the pledge. */
@Entity('pledge_instalment')
export class PledgeInstalmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'pledge_id' }) pledgeId: string;
  @Column('integer', { name: 'fiscal_year' }) fiscalYear: number;
  @Column('bigint', { name: 'amount_cents', transformer: centsColumn }) amountCents: Cents;
  @Column('date', { name: 'called_on', nullable: true }) calledOn: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('date', { name: 'reminded_for', nullable: true }) remindedFor: string | null;
}
