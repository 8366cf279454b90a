import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Pledge } from './pledge.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType({ isAbstract: true })
abstract class PledgePayload extends Payload {
  @Field(() => Pledge, { nullable: true }) pledge?: string | null;
}

@ObjectType()
export class DeclarePledgePayload extends PledgePayload {}

@ObjectType()
export class UpdatePledgePayload extends PledgePayload {}

@ObjectType()
export class ReservePledgePayload extends PledgePayload {}

@ObjectType()
export class ApprovePledgePayload extends PledgePayload {}

@ObjectType()
export class WithdrawPledgePayload extends PledgePayload {}

@ObjectType()
export class WriteOffPledgePayload extends PledgePayload {}
