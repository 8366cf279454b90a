import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateTime } from '@allmende/platform/graphql';
import { MeetingVisibilities } from '../enums.js';
import type { Visibility } from '../visibility.js';
import type { BallotKind, Majority, MajorityBase, VoteChoice } from './ballot.entity.js';
import { BallotKinds, Majorities, MajorityBases, VoteChoices } from './ballot.enums.js';

@InputType({
  description:
    'On an item of a running session, or circular: in the board, or in a working group, without a session and until a moment.',
})
export class OpenBallotInput {
  @Field(() => ID, { nullable: true, description: 'Left out: a circular ballot.' })
  agendaItemId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Circular: of this working group; left out: of the board.',
  })
  workingGroupId?: string | null;
  @Field(() => BallotKinds) kind: BallotKind;
  @Field(() => String, {
    nullable: true,
    description: 'Markdown, at most 10,000 characters; the motion of the item when left out.',
  })
  question?: string | null;
  @Field(() => MeetingVisibilities, {
    nullable: true,
    description:
      'As item and session when left out; of a circular ballot: BOARD. Never wider than item and session.',
  })
  visibility?: Visibility | null;
  @Field(() => Int, {
    nullable: true,
    description: '0 to 100; 0 when left out. Not for CONSENT, where silence carries.',
  })
  quorumPercent?: number | null;
  @Field(() => Majorities, { nullable: true, description: 'Only for NAMED; SIMPLE when left out.' })
  majority?: Majority | null;
  @Field(() => MajorityBases, {
    nullable: true,
    description: 'Only for NAMED; VALID when left out, and always so with SIMPLE.',
  })
  base?: MajorityBase | null;
  @Field(() => Int, { nullable: true, description: 'Only for SECRET: 1 to 20; 1 when left out.' })
  seats?: number | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Only for SECRET, and needed there: who stands for election, at most 50 different names.',
  })
  options?: string[] | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'In the future. Needed for CONSENT and for circular ballots.',
  })
  openUntil?: Date | null;
}

@InputType()
export class CastVoteInput {
  @Field(() => ID) ballotId: string;
  @Field(() => ID, { description: 'For whom.' }) organizationId: string;
  @Field(() => VoteChoices) choice: VoteChoice;
  @Field(() => String, {
    nullable: true,
    description: 'Plain text, at most 2,000 characters; an objection needs one.',
  })
  reason?: string | null;
}

@InputType()
export class CastSecretVoteInput {
  @Field(() => ID) ballotId: string;
  @Field(() => ID, { description: 'For whom.' }) organizationId: string;
  @Field(() => [ID], { description: 'At most as many as there are seats, each once; none: an abstention.' })
  optionIds: string[];
}

@InputType()
export class CloseBallotInput {
  @Field(() => ID) ballotId: string;
}

@InputType()
export class CancelBallotInput {
  @Field(() => ID) ballotId: string;
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
}
