import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ShownChange } from './project-changes.js';
import type { Fault } from './publiccode/index.js';

/** One reading of a publiccode.yml that was accepted, with its text as it came. */
@Entity('project_import')
export class ProjectImportEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'project_id' }) projectId: string;
  /** Where the text came from: a URL, a file name, or who pasted it. */
  @Column('text') source: string;
  @Column('text', { name: 'raw_text' }) rawText: string;
  /** SHA-256 of the bytes. */
  @Column('bytea', { name: 'content_hash' }) contentHash: Buffer;
  /** Warnings only: a text with errors is not accepted. */
  @Column('jsonb') faults: Fault[];
  /** Against what the catalogue showed before; empty for the first. */
  @Column('jsonb') changes: ShownChange[];
  @Column('timestamptz', { name: 'imported_at' }) importedAt: Date;
}
