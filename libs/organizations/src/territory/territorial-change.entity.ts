import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Text } from '@allmende/platform/graphql';

export const territorialChangeKinds = ['RENAMED', 'RENUMBERED', 'MERGED', 'VANISHED'] as const;
export type TerritorialChangeKind = (typeof territorialChangeKinds)[number];
export const territorialChangeStates = ['PROPOSED', 'APPLIED', 'DISMISSED'] as const;
export type TerritorialChangeState = (typeof territorialChangeStates)[number];

/** Why a successor is known or not, in words that a moderator reads; best candidate first. */
export interface TerritorialEvidence {
  reason: Text;
  candidates: { organizationId: string; why: Text }[];
}

/** What a later register says of a municipality or district that was known already. */
@Entity('territorial_change')
export class TerritorialChangeEntity {
  @PrimaryColumn('uuid') id: string;
  /** The territory as it was. */
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') kind: TerritorialChangeKind;
  @Column('text') state: TerritorialChangeState;
  @Column('uuid', { name: 'successor_id', nullable: true }) successorId: string | null;
  @Column('text', { name: 'old_name' }) oldName: string;
  @Column('text', { name: 'new_name', nullable: true }) newName: string | null;
  @Column('text', { name: 'old_key' }) oldKey: string;
  @Column('text', { name: 'new_key', nullable: true }) newKey: string | null;
  /** Date of the register that says so. */
  @Column('date', { name: 'as_of' }) asOf: string;
  @Column('jsonb') evidence: TerritorialEvidence;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  /** Label of the actor. */
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
}
