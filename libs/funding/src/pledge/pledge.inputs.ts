import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Cents as CentsValue } from '@allmende/kernel';
import { CalendarDate, Cents, PageArgs } from '@allmende/platform/graphql';
import {
  PledgeApprovals,
  PledgeKinds,
  PledgeStates,
  type PledgeApproval,
  type PledgeKind,
  type PledgeState,
} from '../enums.js';

@ArgsType()
export class PledgesArgs extends PageArgs {
  @Field(() => [PledgeStates], {
    nullable: true,
    description: 'Those that have not ended when left out.',
  })
  states?: PledgeState[] | null;
}

@ArgsType()
export class OrganizationPledgesArgs extends PledgesArgs {
  @Field(() => Int, { nullable: true, description: 'Only those that burden this year.' }) fiscalYear?:
    number | null;
}

@InputType({ isAbstract: true })
abstract class OnceInput {
  @Field({
    description:
      'Chosen by the caller for each new act, e.g. a UUID; 8 to 200 printable characters. The same request with the same key acts once and gets the same answer.',
  })
  idempotencyKey: string;
}

@InputType({ isAbstract: true })
abstract class OfPledgeInput extends OnceInput {
  @Field(() => ID) pledgeId: string;
}

@InputType()
export class PledgeInstalmentInput {
  @Field(() => Int) fiscalYear: number;
  @Field(() => Cents) amountCents: CentsValue;
}

@InputType({ isAbstract: true })
abstract class PledgeContentInput extends OnceInput {
  @Field(() => Cents, { nullable: true, description: 'MONEY needs it, above 0; IN_KIND has none.' })
  amountCents?: CentsValue | null;
  @Field(() => Int, { nullable: true, description: 'IN_KIND needs it, 1 to 100,000; MONEY has none.' })
  personDays?: number | null;
  @Field(() => [PledgeInstalmentInput], {
    nullable: true,
    description:
      'What of it burdens which year of the round; together they are the pledge. May be left out when the round has one year only.',
  })
  instalments?: PledgeInstalmentInput[] | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Condition: at least so many organizations, 2 to 10,000.',
  })
  minOrganizations?: number | null;
  @Field(() => Cents, { nullable: true, description: 'Condition: at least so much in all.' })
  minTotalCents?: CentsValue | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'For an association: those of its members for which it pledges.',
  })
  memberIds?: string[] | null;
  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' }) note?: string | null;
  @Field({ description: 'The terms of the round were read and are accepted.' }) acceptTerms: boolean;
}

@InputType()
export class DeclarePledgeInput extends PledgeContentInput {
  @Field(() => ID) fundingRoundId: string;
  @Field(() => ID) organizationId: string;
  @Field(() => PledgeKinds) kind: PledgeKind;
}

@InputType()
export class UpdatePledgeInput extends PledgeContentInput {
  @Field(() => ID) pledgeId: string;
  @Field(() => Int, { description: 'The version that was read.' }) version: number;
}

@InputType()
export class ReservePledgeInput extends OfPledgeInput {
  @Field({ description: 'What the budget law makes it depend on; at most 2,000 characters.' })
  reservation: string;
  @Field(() => CalendarDate, {
    description: 'When the council decides: from today to the day on which the round closes.',
  })
  councilOn: string;
}

@InputType()
export class ApprovePledgeInput extends OfPledgeInput {
  @Field(() => PledgeApprovals, { description: 'COUNCIL, ADMINISTRATION, or GRANT_NOTICE for a programme.' })
  approval: PledgeApproval;
  @Field(() => ID, { nullable: true, description: 'COUNCIL needs it: a decision of this organization.' })
  councilDecisionId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'ADMINISTRATION names the authority, GRANT_NOTICE the notice; at most 2,000 characters.',
  })
  note?: string | null;
}

@InputType()
export class WithdrawPledgeInput extends OfPledgeInput {
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
}

@InputType()
export class WriteOffPledgeInput extends OfPledgeInput {
  @Field({ description: 'At most 2,000 characters.' }) reason: string;
}
