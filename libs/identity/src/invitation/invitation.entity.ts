import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale, Role } from '@allmende/kernel';

/** Somebody is asked by mail to take a role for an organization. The link in the mail is signed, not kept. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') role: Role;
  /** Compared without regard to case. */
  @Column('citext') email: string;
  @Column('text', { name: 'display_name', nullable: true }) displayName: string | null;
  /** Language of the letter, and of the account that may come of it. */
  @Column('text', { default: 'de' }) locale: Locale;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  /** Whose role ends when this invitation is accepted. */
  @Column('uuid', { name: 'succeeds_account_id', nullable: true }) succeedsAccountId: string | null;
  /** Label of the actor. */
  @Column('text', { name: 'invited_by' }) invitedBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** From this instant on the link is dead. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('uuid', { name: 'accepted_by', nullable: true }) acceptedBy: string | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
