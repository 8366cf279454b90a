import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MatchReason } from './match-reason.js';

/**
 * UNSURE waits for a moderator, PROPOSED for the organization itself. NOBODY: the directory knows nobody of that name.
 * GONE: the file no longer says so. Only CONFIRMED counts as Nachnutzung.
 */
export const usageClaimStates = ['UNSURE', 'PROPOSED', 'CONFIRMED', 'DENIED', 'NOBODY', 'GONE'] as const;
export type UsageClaimState = (typeof usageClaimStates)[number];

/** An organization that may be meant. `score` lies between 0 and 1. */
export interface StoredCandidate {
  organizationId: string;
  score: number;
}

/** One entry of a project's `usedBy`, and what became of it. */
@Entity('usage_claim')
export class UsageClaimEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'project_id' }) projectId: string;
  /** As the file has it, without blanks around it. */
  @Column('text') text: string;
  @Column('text') state: UsageClaimState;
  @Column('uuid', { name: 'organization_id', nullable: true }) organizationId: string | null;
  @Column('text') reason: MatchReason;
  /** Best first; only while UNSURE. */
  @Column('jsonb') candidates: StoredCandidate[];
  /** The Nachnutzung that it was confirmed with. */
  @Column('uuid', { name: 'participation_id', nullable: true }) participationId: string | null;
  /** Why the organization denies it. */
  @Column('text', { name: 'answer_reason', nullable: true }) answerReason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  /** Label of the moderator, see `actorLabel`. */
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { name: 'gone_at', nullable: true }) goneAt: Date | null;
}

/** What a moderator decided of a name once. It decides every later file that writes it so. */
@Entity('known_name')
export class KnownNameEntity {
  @PrimaryColumn('uuid') id: string;
  /** See `foldedName`. */
  @Column('text') folded: string;
  @Column('text') text: string;
  /** Null: nobody of the directory. */
  @Column('uuid', { name: 'organization_id', nullable: true }) organizationId: string | null;
  @Column('text', { name: 'decided_by' }) decidedBy: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
}
