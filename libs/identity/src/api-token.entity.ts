import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TokenScope } from '@allmende/kernel';

/** A secret with which a machine acts for one organization in the name of one account. */
@Entity('api_token')
export class ApiTokenEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') name: string;
  /** The part of the token that may be shown, so that people can tell their tokens apart. */
  @Column('text') prefix: string;
  /** SHA-256 of the whole token, which is kept nowhere. */
  @Column('bytea', { name: 'secret_hash' }) secretHash: Buffer;
  @Column('text', { array: true }) scopes: TokenScope[];
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  /** Exact to the minute. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
