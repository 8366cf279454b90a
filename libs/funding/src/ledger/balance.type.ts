import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Money } from '@allmende/platform/graphql';

// Imports no noun of this room, since rounds and funds both show balances.

@ObjectType({ isAbstract: true })
abstract class Sums {
  @Field(() => Money, { description: 'Bindingly pledged and not called yet.' }) committed: Money;
  @Field(() => Money, { description: 'Called in, paid or not; less what was given back.' }) called: Money;
  @Field(() => Money, { description: 'Called and not paid yet.' }) outstanding: Money;
  @Field(() => Money, { description: '`called` − `outstanding`.' }) paid: Money;
  @Field(() => Money) spent: Money;
  @Field(() => Money, { description: 'Paid and not spent yet: `paid` − `spent`.' }) available: Money;
}

@ObjectType({ description: 'What the books say of the money of a round, or of a fund.' })
export class RoundBalance extends Sums {}

@ObjectType({ description: 'What the books say of the money that burdens a fiscal year.' })
export class YearBalance extends Sums {
  @Field(() => Int) fiscalYear: number;
}
