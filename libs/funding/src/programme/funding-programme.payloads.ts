import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { FundingProgramme } from './funding-programme.type.js';

@ObjectType()
export class CreateFundingProgrammePayload extends Payload {
  @Field(() => FundingProgramme, { nullable: true }) fundingProgramme?: string | null;
}

@ObjectType()
export class UpdateFundingProgrammePayload extends Payload {
  @Field(() => FundingProgramme, { nullable: true }) fundingProgramme?: string | null;
}

@ObjectType()
export class CloseFundingProgrammePayload extends Payload {
  @Field(() => FundingProgramme, { nullable: true }) fundingProgramme?: string | null;
}

@ObjectType()
export class ReopenFundingProgrammePayload extends Payload {
  @Field(() => FundingProgramme, { nullable: true }) fundingProgramme?: string | null;
}
