import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Cents } from '@allmende/kernel';
import { centsColumn } from '@allmende/platform/graphql';
import type { Eligibility, FundingPurpose, OverTargetRule, RoundState } from '../enums.js';

/** Money sought for a project, or a year's contributions to a fund. Its row is the lock of all that happens to its pledges. */
@Entity('funding_round')
export class FundingRoundEntity {
  @PrimaryColumn('uuid') id: string;
  /** Exactly one of project and fund. */
  @Column('uuid', { name: 'project_id', nullable: true }) projectId: string | null;
  @Column('uuid', { name: 'fund_id', nullable: true }) fundId: string | null;
  @Column('text') title: string;
  /** Markdown. */
  @Column('text') summary: string;
  /** Markdown; what a giver agrees to. */
  @Column('text', { nullable: true }) terms: string | null;
  @Column('text') purpose: FundingPurpose;
  @Column('text') state: RoundState;
  @Column('bigint', { name: 'minimum_cents', transformer: centsColumn }) minimumCents: Cents;
  @Column('bigint', { name: 'target_cents', transformer: centsColumn }) targetCents: Cents;
  /** All active pledges together never exceed it. */
  @Column('bigint', { name: 'cap_cents', transformer: centsColumn }) capCents: Cents;
  @Column('text', { name: 'over_target' }) overTarget: OverTargetRule;
  /** A pledge that comes at this instant is late. */
  @Column('timestamptz', { name: 'closes_at' }) closesAt: Date;
  /** Ascending. */
  @Column('integer', { name: 'fiscal_years', array: true }) fiscalYears: number[];
  @Column('text') eligible: Eligibility;
  /** As `cost-key` describes it; null: everybody gives what she likes. */
  @Column('jsonb', { name: 'cost_key', nullable: true }) costKey: object | null;
  @Column('boolean', { name: 'opens_by_decision' }) opensByDecision: boolean;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { name: 'evaluated_at', nullable: true }) evaluatedAt: Date | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt: Date | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  @Column('date', { name: 'reminded_for', nullable: true }) remindedFor: string | null;
  /** Sums of its pledges; the database keeps them, nobody writes them. */
  @Column({ type: 'bigint', name: 'promised_cents', transformer: centsColumn, update: false, insert: false })
  promisedCents: Cents;
  @Column({ type: 'bigint', name: 'approved_cents', transformer: centsColumn, update: false, insert: false })
  approvedCents: Cents;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn() version: number;
}
