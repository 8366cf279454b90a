import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const organizationKinds = [
  'MUNICIPALITY',
  'DISTRICT',
  'ASSOCIATION',
  'IT_PROVIDER',
  'PARTNER',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** A body of the directory. Territories come from the register, all others are entered by hand. */
@Entity('organization')
export class OrganizationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: OrganizationKind;
  @Column('text') name: string;
  @Column('text', { name: 'official_name', nullable: true }) officialName: string | null;
  @Column('text', { name: 'official_key', nullable: true }) officialKey: string | null;
  @Column('text', { name: 'regional_key', nullable: true }) regionalKey: string | null;
  @Column('integer', { nullable: true }) population: number | null;
  @Column('date', { name: 'population_date', nullable: true }) populationDate: string | null;
  @Column('integer', { name: 'area_hectares', nullable: true }) areaHectares: number | null;
  @Column('text', { name: 'postal_code', nullable: true }) postalCode: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('text', { name: 'wikidata_id', nullable: true }) wikidataId: string | null;
  @Column('double precision', { nullable: true }) latitude: number | null;
  @Column('double precision', { nullable: true }) longitude: number | null;
  /** Day from which the register no longer knows it; null while it exists. */
  @Column('date', { name: 'dissolved_on', nullable: true }) dissolvedOn: string | null;
  /** What has taken its place. */
  @Column('uuid', { name: 'successor_id', nullable: true }) successorId: string | null;
  /** For the search: old names of its own and names of its predecessors. */
  @Column('text', { name: 'former_names', nullable: true }) formerNames: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn() version: number;
}
