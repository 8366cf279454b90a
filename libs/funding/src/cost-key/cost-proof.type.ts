import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Cents as CentsValue } from '@allmende/kernel';
import { CalendarDate, Cents, Money, UserError } from '@allmende/platform/graphql';
import { enumOf } from '../enums.js';
import type { CostKeyKind } from './cost-key.data.js';
import { CostKeyKinds } from './cost-key.type.js';

export const costBounds = ['LEAST', 'MOST', 'FIXED'] as const;
export type CostBound = (typeof costBounds)[number];
export const CostBounds = enumOf(costBounds);
registerEnumType(CostBounds, {
  name: 'CostBound',
  description: 'What held a share where the key alone would not have put it.',
  valuesMap: {
    LEAST: { description: 'The key gave less than her least: she pays that.' },
    MOST: { description: 'The key gave more than her most: she pays that.' },
    FIXED: { description: 'Her sum is fixed.' },
  },
});

@ObjectType({ description: 'How one share came about.' })
export class CostProofRow {
  @Field(() => ID, { description: 'Of the organization.' }) organizationId: string;
  @Field() organizationName: string;
  @Field(() => String, { nullable: true }) officialKey: string | null;
  @Field(() => Int, { nullable: true }) population: number | null;
  @Field(() => CalendarDate, { nullable: true }) populationDate: string | null;
  @Field(() => Cents, { nullable: true, description: 'TWO_FACTOR: the second base, a plain number.' })
  secondBase: CentsValue | null;

  @Field(() => String, { nullable: true, description: 'Where points or second base come from.' })
  source: string | null;

  @Field({
    description:
      'What she is counted with: a whole number of any length. TWO_FACTOR: firstPart · second base · sum of populations + secondPart · population · sum of second bases.',
  })
  weight: string;

  @Field({
    description: 'The exact quota in euros with bounds applied, cut after six decimals: `1234.567890`.',
  })
  exact: string;

  @Field(() => Money, { description: 'The exact quota without fractions of a cent.' }) floored: Money;
  @Field({ description: 'One cent more, for one of the largest remainders.' }) extraCent: boolean;
  @Field(() => CostBounds, { nullable: true }) bound: CostBound | null;
  @Field(() => Money, { nullable: true }) least: Money | null;
  @Field(() => Money, { nullable: true }) most: Money | null;
  @Field(() => Money) share: Money;
}

@ObjectType({
  description:
    'The sheet by which a treasurer can follow how a sum was split. Its shares come to the total exactly.',
})
export class CostProof {
  @Field(() => CostKeyKinds) kind: CostKeyKind;
  @Field(() => Money) total: Money;
  @Field({ description: 'The rule in words, with what happens to remainders.' }) rule: string;
  @Field(() => [CostProofRow], { description: 'By name.' }) rows: CostProofRow[];
}

@ObjectType()
export class CostShares {
  @Field(() => Money) amount: Money;
  @Field(() => CostProof, { nullable: true, description: 'Null when there are errors.' })
  proof: CostProof | null;

  @Field(() => [UserError], { description: 'What keeps the sum from being split, all at once.' })
  userErrors: UserError[];
}
