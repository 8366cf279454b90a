import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Cents as CentsValue } from '@allmende/kernel';
import { CalendarDate, Cents, DateTime, PageArgs } from '@allmende/platform/graphql';
import { CostKeyInput, CostParticipantInput } from '../cost-key/cost-key.inputs.js';
import {
  Eligibilities,
  FundingPurposes,
  OverTargetRules,
  RoundStates,
  type Eligibility,
  type FundingPurpose,
  type OverTargetRule,
  type RoundState,
} from '../enums.js';

@InputType()
export class FundingRoundFilter {
  @Field(() => ID, { nullable: true }) projectId?: string | null;
  @Field(() => ID, { nullable: true }) fundId?: string | null;
  @Field(() => [RoundStates], { nullable: true, description: 'All when left out or empty.' })
  states?: RoundState[] | null;
  @Field(() => FundingPurposes, { nullable: true }) purpose?: FundingPurpose | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Which the organization is a participant of, or has a pledge in that the viewer may read.',
  })
  organizationId?: string | null;
}

@ArgsType()
export class FundingRoundsArgs extends PageArgs {
  @Field(() => FundingRoundFilter, { nullable: true }) filter?: FundingRoundFilter | null;
}

@InputType()
export class CreateFundingRoundInput {
  @Field(() => ID, { nullable: true, description: 'Exactly one of project and fund.' })
  projectId?: string | null;
  @Field(() => ID, { nullable: true, description: 'For a year’s contributions.' }) fundId?: string | null;
  @Field({ description: 'At most 200 characters.' }) title: string;
  @Field({ description: 'Markdown, at most 10,000 characters.' }) summary: string;
  @Field(() => String, {
    nullable: true,
    description: 'Markdown, at most 10,000 characters: what a giver agrees to. Needed before it opens.',
  })
  terms?: string | null;
  @Field(() => FundingPurposes, { description: 'CONTRIBUTION with a fund, and only there.' })
  purpose: FundingPurpose;
  @Field(() => Cents, { description: 'Less than this, and nothing holds; 0: everything holds.' })
  minimumCents: CentsValue;
  @Field(() => Cents) targetCents: CentsValue;
  @Field(() => Cents, { nullable: true, description: 'The target when left out.' })
  capCents?: CentsValue | null;
  @Field(() => OverTargetRules, { description: 'REFUSE: the cap is the target.' })
  overTarget: OverTargetRule;
  @Field(() => DateTime) closesAt: Date;
  @Field(() => [Int], { description: 'One to ten years.' }) fiscalYears: number[];
  @Field(() => Eligibilities, { description: 'PROJECT only with a project.' }) eligible: Eligibility;
  @Field(() => CostKeyInput, {
    nullable: true,
    description:
      'Null: everybody gives what she likes. Its participants are set by `setFundingParticipants`.',
  })
  costKey?: CostKeyInput | null;
  @Field({ defaultValue: false }) opensByDecision?: boolean;
}

@InputType({
  description:
    'What is left out stays; null clears terms and cost key. Once opened, only title and summary change.',
})
export class UpdateFundingRoundInput {
  @Field(() => ID) fundingRoundId: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version: number;
  @Field(() => ID, { nullable: true, description: 'Takes the place of the fund.' }) projectId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Takes the place of the project.' }) fundId?: string | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) summary?: string | null;
  @Field(() => String, { nullable: true }) terms?: string | null;
  @Field(() => FundingPurposes, { nullable: true }) purpose?: FundingPurpose | null;
  @Field(() => Cents, { nullable: true }) minimumCents?: CentsValue | null;
  @Field(() => Cents, { nullable: true }) targetCents?: CentsValue | null;
  @Field(() => Cents, { nullable: true }) capCents?: CentsValue | null;
  @Field(() => OverTargetRules, { nullable: true }) overTarget?: OverTargetRule | null;
  @Field(() => DateTime, { nullable: true }) closesAt?: Date | null;
  @Field(() => [Int], { nullable: true }) fiscalYears?: number[] | null;
  @Field(() => Eligibilities, { nullable: true }) eligible?: Eligibility | null;
  @Field(() => CostKeyInput, { nullable: true }) costKey?: CostKeyInput | null;
  @Field(() => Boolean, { nullable: true }) opensByDecision?: boolean | null;
}

@InputType()
export class SetFundingParticipantsInput {
  @Field(() => ID) fundingRoundId: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version: number;
  @Field(() => [CostParticipantInput], {
    description: 'At most 500, each organization once. They replace those before.',
  })
  participants: CostParticipantInput[];
}

@InputType()
export class FundingMilestoneInput {
  @Field({ description: 'At most 200 characters.' }) title: string;
  @Field(() => CalendarDate, { nullable: true }) dueOn?: string | null;
  @Field(() => Cents) amountCents: CentsValue;
}

@InputType()
export class SetFundingMilestonesInput {
  @Field(() => ID) fundingRoundId: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version: number;
  @Field(() => [FundingMilestoneInput], {
    description: 'In their order, at most 50; together no more than the target. They replace those before.',
  })
  milestones: FundingMilestoneInput[];
}

@InputType()
export class MarkMilestoneReachedInput {
  @Field(() => ID) fundingMilestoneId: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Not in the future; null takes it back.' })
  reachedOn?: string | null;
}

@InputType()
export class OpenFundingRoundInput {
  @Field(() => ID) fundingRoundId: string;
}

@InputType()
export class ExtendFundingRoundInput {
  @Field(() => ID) fundingRoundId: string;
  @Field(() => DateTime, { description: 'Later than the deadline so far.' }) closesAt: Date;
  @Field(() => ID, {
    description: 'An adopted decision that names this round, was recorded after its opening, and is unused.',
  })
  fundingDecisionId: string;
}

@InputType()
export class CancelFundingRoundInput {
  @Field(() => ID) fundingRoundId: string;
  @Field({ description: 'At most 2,000 characters; whoever pledged reads it.' }) reason: string;
}

@InputType()
export class DeleteFundingRoundInput {
  @Field(() => ID) fundingRoundId: string;
}
