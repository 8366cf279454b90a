import { Column, Entity, PrimaryColumn } from 'typeorm';

export const invitationAnswers = ['YES', 'NO', 'MAYBE'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** In which function somebody sits in a meeting: VOTING speaks for a seat, a GUEST does not, the CHAIR leads. */
export const attendanceCapacities = ['VOTING', 'GUEST', 'CHAIR'] as const;
export type AttendanceCapacity = (typeof attendanceCapacities)[number];

/** One person in one meeting: what she answered to the invitation, and whether she came. */
@Entity('attendance')
export class AttendanceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  /** For whom she sits there; null for guests of nobody and for moderators. */
  @Column('uuid', { name: 'organization_id', nullable: true }) organizationId: string | null;
  @Column('text', { nullable: true }) answer: InvitationAnswer | null;
  @Column('text', { name: 'answer_note', nullable: true }) answerNote: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('text') capacity: AttendanceCapacity;
  @Column('timestamptz', { name: 'arrived_at', nullable: true }) arrivedAt: Date | null;
  /** Null while she is there, and for who stayed to the end. */
  @Column('timestamptz', { name: 'left_at', nullable: true }) leftAt: Date | null;
}
