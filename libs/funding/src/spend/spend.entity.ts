import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Cents } from '@allmende/kernel';
import { centsColumn } from '@allmende/platform/graphql';
import type { SpendState } from './spend.states.js';

/** What money of a round was used for. Only its state ever changes. */
@Entity('spend')
export class SpendEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('uuid', { name: 'milestone_id', nullable: true }) milestoneId: string | null;
  @Column('text') purpose: string;
  @Column('text') payee: string;
  @Column('text', { name: 'invoice_number', nullable: true }) invoiceNumber: string | null;
  @Column('date', { name: 'spent_on' }) spentOn: string;
  @Column('bigint', { name: 'amount_cents', transformer: centsColumn }) amountCents: Cents;
  @Column('text') state: SpendState;
  /** Why it was rejected or reversed. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn() version: number;
}
