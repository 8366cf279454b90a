import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const participationKinds = ['INTERESTED', 'PILOTING', 'USING', 'CONTRIBUTING', 'LEADING'] as const;
export type ParticipationKind = (typeof participationKinds)[number];
export const participationStates = ['PROPOSED', 'OPEN', 'ENDED', 'DECLINED', 'WITHDRAWN'] as const;
export type ParticipationState = (typeof participationStates)[number];

/** An organization takes part in a project. It ends; it is never deleted. */
@Entity('participation')
export class ParticipationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'project_id' }) projectId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') kind: ParticipationKind;
  @Column('text') state: ParticipationState;
  @Column('date') since: string;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  /** For the organization's own people only. */
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @VersionColumn() version: number;
}
