import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { CalendarDate, PageArgs } from '@allmende/platform/graphql';
import type { MembershipCircle } from './membership.entity.js';
import { MembershipCircles } from './membership.type.js';

@ArgsType()
export class BoardOnArgs extends PageArgs {
  @Field(() => CalendarDate, { description: 'Not in the future.' }) day: string;
}

@InputType()
export class AdmitMemberInput {
  @Field(() => ID) organizationId: string;
  @Field(() => MembershipCircles) circle: MembershipCircle;
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'The board’s own decision as it is filed, e.g. `B-2026-014`; needed for the BOARD.',
  })
  boardDecision?: string | null;
}

@InputType()
export class SuspendMembershipInput {
  @Field(() => ID) membershipId: string;
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
}

@InputType()
export class ResumeMembershipInput {
  @Field(() => ID) membershipId: string;
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
}

@InputType()
export class EndMembershipInput {
  @Field(() => ID) membershipId: string;
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
  @Field(() => Boolean, {
    defaultValue: false,
    nullable: true,
    description: 'Only from the BOARD: a membership in the NETWORK begins on the same day.',
  })
  stayInNetwork?: boolean | null;
}

@InputType()
export class SetBoardSeatsInput {
  @Field(() => Int, { description: '1 to 1,000, not fewer than are taken.' }) seats: number;
}
