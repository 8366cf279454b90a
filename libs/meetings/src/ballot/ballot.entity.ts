import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Visibility } from '../visibility.js';
import type { BallotState } from './ballot.machine.js';
import type { BallotOutcome, StoredResult } from './ballot.tally.js';

export const ballotKinds = ['NAMED', 'CONSENT', 'SECRET'] as const;
export type BallotKind = (typeof ballotKinds)[number];
export const majorities = ['SIMPLE', 'ABSOLUTE', 'TWO_THIRDS', 'UNANIMOUS'] as const;
export type Majority = (typeof majorities)[number];
export const majorityBases = ['VALID', 'CAST', 'ENTITLED'] as const;
export type MajorityBase = (typeof majorityBases)[number];
export const voteChoices = ['YES', 'NO', 'ABSTAIN', 'OBJECTION'] as const;
export type VoteChoice = (typeof voteChoices)[number];
/** For the board the role for the organization, for a working group the place in it. */
export const voterRoles = ['COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'CHAIR', 'MEMBER'] as const;
export type VoterRole = (typeof voterRoles)[number];

/** A vote with its rules. They are fixed when it opens; nothing changes once it is closed. The database holds both. */
@Entity('ballot')
export class BallotEntity {
  @PrimaryColumn('uuid') id: string;
  /** Null: the board. */
  @Column('uuid', { name: 'working_group_id', nullable: true }) workingGroupId: string | null;
  /** Null: a circular ballot, without a session. */
  @Column('uuid', { name: 'meeting_id', nullable: true }) meetingId: string | null;
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId: string | null;
  @Column('text') kind: BallotKind;
  /** Markdown: what is put to the vote. */
  @Column('text') question: string;
  @Column('text') visibility: Visibility;
  @Column('text') state: BallotState;
  /** How many of 100 entitled must take part. */
  @Column('integer', { name: 'quorum_percent' }) quorumPercent: number;
  @Column('text') majority: Majority;
  @Column('text') base: MajorityBase;
  /** SECRET: how many are elected, and how many names one voice may choose. */
  @Column('integer') seats: number;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  /** Label of the actor. */
  @Column('text', { name: 'opened_by' }) openedBy: string;
  /** A vote that comes at this instant is late. Null: until somebody closes it. */
  @Column('timestamptz', { name: 'open_until', nullable: true }) openUntil: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { name: 'closed_by', nullable: true }) closedBy: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  @Column('jsonb', { nullable: true }) result: StoredResult | null;
  @Column('text', { nullable: true }) outcome: BallotOutcome | null;
  /** When those who had not voted were told that it closes soon. */
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
}
