import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Locale } from '@allmende/kernel';

/** A person who can sign in. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid') id: string;
  /** Compared without regard to case. */
  @Column('citext') email: string;
  @Column('text', { name: 'display_name' }) displayName: string;
  @Column('text', { default: 'de' }) locale: Locale;
  /** argon2id; null when the account signs in elsewhere. */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Column('text', { default: 'ACTIVE' }) state: 'ACTIVE' | 'DISABLED';
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn({ default: 1 }) version: number;
}
