import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Locale } from '@allmende/kernel';
import type { MembershipCircle } from '../membership/membership.entity.js';

export const recommendations = ['ADMIT', 'DECLINE'] as const;
export type RecommendationValue = (typeof recommendations)[number];

export const messageAuthors = ['MODERATOR', 'APPLICANT'] as const;
export type MessageAuthor = (typeof messageAuthors)[number];

/** What somebody wrote who asks for a place. It gets a membership (APPLIED) when the address is confirmed. */
@Entity('application')
export class ApplicationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  /** Null until the address is confirmed. */
  @Column('uuid', { name: 'membership_id', nullable: true }) membershipId: string | null;
  @Column('text') circle: MembershipCircle;
  @Column('text') motivation: string;
  @Column('text', { name: 'contact_name' }) contactName: string;
  @Column('text', { name: 'contact_role', nullable: true }) contactRole: string | null;
  @Column('citext', { name: 'contact_email' }) contactEmail: string;
  @Column('text', { name: 'contact_phone', nullable: true }) contactPhone: string | null;
  /** Language of the letters to the contact. */
  @Column('text') locale: Locale;
  /** Who was signed in while applying, if anybody. */
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
  @Column('date', { name: 'decision_on', nullable: true }) decisionOn: string | null;
  @Column('text', { name: 'decision_body', nullable: true }) decisionBody: string | null;
  @Column('text', { name: 'decision_title', nullable: true }) decisionTitle: string | null;
  @Column('text', { name: 'decision_url', nullable: true }) decisionUrl: string | null;
  /** The very words that were agreed to. */
  @Column('text', { name: 'consent_text' }) consentText: string;
  @Column('timestamptz', { name: 'consented_at' }) consentedAt: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** Until when the address can be confirmed. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt: Date | null;
  @Column('text', { nullable: true }) recommendation: RecommendationValue | null;
  @Column('text', { name: 'recommendation_reason', nullable: true }) recommendationReason: string | null;
  /** Label of the actor. */
  @Column('text', { name: 'recommended_by', nullable: true }) recommendedBy: string | null;
  @Column('timestamptz', { name: 'recommended_at', nullable: true }) recommendedAt: Date | null;
  /** The board's own decision to give the seat, as it is filed: `B-2026-014`. */
  @Column('text', { name: 'board_decision', nullable: true }) boardDecision: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @VersionColumn() version: number;
}

/** A question of a moderator or an answer of the applicant: plain text as it was typed. */
@Entity('application_message')
export class ApplicationMessageEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'application_id' }) applicationId: string;
  @Column('text') author: MessageAuthor;
  @Column('text', { name: 'author_name' }) authorName: string;
  @Column('text') text: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}
