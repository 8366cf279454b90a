import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser in which a person is signed in. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid') id: string;
  /** SHA-256 of the cookie's value, which is kept nowhere. */
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text', { name: 'user_agent', nullable: true }) userAgent: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** Exact to the minute. */
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt: Date;
  /** The sooner of idle and absolute expiry, see `expiryOf`. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
