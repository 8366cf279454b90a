import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Pledge } from '../pledge/pledge.type.js';
import { FundingRound } from '../round/funding-round.type.js';
import { LedgerEntry } from './ledger-entry.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class CallPledgesPayload extends Payload {
  @Field(() => FundingRound, { nullable: true }) fundingRound?: string | null;
}

@ObjectType()
export class RecordPaymentPayload extends Payload {
  @Field(() => Pledge, { nullable: true }) pledge?: string | null;
  @Field(() => LedgerEntry, { nullable: true }) ledgerEntry?: string | null;
}

@ObjectType()
export class ReverseLedgerEntryPayload extends Payload {
  @Field(() => LedgerEntry, { nullable: true }) ledgerEntry?: string | null;
}
