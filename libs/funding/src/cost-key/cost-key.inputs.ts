import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Cents as CentsValue } from '@allmende/kernel';
import { Cents } from '@allmende/platform/graphql';
import type { CostKeyKind } from './cost-key.data.js';
import { CostKeyKinds } from './cost-key.type.js';

@InputType()
export class CostTierInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The largest population that belongs to it; null for the last class and only there.',
  })
  upTo?: number | null;

  @Field(() => Int, { description: 'From 0 to 1,000,000; a larger class never counts less.' })
  weight: number;
}

@InputType({ description: 'What the kind does not use is left out.' })
export class CostKeyInput {
  @Field(() => CostKeyKinds) kind: CostKeyKind;

  @Field(() => [CostTierInput], { nullable: true, description: 'TIERED: one to twenty, smallest first.' })
  tiers?: CostTierInput[] | null;

  @Field(() => Int, { nullable: true, description: 'TWO_FACTOR: parts by the second base, 1 to 1,000.' })
  firstPart?: number | null;

  @Field(() => Int, { nullable: true, description: 'TWO_FACTOR: parts by the population, 1 to 1,000.' })
  secondPart?: number | null;

  @Field(() => String, { nullable: true, description: 'TWO_FACTOR: what the second base is.' })
  secondBaseName?: string | null;
}

@InputType({
  description:
    'Whom the key counts in, and what is said of her by hand. The population is read from the register. What the kind does not use is kept, and does not count.',
})
export class CostParticipantInput {
  @Field(() => ID) organizationId: string;

  @Field(() => Cents, { nullable: true, description: 'WEIGHTED: points, a plain number up to 10¹².' })
  weight?: CentsValue | null;

  @Field(() => Cents, {
    nullable: true,
    description: 'TWO_FACTOR: the second base as a whole number up to 10¹⁴, e.g. tax revenue in cents.',
  })
  secondBase?: CentsValue | null;

  @Field(() => String, { nullable: true, description: 'Where points or second base come from.' })
  source?: string | null;

  @Field(() => Cents, { nullable: true, description: 'FIXED: what she pays; null: her part of the rest.' })
  fixedCents?: CentsValue | null;

  @Field(() => Cents, { nullable: true, description: 'She pays at least this, whatever the key says.' })
  leastCents?: CentsValue | null;

  @Field(() => Cents, { nullable: true, description: 'She pays at most this, whatever the key says.' })
  mostCents?: CentsValue | null;
}

@InputType()
export class CostSharesInput {
  @Field(() => Cents, { description: 'From one cent to one billion euros.' }) amountCents: CentsValue;
  @Field(() => CostKeyInput) costKey: CostKeyInput;
  @Field(() => [CostParticipantInput], { description: '1 to 500, each organization once.' })
  participants: CostParticipantInput[];
}
