import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { FundingRound } from './funding-round.type.js';
import { FundingMilestone } from './round-parts.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class CreateFundingRoundPayload extends Payload {
  @Field(() => FundingRound, { nullable: true }) fundingRound?: string | null;
}

@ObjectType()
export class UpdateFundingRoundPayload extends Payload {
  @Field(() => FundingRound, { nullable: true }) fundingRound?: string | null;
}

@ObjectType()
export class SetFundingParticipantsPayload extends Payload {
  @Field(() => FundingRound, { nullable: true }) fundingRound?: string | null;
}

@ObjectType()
export class SetFundingMilestonesPayload extends Payload {
  @Field(() => FundingRound, { nullable: true }) fundingRound?: string | null;
}

@ObjectType()
export class MarkMilestoneReachedPayload extends Payload {
  @Field(() => FundingMilestone, { nullable: true }) fundingMilestone?: string | null;
}

@ObjectType()
export class OpenFundingRoundPayload extends Payload {
  @Field(() => FundingRound, { nullable: true }) fundingRound?: string | null;
}

@ObjectType()
export class ExtendFundingRoundPayload extends Payload {
  @Field(() => FundingRound, { nullable: true }) fundingRound?: string | null;
}

@ObjectType()
export class CancelFundingRoundPayload extends Payload {
  @Field(() => FundingRound, { nullable: true }) fundingRound?: string | null;
}

@ObjectType()
export class DeleteFundingRoundPayload extends Payload {
  @Field(() => ID, { nullable: true }) deletedId?: string | null;
}
