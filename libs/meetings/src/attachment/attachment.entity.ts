import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Visibility } from '../visibility.js';

/** What hangs on an agenda item. The bytes lie in the file store under their checksum. */
@Entity('attachment')
export class AttachmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  /** What the content is, not what it was said to be. */
  @Column('text', { name: 'media_type' }) mediaType: string;
  /** In bytes; a bigint, which arrives as text. */
  @Column('bigint', { transformer: { to: (size: number) => size, from: Number } }) size: number;
  @Column('text') sha256: string;
  /** Null: as the item. */
  @Column('text', { nullable: true }) visibility: Visibility | null;
  @Column('uuid', { name: 'uploaded_by', nullable: true }) uploadedBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
