import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../enums.js';
import { costKeyKinds, type CostKeyKind } from './cost-key.data.js';

export const CostKeyKinds = enumOf(costKeyKinds);
registerEnumType(CostKeyKinds, {
  name: 'CostKeyKind',
  description: 'What a sum is split by.',
  valuesMap: {
    EQUAL: { description: 'All alike.' },
    PER_CAPITA: { description: 'In proportion to the population.' },
    TIERED: {
      description: 'By population class: each class has a weight, and all in one class pay the same.',
    },
    FIXED: { description: 'Named participants pay a fixed sum; the others share the rest alike.' },
    WEIGHTED: { description: 'In proportion to points that are given by hand.' },
    TWO_FACTOR: {
      description:
        'A second base and the population in fixed parts, e.g. 2 : 1 of tax revenue and population as in the Königsteiner Schlüssel.',
    },
  },
});

@ObjectType({ description: 'A class of municipalities by population.' })
export class CostTier {
  @Field(() => Int, {
    nullable: true,
    description: 'The largest population that belongs to it; null for the last class, which has no end.',
  })
  upTo: number | null;

  @Field(() => Int, { description: 'What each participant of the class counts.' }) weight: number;
}

@ObjectType({
  description:
    'The rule that splits a sum between organizations. What its kind does not use is empty or null.',
})
export class CostKey {
  @Field(() => CostKeyKinds) kind: CostKeyKind;
  @Field(() => [CostTier], { description: 'TIERED: the classes, smallest first.' }) tiers: CostTier[];

  @Field(() => Int, { nullable: true, description: 'TWO_FACTOR: parts that go by the second base.' })
  firstPart: number | null;

  @Field(() => Int, { nullable: true, description: 'TWO_FACTOR: parts that go by the population.' })
  secondPart: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'TWO_FACTOR: what the second base is, e.g. `Steuerkraft 2025`.',
  })
  secondBaseName: string | null;
}
