import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Visibility } from '../visibility.js';
import type { AgendaItemState } from './agenda-item.machine.js';

/** What is wanted of the session. */
export const agendaOutcomes = ['INFORMATION', 'DISCUSSION', 'DECISION', 'ELECTION'] as const;
export type AgendaOutcome = (typeof agendaOutcomes)[number];

/** Items that a series brings into each session. */
export const standingItems = ['OPENING', 'APPROVE_MINUTES', 'ANY_OTHER_BUSINESS'] as const;
export type StandingItem = (typeof standingItems)[number];

/** Proposed, then placed on an agenda, then handled. */
@Entity('agenda_item')
export class AgendaItemEntity {
  @PrimaryColumn('uuid') id: string;
  /** The body whose backlog or agenda it is on; null: the board. */
  @Column('uuid', { name: 'working_group_id', nullable: true }) workingGroupId: string | null;
  @Column('uuid', { name: 'meeting_id', nullable: true }) meetingId: string | null;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  /** Place among its siblings from 0, without gaps. */
  @Column('integer', { nullable: true }) position: number | null;
  /** Frozen with the invitation: `3`, `3.1`, late `3a`. */
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') state: AgendaItemState;
  @Column('text', { nullable: true }) standing: StandingItem | null;
  @Column('text') title: string;
  /** Markdown. */
  @Column('text', { nullable: true }) text: string | null;
  /** Markdown: the wording that is put to the vote. */
  @Column('text', { nullable: true }) motion: string | null;
  @Column('text') outcome: AgendaOutcome;
  /** Planned time. */
  @Column('integer') minutes: number;
  @Column('text') visibility: Visibility;
  @Column('uuid', { name: 'sponsor_organization_id', nullable: true }) sponsorOrganizationId: string | null;
  @Column('uuid', { name: 'sponsor_working_group_id', nullable: true }) sponsorWorkingGroupId: string | null;
  @Column('uuid', { name: 'project_id', nullable: true }) projectId: string | null;
  /** The session that it was proposed for. */
  @Column('uuid', { name: 'wished_meeting_id', nullable: true }) wishedMeetingId: string | null;
  @Column('uuid', { name: 'proposed_by', nullable: true }) proposedBy: string | null;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt: Date;
  /** Why it was deferred, postponed, declined, merged or withdrawn. */
  @Column('text', { name: 'state_reason', nullable: true }) stateReason: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('uuid', { name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  /** The postponed item that this one goes on with. */
  @Column('uuid', { name: 'continues_id', nullable: true }) continuesId: string | null;
  /** The minutes that are approved under it. */
  @Column('uuid', { name: 'minutes_id', nullable: true }) minutesId: string | null;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('integer', { name: 'spent_seconds' }) spentSeconds: number;
  @Column('text', { nullable: true }) notes: string | null;
  @Column('integer', { name: 'notes_version' }) notesVersion: number;
  @VersionColumn() version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
