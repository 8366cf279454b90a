import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const lifecycles = ['IDEA', 'CANDIDATE', 'ADOPTED', 'RETIRED'] as const;
export type ProjectLifecycle = (typeof lifecycles)[number];
export const developmentStatuses = ['CONCEPT', 'DEVELOPMENT', 'BETA', 'STABLE', 'OBSOLETE'] as const;
export type DevelopmentStatus = (typeof developmentStatuses)[number];
export const visibilities = ['PUBLIC', 'NETWORK'] as const;
export type Visibility = (typeof visibilities)[number];

/** Texts in one language. What the source leaves out is not there. */
export interface ProjectTexts {
  shortDescription?: string;
  longDescription?: string;
  features?: string[];
}

/** A public service that the software serves, e.g. LEIKA 99108002017000. */
export interface PublicServiceKey {
  scheme: string;
  key: string;
}

/** A shared solution in the catalogue. The columns for search are computed by the database. */
@Entity('project')
export class ProjectEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) url: string | null;
  @Column('text', { name: 'landing_url', nullable: true }) landingUrl: string | null;
  @Column('text', { name: 'logo_url', nullable: true }) logoUrl: string | null;
  /** By language subtag: `de`, `en`, … */
  @Column('jsonb') descriptions: Record<string, ProjectTexts>;
  @Column('text', { array: true }) categories: string[];
  @Column('text', { array: true }) platforms: string[];
  @Column('text', { nullable: true }) licence: string | null;
  @Column('text', { name: 'software_type', nullable: true }) softwareType: string | null;
  @Column('text', { name: 'software_version', nullable: true }) softwareVersion: string | null;
  @Column('date', { name: 'release_date', nullable: true }) releaseDate: string | null;
  @Column('text', { name: 'maintenance_type', nullable: true }) maintenanceType: string | null;
  @Column('text', { name: 'repository_owner', nullable: true }) repositoryOwner: string | null;
  @Column('text', { name: 'development_status', nullable: true }) developmentStatus: DevelopmentStatus | null;
  @Column('text') lifecycle: ProjectLifecycle;
  @Column('text') visibility: Visibility;
  @Column('jsonb') services: PublicServiceKey[];
  @Column('text', { name: 'used_by', array: true }) usedBy: string[];
  @Column('text', { name: 'publiccode_version', nullable: true }) publiccodeVersion: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn() version: number;
}
