import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { WorkingGroup } from '@allmende/working-groups';
import { enumOf, MeetingVisibilities } from '../enums.js';
import type { Visibility } from '../visibility.js';
import { meetingStates, type MeetingState } from './meeting.machine.js';

export const MeetingStates = enumOf(meetingStates);
registerEnumType(MeetingStates, {
  name: 'MeetingState',
  description: 'A DRAFT is for those who lead the body; INVITED freezes the numbers; CLOSED is read-only.',
});

/** The agenda (`items`, `allItems`, `currentItem`) is declared by `MeetingAgenda`. */
@ObjectType({
  implements: () => [Node],
  description: 'A dated session of the board or of a working group.',
})
export class Meeting implements Node {
  @Field(() => ID) id: string;
  @Field(() => WorkingGroup, { nullable: true, description: 'Null: the board.' })
  workingGroup: WorkingGroup | null;
  @Field({ description: 'Plain text: escape it on output.' }) title: string;
  @Field(() => MeetingStates) state: MeetingState;
  @Field(() => DateTime) startsAt: Date;
  @Field(() => DateTime) endsAt: Date;
  @Field(() => String, { nullable: true }) place: string | null;
  @Field(() => String, { nullable: true, description: 'Video conference; for the people of the body only.' })
  onlineUrl: string | null;
  @Field(() => MeetingVisibilities, {
    description: 'Who may read of the meeting; its items may be narrower.',
  })
  visibility: Visibility;
  @Field(() => DateTime, { nullable: true, description: 'From this moment on, proposals for it are late.' })
  proposalsUntil: Date | null;
  @Field(() => String, { nullable: true, description: 'Markdown: what the invitation says.' })
  invitationText: string | null;
  @Field(() => DateTime, { nullable: true }) invitedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it really began.' }) startedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) closedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) cancelledAt: Date | null;
  @Field(() => String, { nullable: true }) cancelReason: string | null;
  @Field(() => Int, { description: 'Number to send back with an update; a stale one is refused.' })
  version: number;

  @Field(() => Int, { description: 'Minutes from its beginning to its end.' }) durationMinutes: number;
  @Field(() => Int, { description: 'Minutes of all items together, without those that were postponed.' })
  plannedMinutes: number;
  @Field({ description: 'The items take longer than the meeting.' }) overbooked: boolean;

  @Field({ description: 'The viewer leads the body: plans and runs its meetings.' })
  viewerCanManage: boolean;
  @Field({ description: 'The viewer belongs to the body.' }) viewerParticipates: boolean;
  @Field({ description: 'The viewer may propose an item for this meeting now.' }) viewerCanPropose: boolean;
}

@ObjectType()
export class MeetingConnection extends connectionOf('Meeting', () => Meeting) {}
