import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organization belongs to an ASSOCIATION from `since` to `until`, both days included. */
@Entity('association_member')
export class AssociationMemberEntity {
  @Column('uuid') id: string;
  @PrimaryColumn('uuid', { name: 'association_id' }) associationId: string;
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId: string;
  @PrimaryColumn('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
}
