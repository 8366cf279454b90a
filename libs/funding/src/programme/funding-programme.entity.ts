import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Cents } from '@allmende/kernel';
import type { OrganizationKind } from '@allmende/organizations';
import { centsColumn } from '@allmende/platform/graphql';
import type { FundingPurpose } from '../enums.js';

/** Money that others give, and for whom. Empty lists mean everybody and everything. */
@Entity('funding_programme')
export class FundingProgrammeEntity {
  @PrimaryColumn('uuid') id: string;
  /** Readable name in the address; never changes. */
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text') funder: string;
  /** Markdown. */
  @Column('text') summary: string;
  @Column('text', { nullable: true }) url: string | null;
  /** The share of the cost that it bears at most. */
  @Column('integer', { name: 'quota_percent' }) quotaPercent: number;
  /** The most that it gives to one round; null: no bound. */
  @Column('bigint', { name: 'max_cents', nullable: true, transformer: centsColumn }) maxCents: Cents | null;
  /** The last day to apply; null: at any time. */
  @Column('date', { name: 'deadline_on', nullable: true }) deadlineOn: string | null;
  @Column('text', { name: 'applicant_kinds', array: true }) applicantKinds: OrganizationKind[];
  /** First two digits of the official key. */
  @Column('text', { name: 'land_codes', array: true }) landCodes: string[];
  @Column('integer', { name: 'min_population', nullable: true }) minPopulation: number | null;
  @Column('integer', { name: 'max_population', nullable: true }) maxPopulation: number | null;
  @Column('text', { array: true }) purposes: FundingPurpose[];
  /** Words of publiccode.yml. */
  @Column('text', { array: true }) categories: string[];
  /** The day on which the entry was closed; null while it stands. */
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  /** The day about which was reminded last, a number of days before the deadline. */
  @Column('date', { name: 'reminded_for', nullable: true }) remindedFor: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn() version: number;
}
