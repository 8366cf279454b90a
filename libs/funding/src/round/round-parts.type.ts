import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Cents as CentsValue } from '@allmende/kernel';
import { Organization } from '@allmende/organizations';
import { CalendarDate, Cents, DateTime, Money, Node } from '@allmende/platform/graphql';

// What a round is made of. All of it is as visible as the round, decisions aside.

@ObjectType({ description: 'Sums of a round at the end of a day on which they changed.' })
export class FundingDay {
  @Field(() => CalendarDate, { description: 'Day in Germany.' }) on: string;
  @Field(() => Cents) promisedCents: CentsValue;
  @Field(() => Cents) approvedCents: CentsValue;
}

@ObjectType({ implements: () => [Node], description: 'A step of the work, with its part of the target.' })
export class FundingMilestone implements Node {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => CalendarDate, { nullable: true }) dueOn: string | null;
  @Field(() => Money) amount: Money;
  @Field(() => CalendarDate, { nullable: true, description: 'Null until it is reached.' })
  reachedOn: string | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'An organization that the cost key counts in. Frozen with the opening of the round.',
})
export class FundingParticipant implements Node {
  @Field(() => ID) id: string;
  @Field(() => Organization) organization: Organization;
  @Field(() => Int, {
    nullable: true,
    description: 'Inhabitants it is counted by; until the round opens, as the register says today.',
  })
  population: number | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day that the population is of.' })
  populationDate: string | null;
  @Field(() => Cents, { nullable: true, description: 'Points of a WEIGHTED key.' }) weight: CentsValue | null;
  @Field(() => Cents, {
    nullable: true,
    description: 'Second base of a TWO_FACTOR key, e.g. tax revenue in cents.',
  })
  secondBase: CentsValue | null;
  @Field(() => String, { nullable: true, description: 'Where weight or second base are taken from.' })
  source: string | null;
  @Field(() => Money, { nullable: true, description: 'It bears exactly this.' }) fixed: Money | null;
  @Field(() => Money, { nullable: true, description: 'It bears no less.' }) least: Money | null;
  @Field(() => Money, { nullable: true, description: 'It bears no more.' }) most: Money | null;
  @Field(() => Money, { nullable: true, description: 'Its share of the target; null until the round opens.' })
  share: Money | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A decision of the board or a group that names the round. One that was used is as public as the round; the others are for moderators and treasurers.',
})
export class FundingDecision implements Node {
  @Field(() => ID) id: string;
  @Field(() => ID, { description: 'Id of the `Decision`, which may not be for the viewer.' })
  decisionId: string;
  @Field() number: string;
  @Field() adopted: boolean;
  @Field(() => DateTime) recordedAt: Date;
  @Field(() => String, {
    nullable: true,
    description: '`OPENING`, `EXTENSION` or `ALLOCATION`; each decision is good for one thing.',
  })
  usedFor: string | null;
}

@ObjectType({ implements: () => [Node], description: 'A decision gave a round a later deadline.' })
export class FundingExtension implements Node {
  @Field(() => ID) id: string;
  @Field(() => DateTime, { description: 'The deadline before.' }) closedAt: Date;
  @Field(() => DateTime, { description: 'The deadline since.' }) closesAt: Date;
  @Field(() => DateTime) extendedAt: Date;
  @Field(() => FundingDecision) decision: FundingDecision;
}

@ObjectType({ description: 'An organization for which the viewer may pledge.' })
export class PledgeOffer {
  @Field(() => Organization) organization: Organization;
  @Field(() => Money, { nullable: true, description: 'Its share by the key; null without one.' })
  share: Money | null;
  @Field({ description: 'It has an active pledge in this round already.' }) hasPledge: boolean;
}
