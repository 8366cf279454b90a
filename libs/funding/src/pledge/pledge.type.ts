import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CouncilDecision, Organization } from '@allmende/organizations';
import { CalendarDate, connectionOf, DateTime, Money, Node } from '@allmende/platform/graphql';
import {
  PledgeApprovals,
  PledgeEndCauses,
  PledgeKinds,
  PledgeStates,
  type PledgeApproval,
  type PledgeEndCause,
  type PledgeKind,
  type PledgeState,
} from '../enums.js';
import { Fund } from '../fund/fund.type.js';
import { FundingProgramme } from '../programme/funding-programme.type.js';
import { FundingRound } from '../round/funding-round.type.js';

// Nouns of this room point at each other: what a decorator would evaluate while the files still load is typed as object.

@ObjectType({ implements: () => [Node], description: 'What of a pledge burdens which fiscal year.' })
export class PledgeInstalment implements Node {
  @Field(() => ID) id: string;
  @Field(() => Int) fiscalYear: number;
  @Field(() => Money) amount: Money;
  @Field(() => CalendarDate, { nullable: true, description: 'When it was called in.' }) calledOn:
    string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'By when it is to be paid.' }) dueOn:
    string | null;
  @Field(() => Money, { description: 'Of what was called, by the books.' }) paid: Money;
  @Field(() => Money, { description: 'Called and not paid yet, by the books.' }) outstanding: Money;
}

@ObjectType({
  implements: () => [Node],
  description: 'One step of a pledge with its evidence. For its own people, moderators and the treasurer.',
})
export class PledgeStep implements Node {
  @Field(() => ID) id: string;
  @Field(() => DateTime) at: Date;
  @Field(() => PledgeStates) state: PledgeState;
  @Field(() => Money) amount: Money;
  @Field(() => String, {
    nullable: true,
    description: 'The reservation, the council decision, the authority, the reason; what the step rests on.',
  })
  evidence: string | null;
  @Field(() => String, { nullable: true, description: 'Null when the system did it by itself.' }) byName:
    string | null;
}

/** Who gives, what, and where it stands. */
@ObjectType({ isAbstract: true })
abstract class PledgeFacts {
  @Field(() => ID) id: string;
  @Field(() => FundingRound) round: object;
  @Field(() => Organization, {
    nullable: true,
    description: 'Who gives: an organization, a fund, or a programme.',
  })
  organization: object | null;
  @Field(() => Fund, { nullable: true }) fund: object | null;
  @Field(() => FundingProgramme, { nullable: true }) programme: object | null;
  @Field(() => String, {
    nullable: true,
    description: 'What to write on a transfer, e.g. `Z-000042`. For its own people, moderators, treasurers.',
  })
  reference: string | null;
  @Field(() => PledgeKinds) kind: PledgeKind;
  @Field(() => Money, { description: '0 when it is in kind.' }) amount: Money;
  @Field(() => Money, { description: 'Before the evaluation of a round that reduces.' }) declared: Money;
  @Field(() => Int, { nullable: true, description: 'In kind: so many days of work.' }) personDays:
    number | null;
  @Field(() => PledgeStates) state: PledgeState;
  @Field(() => [PledgeInstalment], { description: 'By year; none when it is in kind.' })
  instalments: PledgeInstalment[];
  @Field(() => [Organization], {
    description: 'Members for which an association pledges; they count one by one.',
  })
  members: object[];
  @Field(() => Money, {
    nullable: true,
    description: 'Its share by the cost key; for an association what its named members bear together.',
  })
  share: Money | null;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime) updatedAt: Date;
  @Field(() => Int) version: number;
}

/** On what it depends, and why it ended. */
@ObjectType({ isAbstract: true })
abstract class PledgeTerms extends PledgeFacts {
  @Field(() => Int, {
    nullable: true,
    description: 'Holds only when at least so many organizations hold, itself among them.',
  })
  minOrganizations: number | null;
  @Field(() => Money, {
    nullable: true,
    description: 'Holds only when all that holds comes to so much, itself included.',
  })
  minTotal: Money | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether its own condition holds with what is APPROVED at this moment, itself counted in. At the deadline the conditions of the others are asked, too. Null when it has none, or has ended.',
  })
  conditionMet: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'Remark. For its own people, moderators, treasurers.',
  })
  note: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the budget law makes it depend on. For its own people, moderators, treasurers.',
  })
  reservation: string | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When its council decides; the day after it lapses. For the network.',
  })
  councilOn: string | null;
  @Field(() => PledgeApprovals, { nullable: true, description: 'By whose word it is binding.' })
  approval: PledgeApproval | null;
  @Field(() => CouncilDecision, {
    nullable: true,
    description: 'For its own people, moderators, treasurers.',
  })
  councilDecision: object | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The authority of the administration, or the notice of the grant. For its own people, moderators, treasurers.',
  })
  approvalNote: string | null;
  @Field(() => PledgeEndCauses, { nullable: true }) endCause: PledgeEndCause | null;
  @Field(() => String, { nullable: true }) endReason: string | null;
  @Field(() => [PledgeStep], { description: 'Oldest first; none for whom they do not concern.' })
  steps: PledgeStep[];
}

@ObjectType({
  implements: () => [Node],
  description:
    'A promise of money or work to a round. DECLARED and RESERVED are intentions, which the network sees; what is APPROVED binds and is public.',
})
export class Pledge extends PledgeTerms implements Node {
  @Field({ description: 'True while the viewer may change it: as long as it is DECLARED.' })
  viewerCanEdit: boolean;
  @Field({ description: 'True while the viewer may say on which day the council decides.' })
  viewerCanReserve: boolean;
  @Field({ description: 'True when the viewer may make it binding, in person.' }) viewerCanApprove: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'Why the viewer, who otherwise could, may not make it binding: FOUR_EYES when it was she who declared it, NOT_IN_PERSON for a token.',
  })
  whyNotApprove: string | null;
  @Field() viewerCanWithdraw: boolean;
  @Field({ description: 'True when the viewer may write off what is not called, in a funded round.' })
  viewerCanWriteOff: boolean;
}

@ObjectType()
export class PledgeConnection extends connectionOf('Pledge', () => Pledge) {}

@ObjectType({ description: 'What an organization has promised for a fiscal year, in all rounds.' })
export class FundingCommitment {
  @Field(() => Int) fiscalYear: number;
  @Field(() => Money, { description: 'DECLARED and RESERVED.' }) promised: Money;
  @Field(() => Money, { description: 'Binding: APPROVED, CALLED and PAID.' }) approved: Money;
  @Field(() => Money, { description: 'Of it called in, by the books.' }) called: Money;
  @Field(() => Money, { description: 'Of it paid, by the books.' }) paid: Money;
}
