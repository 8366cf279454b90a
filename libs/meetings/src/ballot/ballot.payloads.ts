import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Ballot, BallotVoter } from './ballot.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class OpenBallotPayload extends Payload {
  @Field(() => Ballot, { nullable: true, description: 'With BALLOT_ALREADY_OPEN: the one that is open.' })
  ballot?: string | null;
}

@ObjectType()
export class CastVotePayload extends Payload {
  @Field(() => BallotVoter, { nullable: true }) voter?: string | null;
  @Field(() => Ballot, { nullable: true }) ballot?: string | null;
}

@ObjectType()
export class CastSecretVotePayload extends Payload {
  @Field(() => BallotVoter, { nullable: true }) voter?: string | null;
  @Field(() => Ballot, { nullable: true }) ballot?: string | null;
}

@ObjectType()
export class CloseBallotPayload extends Payload {
  @Field(() => Ballot, { nullable: true }) ballot?: string | null;
}

@ObjectType()
export class CancelBallotPayload extends Payload {
  @Field(() => Ballot, { nullable: true }) ballot?: string | null;
}
