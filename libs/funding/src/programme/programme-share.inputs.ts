import { Field, ID, InputType } from '@nestjs/graphql';
import type { Cents as CentsValue } from '@allmende/kernel';
import { Cents } from '@allmende/platform/graphql';
import { PledgeInstalmentInput } from '../pledge/pledge.inputs.js';

@InputType()
export class RecordProgrammeShareInput {
  @Field({ description: 'A new one for every act, e.g. a UUID; the same again answers the same.' })
  idempotencyKey: string;
  @Field(() => ID) programmeId: string;
  @Field(() => ID) fundingRoundId: string;
  @Field(() => Cents, { description: 'Within the quota of the programme and its largest amount.' })
  amountCents: CentsValue;
  @Field(() => [PledgeInstalmentInput], {
    nullable: true,
    description: 'By years of the round; may be left out when the round has one year only.',
  })
  instalments?: PledgeInstalmentInput[] | null;
  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' }) note?: string | null;
}
