import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { enumOf } from '../enums.js';
import { MoneyInput } from '../ledger/ledger.inputs.js';
import { FundingRound } from '../round/funding-round.type.js';

export const remainderUses = ['REFUND'] as const;
export type RemainderUse = (typeof remainderUses)[number];
export const RemainderUses = enumOf(remainderUses);
registerEnumType(RemainderUses, {
  name: 'RemainderUse',
  description: 'What becomes of money that was paid and not spent. REFUND: every giver gets hers back.',
});

@InputType()
export class SettleFundingRoundInput extends MoneyInput {
  @Field(() => ID) fundingRoundId: string;
  @Field(() => RemainderUses) remainder: RemainderUse;
}

@ObjectType()
export class SettleFundingRoundPayload extends Payload {
  @Field(() => FundingRound, { nullable: true }) fundingRound?: string | null;
}
