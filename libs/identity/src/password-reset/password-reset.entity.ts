import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody typed in an address to get a new password. Written whether or not there is an account for it. */
@Entity('password_reset')
export class PasswordResetEntity {
  @PrimaryColumn('uuid') id: string;
  /** Compared without regard to case. */
  @Column('citext') email: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  /** From this instant on the link is dead, and the row is cleared away. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
